package dev.ashlar.sql;

import java.util.Map;
import java.util.regex.Pattern;

/** Storage parameters and the like as SQL (manual, CREATE TABLE, Storage Parameters). */
public final class Parameters {

    private static final Pattern PLAIN = Pattern.compile("-?[0-9]+(\\.[0-9]+)?|true|false|on|off|auto");

    private Parameters() {}

    /** Names and values, as they stand between parentheses. */
    public static Sql of(Map<String, String> parameters) {
        return Sql.join(
                ", ",
                parameters.entrySet().stream()
                        .map(entry -> Sql.of("{} = {}", name(entry.getKey()), value(entry.getValue())))
                        .toList());
    }

    /** A name, which may have a name space before it: <code>toast.autovacuum_enabled</code>. */
    public static Sql name(String parameter) {
        int dot = parameter.indexOf('.');
        return dot < 0
                ? Sql.of("{}", new Identifier(parameter))
                : Sql.of(
                        "{}.{}",
                        new Identifier(parameter.substring(0, dot)),
                        new Identifier(parameter.substring(dot + 1)));
    }

    private static Sql value(String value) {
        return PLAIN.matcher(value).matches() ? Sql.raw(value) : Sql.of("{}", new Literal(value));
    }
}

package dev.ashlar.kind;

import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Options and storage parameters of relations: <code>WITH (fillfactor = 70)</code> (manual, pg_class, reloptions). */
final class RelationOptions {

    private static final Pattern BARE = Pattern.compile("[a-z]+|\\d+(\\.\\d+)?");

    private RelationOptions() {}

    /** The options of a relation and of its TOAST table as a column of a catalog query. */
    static String column(String relation, String as) {
        return """
            (%1$s.reloptions || ARRAY(SELECT 'toast.' || o FROM pg_catalog.pg_class AS toast,
                pg_catalog.unnest(toast.reloptions) AS o WHERE toast.oid = %1$s.reltoastrelid)) AS %2$s\
            """.formatted(relation, as);
    }

    /** The options in a column of such texts as <code>fillfactor=70</code>. */
    static SortedMap<String, String> read(Row row, String column) {
        var options = new TreeMap<String, String>();
        for (String option : row.texts(column)) {
            int equals = option.indexOf('=');
            options.put(option.substring(0, equals), option.substring(equals + 1));
        }
        return options;
    }

    /** The clause of a statement that creates the relation; empty for no options. */
    static Sql with(Map<String, String> options) {
        return options.isEmpty() ? Sql.EMPTY : Sql.of("WITH ({})", list(options));
    }

    /** What stands behind an <code>ALTER</code> and the name to make the options others: one clause, two or none. */
    static List<Sql> changes(Map<String, String> before, Map<String, String> after) {
        var clauses = new ArrayList<Sql>();
        List<Sql> gone = before.keySet().stream()
                .filter(name -> !after.containsKey(name))
                .map(RelationOptions::name)
                .toList();
        if (!gone.isEmpty()) {
            clauses.add(Sql.of("RESET ({})", Sql.join(", ", gone)));
        }
        var other = new TreeMap<>(after);
        other.entrySet().removeAll(before.entrySet());
        if (!other.isEmpty()) {
            clauses.add(Sql.of("SET ({})", list(other)));
        }
        return clauses;
    }

    private static Sql list(Map<String, String> options) {
        return Sql.join(
                ", ",
                options.entrySet().stream()
                        .map(option -> Sql.of("{} = {}", name(option.getKey()), value(option.getValue())))
                        .toList());
    }

    private static Sql name(String option) {
        int dot = option.indexOf('.');
        return dot < 0
                ? Sql.of("{}", new Identifier(option))
                : Sql.of("{}.{}", new Identifier(option.substring(0, dot)), new Identifier(option.substring(dot + 1)));
    }

    private static Sql value(String value) {
        return BARE.matcher(value).matches() ? Sql.raw(value) : Sql.of("{}", new Literal(value));
    }
}

package dev.ashlar.codegen.jooq;

import dev.ashlar.model.ObjectId;
import dev.ashlar.model.SqlType;
import dev.ashlar.sql.Identifier;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words by which the server writes a type, and the types that words of ours mean. */
final class TypeLabels {

    private static final Pattern WRITTEN = Pattern.compile(
            "([a-z_\"][a-z0-9_ \"]*?)\\s*(?:\\((\\d+(?:\\s*,\\s*\\d+)?)\\))?( with(?:out)? time zone)?(\\[\\])?");

    private final ExtensionTypes extensionTypes;

    TypeLabels(ExtensionTypes extensionTypes) {
        this.extensionTypes = extensionTypes;
    }

    /** The catalog's name of the type of one element; empty for an enum and for a type of an extension. */
    static String catalogName(SqlType type) {
        if (type.userType() != null) {
            return "";
        }
        return type.name().startsWith("interval ")
                ? "interval"
                : BuiltInTypes.catalogName(type.name()).orElse("");
    }

    /** What stands behind a constant of the type: no length or precision, but for intervals. */
    String ofConstant(SqlType type) {
        if (catalogName(type).equals("interval")) {
            String precision =
                    type.modifiers().isEmpty() ? "" : "(" + type.modifiers().get(0) + ")";
            return type.name() + precision + (type.array() ? "[]" : "");
        }
        return element(type) + (type.array() ? "[]" : "");
    }

    /** What stands behind a cast to the type. */
    String ofCast(SqlType type) {
        if (type.modifiers().isEmpty()) {
            return ofConstant(type);
        }
        List<String> numbers = type.modifiers().stream().map(String::valueOf).toList();
        boolean scaled = catalogName(type).equals("numeric");
        String modifiers = "(" + String.join(",", numbers) + (scaled && numbers.size() == 1 ? ",0)" : ")");
        String words = BuiltInTypes.dataType(catalogName(type));
        int tail = words.indexOf(" with");
        String written = tail < 0 ? words + modifiers : words.substring(0, tail) + modifiers + words.substring(tail);
        return written + (type.array() ? "[]" : "");
    }

    private String element(SqlType type) {
        ObjectId userType = type.userType();
        if (userType != null) {
            return qualified(userType.schemaName(), userType.name());
        }
        String name = catalogName(type);
        if (!name.isEmpty()) {
            return BuiltInTypes.label(name);
        }
        ExtensionTypes.Name extensionType = extensionTypes.nameOf(type.name());
        return qualified(extensionType.schema(), extensionType.name());
    }

    /** A name in the default search path goes without its schema. */
    static String qualified(String schema, String name) {
        String own = new Identifier(name).text();
        return schema.equals("public") ? own : new Identifier(schema).text() + "." + own;
    }

    /** The type that words mean; empty where they name neither a built-in type nor that of the column. */
    Optional<SqlType> parse(String words, SqlType columnType) {
        for (SqlType own : List.of(columnType, columnType.element())) {
            if (words.equals(own.sql().text())) {
                return Optional.of(own);
            }
        }
        Matcher matcher = WRITTEN.matcher(words.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String base = matcher.group(1) + (matcher.group(3) == null ? "" : matcher.group(3));
        List<Integer> modifiers = matcher.group(2) == null
                ? List.of()
                : Stream.of(matcher.group(2).split(","))
                        .map(String::strip)
                        .map(Integer::valueOf)
                        .toList();
        boolean array = matcher.group(4) != null;
        return BuiltInTypes.catalogName(base)
                .map(name -> new SqlType(BuiltInTypes.dataType(name), null, modifiers, array));
    }
}

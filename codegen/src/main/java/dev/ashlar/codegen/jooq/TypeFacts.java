package dev.ashlar.codegen.jooq;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.ColumnFacts;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.SqlType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What <code>information_schema.columns</code> would say of a column that a model declares. */
final class TypeFacts {

    private static final int MAX_NAME_BYTES = 63;
    private static final int VARLENA_HEADER = 4;
    private static final int MICROSECONDS = 6;
    private static final Pattern PRECISION = Pattern.compile("\\((\\d)\\)");

    private final ColumnDef column;
    private final boolean nullable;
    private final ExtensionTypes extensionTypes;

    TypeFacts(ColumnDef column, boolean nullable, ExtensionTypes extensionTypes) {
        this.column = column;
        this.nullable = nullable;
        this.extensionTypes = extensionTypes;
    }

    ColumnFacts facts() {
        SqlType type = column.type();
        ObjectId userType = type.userType();
        if (userType != null) {
            return userDefined(userType.schemaName(), userType.name());
        }
        if (type.name().startsWith("interval")) {
            return builtIn("interval");
        }
        return BuiltInTypes.catalogName(type.name()).map(this::builtIn).orElseGet(() -> {
            ExtensionTypes.Name name = extensionTypes.nameOf(type.name());
            return userDefined(name.schema(), name.name());
        });
    }

    private ColumnFacts userDefined(String schema, String name) {
        return column.type().array()
                ? facts("ARRAY", new Numbers(null, null, null, null), null, schema, arrayName(name), -1)
                : facts("USER-DEFINED", new Numbers(null, null, null, null), null, schema, name, -1);
    }

    private ColumnFacts builtIn(String name) {
        int modifier = modifier(name);
        Numbers none = new Numbers(null, null, null, null);
        if (column.type().array()) {
            return facts("ARRAY", none, null, "pg_catalog", "_" + name, modifier);
        }
        // The two types of the catalog's own that are arrays without brackets.
        String dataType = name.endsWith("vector") && !name.startsWith("ts") ? "ARRAY" : BuiltInTypes.dataType(name);
        return facts(dataType, numbers(name, modifier), intervalType(), "pg_catalog", name, modifier);
    }

    private record Numbers(
            @Nullable Integer length,
            @Nullable Integer precision,
            @Nullable Integer scale,
            @Nullable Integer fraction) {}

    private ColumnFacts facts(
            String dataType, Numbers numbers, @Nullable String interval, String schema, String name, int modifier) {
        return new ColumnFacts(
                column.id().name(),
                dataType,
                numbers.length,
                numbers.precision,
                numbers.scale,
                numbers.fraction,
                interval,
                nullable,
                schema,
                name,
                null,
                null,
                modifier,
                column.type().array() ? 1 : 0);
    }

    private Numbers numbers(String name, int modifier) {
        boolean limited = modifier >= 0;
        return switch (name) {
            case "varchar", "bpchar" -> new Numbers(limited ? modifier - VARLENA_HEADER : null, null, null, null);
            case "bit", "varbit" -> new Numbers(limited ? modifier : null, null, null, null);
            case "int2" -> new Numbers(null, 16, 0, null);
            case "int4" -> new Numbers(null, 32, 0, null);
            case "int8" -> new Numbers(null, 64, 0, null);
            case "float4" -> new Numbers(null, 24, null, null);
            case "float8" -> new Numbers(null, 53, null, null);
            case "numeric" ->
                limited
                        ? new Numbers(
                                null,
                                (modifier - VARLENA_HEADER) >> 16 & 0xFFFF,
                                (modifier - VARLENA_HEADER) & 0xFFFF,
                                null)
                        : new Numbers(null, null, null, null);
            case "date" -> new Numbers(null, null, null, 0);
            case "time", "timetz", "timestamp", "timestamptz", "interval" ->
                new Numbers(null, null, null, limited ? modifier : MICROSECONDS);
            default -> new Numbers(null, null, null, null);
        };
    }

    /** The <code>atttypmod</code>, of an interval only its precision. */
    private int modifier(String name) {
        List<Integer> given = column.type().modifiers();
        int first = given.isEmpty() ? -1 : given.get(0);
        return switch (name) {
            case "varchar" -> first < 0 ? -1 : first + VARLENA_HEADER;
            // Without a length, character and bit are of length one; bpchar has none.
            case "bpchar" ->
                first < 0 ? column.type().name().equals("bpchar") ? -1 : 1 + VARLENA_HEADER : first + VARLENA_HEADER;
            case "bit" -> first < 0 ? 1 : first;
            // A scale below zero wraps within its eleven bits, and is read back so.
            case "numeric" ->
                first < 0 ? -1 : (first << 16 | (given.size() > 1 ? given.get(1) : 0) & 0x7FF) + VARLENA_HEADER;
            case "interval" -> first < 0 ? precisionInWords() : first;
            default -> first;
        };
    }

    private int precisionInWords() {
        Matcher found = PRECISION.matcher(column.type().name());
        return found.find() ? Integer.parseInt(found.group(1)) : -1;
    }

    private @Nullable String intervalType() {
        String words = column.type().name();
        return words.startsWith("interval ")
                ? words.substring("interval ".length()).toUpperCase(Locale.ROOT)
                : null;
    }

    /** The name that the server gives to the array's type: cut to what fits (manual, CREATE TYPE, "Array Types"). */
    static String arrayName(String name) {
        String cut = name;
        while (("_" + cut).getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return "_" + cut;
    }
}

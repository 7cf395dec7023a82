package dev.ashlar.verify;

import dev.ashlar.model.CompositeTypeDef;
import dev.ashlar.model.DomainDef;
import dev.ashlar.model.EnumDef;
import dev.ashlar.model.Model;
import dev.ashlar.model.RangeTypeDef;
import dev.ashlar.model.SqlType;
import dev.ashlar.sql.Literal;
import java.util.Locale;
import java.util.stream.Collectors;

/** Values of every type for seeding, as SQL. The same number always gives the same value. */
final class Samples {

    private Samples() {}

    /** A value of the type; different numbers give different values where the type has enough of them. */
    static String of(SqlType type, int number, Model model) {
        if (type.array()) {
            return "ARRAY[" + of(type.element(), number, model) + ", " + of(type.element(), number + 1, model) + "]::"
                    + type.sql();
        }
        if (type.userType() == null) {
            return quoted(text(type, number), type);
        }
        return switch (model.find(type.userType()).orElse(null)) {
            case EnumDef own
            when !own.labels().isEmpty() ->
                quoted(own.labels().get(Math.floorMod(number, own.labels().size())), type);
            case DomainDef own -> of(own.base(), number, model) + "::" + type.sql();
            case CompositeTypeDef own ->
                own.attributes().stream()
                        .map(attribute -> of(attribute.type(), number, model))
                        .collect(Collectors.joining(", ", "ROW(", ")::" + type.sql()));
            case RangeTypeDef own ->
                "('[\"' || (" + of(own.subtype(), number, model) + ")::text || '\",)')::" + type.sql();
            case null, default -> "NULL";
        };
    }

    private static String quoted(String value, SqlType type) {
        return new Literal(value).text() + "::" + type.sql();
    }

    private static String text(SqlType type, int n) {
        int day = Math.floorMod(n, 28) + 1;
        String date = String.format(Locale.ROOT, "2024-%02d-%02d", Math.floorMod(n / 28, 12) + 1, day);
        return switch (type.name()) {
            case "smallint", "integer", "bigint", "real", "double precision", "money" -> String.valueOf(n);
            case "numeric" -> decimal(type, n);
            case "boolean" -> n % 2 == 0 ? "true" : "false";
            case "bytea" -> String.format(Locale.ROOT, "\\x%08x", n);
            case "uuid" -> String.format(Locale.ROOT, "00000000-0000-4000-8000-%012x", n);
            case "date" -> date;
            case "time without time zone", "time with time zone" ->
                String.format(Locale.ROOT, "%02d:%02d:01", n % 24, n % 60);
            case "timestamp without time zone", "timestamp with time zone" -> date + " 12:00:00.123456";
            case "interval" -> n + " days";
            case "json", "jsonb" -> "{\"n\": " + n + "}";
            case "xml" -> "<n>" + n + "</n>";
            case "inet" -> "10.0." + n % 256 + ".1";
            case "cidr" -> "10." + n % 256 + ".0.0/16";
            case "macaddr" -> String.format(Locale.ROOT, "08:00:2b:01:02:%02x", n % 256);
            case "macaddr8" -> String.format(Locale.ROOT, "08:00:2b:01:02:03:04:%02x", n % 256);
            case "bit" -> bits(n, modifier(type, 1));
            case "bit varying" -> bits(n, Math.min(modifier(type, 8), 8));
            case "tsvector", "tsquery" -> "word" + n;
            case "point" -> "(" + n + ",1)";
            case "line" -> "{1,-1," + n + "}";
            case "lseg" -> "[(0,0),(" + n + ",1)]";
            case "box" -> "(" + (10 * n + 1) + ",1),(" + 10 * n + ",0)";
            case "path" -> "[(0,0),(" + n + ",1)]";
            case "polygon" -> "((0,0),(" + n + ",1),(1,0))";
            case "circle" -> "<(" + 10 * n + ",0),1>";
            case "int4range", "int8range", "numrange" -> "[" + 10 * n + "," + (10 * n + 5) + ")";
            case "int4multirange", "int8multirange", "nummultirange" -> "{[" + 10 * n + "," + (10 * n + 5) + ")}";
            case "daterange" -> "[" + date + ",2030-01-01)";
            case "datemultirange" -> "{[" + date + ",2030-01-01)}";
            case "tsrange", "tstzrange" -> "[" + date + " 01:00," + date + " 02:00)";
            case "tsmultirange", "tstzmultirange" -> "{[" + date + " 01:00," + date + " 02:00)}";
            case "jsonpath" -> "$.n" + n;
            default -> cut("t" + n, modifier(type, 20));
        };
    }

    private static String decimal(SqlType type, int n) {
        int precision = modifier(type, 10);
        int scale = type.modifiers().size() > 1 ? type.modifiers().get(1) : 0;
        if (precision - scale <= 0) {
            return "0";
        }
        return String.valueOf(n % (int) Math.pow(10, Math.min(precision - scale, 6)));
    }

    private static String bits(int n, int length) {
        String binary = Integer.toBinaryString(n);
        String padded = "0".repeat(Math.max(0, length - binary.length())) + binary;
        return padded.substring(padded.length() - length);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(text.length() - length);
    }

    private static int modifier(SqlType type, int otherwise) {
        return type.modifiers().isEmpty() ? otherwise : type.modifiers().get(0);
    }
}

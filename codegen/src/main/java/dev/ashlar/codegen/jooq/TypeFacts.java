package dev.ashlar.codegen.jooq;

import dev.ashlar.model.ColumnFacts;
import dev.ashlar.model.DomainDef;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.SqlType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the server's information schema would say of a type that a model declares. */
final class TypeFacts {

    private static final int MAX_NAME_BYTES = 63;
    private static final int VARLENA_HEADER = 4;
    private static final int MICROSECONDS = 6;
    private static final Pattern PRECISION = Pattern.compile("\\((\\d)\\)");
    private static final Numbers NO_NUMBERS = new Numbers(null, null, null, null);

    private final Model model;
    private final ExtensionTypes extensionTypes;

    TypeFacts(Model model, ExtensionTypes extensionTypes) {
        this.model = model;
        this.extensionTypes = extensionTypes;
    }

    /** How long, precise and scaled values are; null for what is not limited. */
    record Numbers(
            @Nullable Integer length,
            @Nullable Integer precision,
            @Nullable Integer scale,
            @Nullable Integer fraction) {}

    /** The type itself; of a domain nothing is said of what it is made of. */
    CatalogType named(SqlType type) {
        ObjectId userType = type.userType();
        if (userType != null) {
            return CatalogType.userDefined(userType.schemaName(), userType.name(), type.array());
        }
        String name = builtIn(type);
        if (name.isEmpty()) {
            ExtensionTypes.Name own = extensionTypes.nameOf(type.name());
            return CatalogType.userDefined(own.schema(), own.name(), type.array());
        }
        return CatalogType.builtIn(name, type.array());
    }

    /** The domain that a type is; null for another type, and for an array of domains. */
    @Nullable
    DomainDef domain(SqlType type) {
        ObjectId userType = type.userType();
        return !type.array() && userType != null && model.find(userType).orElse(null) instanceof DomainDef domain
                ? domain
                : null;
    }

    /** What a domain is made of in the end; another type is itself. */
    SqlType withoutDomain(SqlType type) {
        DomainDef domain = domain(type);
        return domain == null ? type : withoutDomain(domain.base());
    }

    /** A column, of a domain with the type that the domain is made of. */
    ColumnFacts column(String name, SqlType type, boolean nullable) {
        DomainDef domain = domain(type);
        SqlType known = domain == null ? type : domain.base();
        CatalogType named = named(known);
        Numbers numbers = numbers(known);
        return new ColumnFacts(
                name,
                named.dataType(),
                numbers.length,
                numbers.precision,
                numbers.scale,
                numbers.fraction,
                known.array() ? null : intervalType(known),
                nullable,
                named.schema(),
                named.name(),
                domain == null ? null : domain.id().schemaName(),
                domain == null ? null : domain.id().name(),
                domain == null ? modifier(known) : -1,
                domain == null && known.array() ? 1 : 0);
    }

    /** The catalog's name of the type of one element; empty for one that is none of the catalog's own. */
    private static String builtIn(SqlType type) {
        if (type.userType() != null) {
            return "";
        }
        return type.name().startsWith("interval")
                ? "interval"
                : BuiltInTypes.catalogName(type.name()).orElse("");
    }

    Numbers numbers(SqlType type) {
        if (type.array()) {
            return NO_NUMBERS;
        }
        int modifier = modifier(type);
        boolean limited = modifier >= 0;
        return switch (builtIn(type)) {
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
                        : NO_NUMBERS;
            case "date" -> new Numbers(null, null, null, 0);
            case "time", "timetz", "timestamp", "timestamptz", "interval" ->
                new Numbers(null, null, null, limited ? modifier : MICROSECONDS);
            default -> NO_NUMBERS;
        };
    }

    /** The <code>atttypmod</code>, of an interval only its precision. */
    private static int modifier(SqlType type) {
        List<Integer> given = type.modifiers();
        int first = given.isEmpty() ? -1 : given.get(0);
        return switch (builtIn(type)) {
            case "" -> -1;
            case "varchar" -> first < 0 ? -1 : first + VARLENA_HEADER;
            // Without a length, character and bit are of length one; bpchar has none.
            case "bpchar" ->
                first < 0 ? type.name().equals("bpchar") ? -1 : 1 + VARLENA_HEADER : first + VARLENA_HEADER;
            case "bit" -> first < 0 ? 1 : first;
            // A scale below zero wraps within its eleven bits, and is read back so.
            case "numeric" ->
                first < 0 ? -1 : (first << 16 | (given.size() > 1 ? given.get(1) : 0) & 0x7FF) + VARLENA_HEADER;
            case "interval" -> first < 0 ? precisionInWords(type) : first;
            default -> first;
        };
    }

    private static int precisionInWords(SqlType type) {
        Matcher found = PRECISION.matcher(type.name());
        return found.find() ? Integer.parseInt(found.group(1)) : -1;
    }

    private static @Nullable String intervalType(SqlType type) {
        String words = type.name();
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

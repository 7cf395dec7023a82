package dev.ashlar.codegen.jooq;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The types of <code>pg_catalog</code>: the name that <code>pg_type</code> has, and the words that it is written with. */
final class BuiltInTypes {

    /** Where SQL's word is not the catalog's (manual, "Data Types"). */
    private static final Map<String, String> LONG_NAMES = Map.ofEntries(
            Map.entry("int2", "smallint"),
            Map.entry("int4", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("float4", "real"),
            Map.entry("float8", "double precision"),
            Map.entry("bool", "boolean"),
            Map.entry("varchar", "character varying"),
            Map.entry("bpchar", "character"),
            Map.entry("char", "\"char\""),
            Map.entry("any", "\"any\""),
            Map.entry("varbit", "bit varying"),
            Map.entry("time", "time without time zone"),
            Map.entry("timetz", "time with time zone"),
            Map.entry("timestamp", "timestamp without time zone"),
            Map.entry("timestamptz", "timestamp with time zone"));

    /** Where the catalog's name is SQL's. */
    private static final Set<String> SAME_NAMES =
            Set.of(("numeric bit interval uuid text name oid json jsonb jsonpath xml bytea money date inet cidr"
                            + " macaddr macaddr8 point line lseg box path polygon circle tsvector tsquery int4range int8range"
                            + " numrange tsrange tstzrange daterange int4multirange int8multirange nummultirange tsmultirange"
                            + " tstzmultirange datemultirange pg_lsn pg_snapshot txid_snapshot xid xid8 cid tid refcursor aclitem"
                            + " int2vector oidvector regclass regcollation regconfig regdictionary regnamespace regoper"
                            + " regoperator regproc regprocedure regrole regtype")
                    .split(" "));

    /** What only arguments and results of routines are (manual, "Pseudo-Types"). */
    private static final Set<String> PSEUDO_TYPES =
            Set.of(("anyarray anycompatible anycompatiblearray anycompatiblemultirange anycompatiblenonarray"
                            + " anycompatiblerange anyelement anyenum anymultirange anynonarray anyrange cstring event_trigger"
                            + " fdw_handler index_am_handler internal language_handler pg_ddl_command record table_am_handler"
                            + " trigger tsm_handler unknown void")
                    .split(" "));

    private static final Map<String, String> BY_WORDS = byWords();

    private BuiltInTypes() {}

    /** The catalog's name of a type, from the words for it without modifiers; empty where it is no built-in type. */
    static Optional<String> catalogName(String words) {
        return Optional.ofNullable(BY_WORDS.get(words));
    }

    /** The same for what an argument or a result can be. */
    static Optional<String> argumentType(String words) {
        if (PSEUDO_TYPES.contains(words)) {
            return Optional.of(words);
        }
        return words.equals("\"any\"") ? Optional.of("any") : catalogName(words);
    }

    /** What <code>format_type</code> says without a modifier, as <code>information_schema</code> asks. */
    static String dataType(String catalogName) {
        return LONG_NAMES.getOrDefault(catalogName, catalogName);
    }

    /** What the server writes behind a constant of the type, whose modifier is always absent. */
    static String label(String catalogName) {
        return switch (catalogName) {
            case "bpchar" -> "bpchar";
            case "bit" -> "\"bit\"";
            default -> dataType(catalogName);
        };
    }

    private static Map<String, String> byWords() {
        Map<String, String> names = new HashMap<>();
        SAME_NAMES.forEach(name -> names.put(name, name));
        LONG_NAMES.forEach((name, words) -> {
            names.put(words, name);
            names.put(name, name);
        });
        names.putAll(Map.of("int", "int4", "decimal", "numeric", "float", "float8"));
        // Without quotes the word is SQL's character(1).
        names.put("char", "bpchar");
        return Map.copyOf(names);
    }
}

package dev.ashlar.kind;

import static java.util.Map.entry;

import dev.ashlar.model.SqlType;
import dev.ashlar.sql.Sql;
import java.util.Map;
import java.util.Set;

/** How PostgreSQL casts one built-in type to another (manual, CREATE CAST, and the catalog pg_cast of a new server). */
enum Casts {
    /** Nothing is written: the values are the same bytes. */
    FREE,
    /** Every value has its like in the new type. */
    WIDENING,
    /** By itself on assignment; a value that the new type has not is refused. */
    CHECKED,
    /** By itself on assignment, but a value may be refused or rounded. */
    ASSIGNMENT,
    /** By an explicit cast. */
    EXPLICIT,
    /** There is no cast: only by way of text. */
    TEXT;

    private static final Set<String> STRINGS = Set.of("text", "character varying", "character");

    private static final Map<String, Set<String>> WIDER = Map.of(
            "smallint", Set.of("integer", "bigint", "numeric"),
            "integer", Set.of("bigint", "numeric", "double precision"),
            "bigint", Set.of("numeric"),
            "real", Set.of("double precision"),
            "date", Set.of("timestamp without time zone", "timestamp with time zone"),
            "cidr", Set.of("inet"),
            "macaddr", Set.of("macaddr8"));

    /** Binary coercible (pg_cast), and ordered by one operator class: not even indexes are built anew. */
    private static final Map<String, Set<String>> SAME = Map.of(
            "character varying", Set.of("text"),
            "text", Set.of("character varying"),
            "xml", Set.of("text", "character varying"),
            "cidr", Set.of("inet"));

    private static final Map<String, Set<String>> ASSIGNABLE = Map.ofEntries(
            entry("integer", Set.of("real")),
            entry("bigint", Set.of("real", "double precision")),
            entry("numeric", Set.of("smallint", "integer", "bigint", "real", "double precision", "money")),
            entry("real", Set.of("smallint", "integer", "bigint", "numeric")),
            entry("double precision", Set.of("smallint", "integer", "bigint", "numeric", "real")),
            entry("inet", Set.of("cidr")),
            entry("json", Set.of("jsonb")),
            entry("jsonb", Set.of("json")),
            entry("interval", Set.of("time without time zone")),
            entry("time without time zone", Set.of("time with time zone")),
            entry("time with time zone", Set.of("time without time zone")),
            entry("timestamp without time zone", Set.of("date", "time without time zone", "timestamp with time zone")),
            entry(
                    "timestamp with time zone",
                    Set.of("date", "time without time zone", "time with time zone", "timestamp without time zone")));

    /** By itself on assignment too, and no value that the new type takes is changed. */
    private static final Map<String, Set<String>> EXACT = Map.ofEntries(
            entry("smallint", Set.of("real", "double precision")),
            entry("integer", Set.of("smallint", "money")),
            entry("bigint", Set.of("integer", "smallint", "money")),
            entry("money", Set.of("numeric")),
            entry("bit", Set.of("bit varying")),
            entry("bit varying", Set.of("bit")),
            entry("macaddr8", Set.of("macaddr")),
            entry("time without time zone", Set.of("interval")),
            entry("path", Set.of("polygon")),
            entry("polygon", Set.of("path")),
            entry("box", Set.of("polygon")),
            entry("point", Set.of("box")));

    private static final Map<String, Set<String>> EXPLICIT_ONLY = Map.ofEntries(
            entry("integer", Set.of("boolean", "bit")),
            entry("boolean", Set.of("integer")),
            entry("bigint", Set.of("bit")),
            entry("bit", Set.of("integer", "bigint")),
            entry("text", Set.of("xml")),
            entry("character varying", Set.of("xml")),
            entry("character", Set.of("xml")),
            entry("jsonb", Set.of("boolean", "smallint", "integer", "bigint", "numeric", "real", "double precision")),
            entry("box", Set.of("circle", "lseg", "point")),
            entry("circle", Set.of("box", "point", "polygon")),
            entry("polygon", Set.of("box", "circle", "point")),
            entry("lseg", Set.of("point")),
            entry("int4range", Set.of("int4multirange")),
            entry("int8range", Set.of("int8multirange")),
            entry("numrange", Set.of("nummultirange")),
            entry("daterange", Set.of("datemultirange")),
            entry("tsrange", Set.of("tsmultirange")),
            entry("tstzrange", Set.of("tstzmultirange")));

    static Casts between(SqlType from, SqlType to) {
        if (from.array() && !to.array()) {
            return STRINGS.contains(to.name()) ? text(to) : TEXT;
        }
        if (from.array() != to.array() || from.userType() != null && to.userType() != null) {
            return TEXT;
        }
        if (from.userType() != null) {
            return STRINGS.contains(to.name()) ? text(to) : TEXT;
        }
        return to.userType() != null ? TEXT : ofNames(from, to);
    }

    /** A value that goes by way of its text; one of a string type is that already, but for the blanks at the end of a <code>char</code>. */
    static Sql byText(Sql value, SqlType from, SqlType to) {
        boolean isText =
                !from.array() && (from.name().equals("text") || from.name().equals("character varying"));
        return isText ? Sql.of("{}::{}", value, to.sql()) : Sql.of("{}::text::{}", value, to.sql());
    }

    private static Casts text(SqlType to) {
        return to.name().equals("character") ? ASSIGNMENT : to.modifiers().isEmpty() ? WIDENING : CHECKED;
    }

    private static Casts ofNames(SqlType from, SqlType to) {
        boolean limited = !to.modifiers().isEmpty();
        // Elements of an array are written anew all the same (source, ATColumnChangeRequiresRewrite).
        if (!limited
                && !from.array()
                && SAME.getOrDefault(from.name(), Set.of()).contains(to.name())) {
            return FREE;
        }
        if (STRINGS.contains(to.name())) {
            // The blanks at the end of a character(n) are not kept, and those of another text are cut.
            return from.name().equals("character") ? ASSIGNMENT : text(to);
        }
        if (WIDER.getOrDefault(from.name(), Set.of()).contains(to.name())) {
            return limited ? CHECKED : WIDENING;
        }
        if (EXACT.getOrDefault(from.name(), Set.of()).contains(to.name())) {
            return limited ? ASSIGNMENT : CHECKED;
        }
        if (ASSIGNABLE.getOrDefault(from.name(), Set.of()).contains(to.name())) {
            return ASSIGNMENT;
        }
        return EXPLICIT_ONLY.getOrDefault(from.name(), Set.of()).contains(to.name()) ? EXPLICIT : TEXT;
    }
}

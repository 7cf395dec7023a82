package dev.ashlar.random;

import static dev.ashlar.random.TypeSort.Trait.BTREE_GIST;
import static dev.ashlar.random.TypeSort.Trait.EQUAL;
import static dev.ashlar.random.TypeSort.Trait.EXTENSION;
import static dev.ashlar.random.TypeSort.Trait.GIN;
import static dev.ashlar.random.TypeSort.Trait.HASHED;
import static dev.ashlar.random.TypeSort.Trait.INTEGER;
import static dev.ashlar.random.TypeSort.Trait.LENGTH;
import static dev.ashlar.random.TypeSort.Trait.NUMBER;
import static dev.ashlar.random.TypeSort.Trait.OVERLAP;
import static dev.ashlar.random.TypeSort.Trait.SCALE;
import static dev.ashlar.random.TypeSort.Trait.TEXT;
import static dev.ashlar.random.TypeSort.Trait.TIME;

import dev.ashlar.dsl.ColumnType;
import dev.ashlar.dsl.Types;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.XML;
import org.jooq.types.DayToSecond;
import org.jooq.types.YearToMonth;
import org.jooq.types.YearToSecond;

/** Every type that the DSL has. */
final class TypeSorts {

    private static final LocalDateTime NOON = LocalDateTime.of(2024, 2, 29, 12, 0, 1);
    private static final List<BigDecimal> DECIMALS = List.of(BigDecimal.ONE, new BigDecimal("2.5"), BigDecimal.TEN);
    private static final List<String> TEXTS = List.of("a", "it's", "b\\c", "", "ü");
    private static final List<YearToSecond> INTERVALS = List.of(
            new YearToSecond(new YearToMonth(1, 2), new DayToSecond(3, 4, 5, 6)),
            new YearToSecond(new YearToMonth(), new DayToSecond(-1)));

    static final List<TypeSort> ALL = List.of(
            plain(
                    "smallint",
                    Types::smallint,
                    List.of((short) 1, (short) -7),
                    EQUAL,
                    HASHED,
                    NUMBER,
                    INTEGER,
                    BTREE_GIST),
            plain("integer", Types::integer, List.of(0, 10, -3), EQUAL, HASHED, NUMBER, INTEGER, BTREE_GIST),
            plain("bigint", Types::bigint, List.of(0L, 100L, -5L), EQUAL, HASHED, NUMBER, INTEGER, BTREE_GIST),
            plain("numeric", Types::numeric, DECIMALS, EQUAL, HASHED, NUMBER, BTREE_GIST),
            TypeSort.of("numeric()", m -> Types.numeric(m.get(0), m.get(1)), DECIMALS, EQUAL, HASHED, NUMBER, SCALE),
            plain("real", Types::real, List.of(1.5f, 0f), EQUAL, HASHED, NUMBER),
            plain("doublePrecision", Types::doublePrecision, List.of(1e10, -0.25), EQUAL, HASHED, NUMBER),
            plain("text", Types::text, TEXTS, EQUAL, HASHED, TEXT, BTREE_GIST),
            plain("varchar", Types::varchar, TEXTS, EQUAL, HASHED, TEXT),
            TypeSort.of("varchar()", m -> Types.varchar(m.get(0)), TEXTS, EQUAL, HASHED, TEXT, LENGTH),
            TypeSort.of("character()", m -> Types.character(m.get(0)), TEXTS, EQUAL, HASHED, TEXT, LENGTH),
            plain("bool", Types::bool, List.of(true, false), EQUAL, HASHED),
            plain("bytea", Types::bytea, List.of(new byte[] {1, 2}, new byte[0]), EQUAL, HASHED),
            plain("uuid", Types::uuid, List.of(new UUID(1, 2), new UUID(0, 0)), EQUAL, HASHED, BTREE_GIST),
            plain(
                    "date",
                    Types::date,
                    List.of(LocalDate.of(2024, 2, 29), LocalDate.of(1999, 12, 31)),
                    EQUAL,
                    HASHED,
                    BTREE_GIST),
            plain("time", Types::time, List.of(LocalTime.of(1, 2, 3)), EQUAL, HASHED),
            TypeSort.of("time()", m -> Types.time(m.get(0)), List.of(LocalTime.NOON), EQUAL, HASHED, LENGTH, TIME),
            plain("timetz", Types::timetz, List.of(OffsetTime.of(1, 2, 3, 0, ZoneOffset.UTC)), EQUAL, HASHED),
            TypeSort.of(
                    "timetz()",
                    m -> Types.timetz(m.get(0)),
                    List.of(OffsetTime.of(1, 2, 3, 0, ZoneOffset.UTC)),
                    EQUAL,
                    HASHED,
                    LENGTH,
                    TIME),
            plain("timestamp", Types::timestamp, List.of(NOON, NOON.plusDays(1)), EQUAL, HASHED),
            TypeSort.of("timestamp()", m -> Types.timestamp(m.get(0)), List.of(NOON), EQUAL, HASHED, LENGTH, TIME),
            plain(
                    "timestamptz",
                    Types::timestamptz,
                    List.of(OffsetDateTime.of(NOON, ZoneOffset.UTC)),
                    EQUAL,
                    HASHED,
                    BTREE_GIST),
            TypeSort.of(
                    "timestamptz()",
                    m -> Types.timestamptz(m.get(0)),
                    List.of(OffsetDateTime.of(NOON, ZoneOffset.UTC)),
                    EQUAL,
                    HASHED,
                    LENGTH,
                    TIME),
            plain("interval", Types::interval, INTERVALS, EQUAL, HASHED),
            TypeSort.of("interval()", m -> Types.interval(m.get(0)), INTERVALS, EQUAL, HASHED, LENGTH, TIME),
            plain("json", Types::json, List.of(JSON.json("{\"a\": [1, 2]}"))),
            plain("jsonb", Types::jsonb, List.of(JSONB.jsonb("{\"a\": 1}"), JSONB.jsonb("[]")), EQUAL, HASHED, GIN),
            plain("xml", Types::xml, List.of(XML.xml("<a/>"))),
            plain("inet", Types::inet, List.of("10.0.0.1", "::1"), EQUAL, HASHED, BTREE_GIST),
            plain("cidr", Types::cidr, List.of("10.0.0.0/8"), EQUAL, HASHED),
            plain("macaddr", Types::macaddr, List.of("08:00:2b:01:02:03"), EQUAL, HASHED),
            plain("macaddr8", Types::macaddr8, List.of("08:00:2b:01:02:03:04:05"), EQUAL, HASHED),
            plain("money", Types::money, List.of("12.34"), EQUAL),
            plain("tsvector", Types::tsvector, List.of("cat rat"), EQUAL, GIN),
            plain("tsquery", Types::tsquery, List.of("cat & rat"), EQUAL),
            plain("point", Types::point, List.of("(1,2)")),
            plain("line", Types::line, List.of("{1,2,3}")),
            plain("lseg", Types::lseg, List.of("[(0,0),(1,1)]")),
            plain("box", Types::box, List.of("(1,1),(0,0)"), OVERLAP),
            plain("path", Types::path, List.of("[(0,0),(1,1)]")),
            plain("polygon", Types::polygon, List.of("((0,0),(1,1),(1,0))"), OVERLAP),
            plain("circle", Types::circle, List.of("<(0,0),1>"), OVERLAP),
            plain("int4range", Types::int4range, List.of("[1,5)", "empty"), EQUAL, HASHED, OVERLAP),
            plain("int8range", Types::int8range, List.of("[1,5)"), EQUAL, HASHED, OVERLAP),
            plain("numrange", Types::numrange, List.of("[1.5,2]"), EQUAL, HASHED, OVERLAP),
            plain("daterange", Types::daterange, List.of("[2024-01-01,2024-02-01)"), EQUAL, HASHED, OVERLAP),
            plain("tsrange", Types::tsrange, List.of("[2024-01-01 00:00,2024-01-02 00:00)"), EQUAL, HASHED, OVERLAP),
            plain(
                    "tstzrange",
                    Types::tstzrange,
                    List.of("[2024-01-01 00:00+00,2024-01-02 00:00+00)"),
                    EQUAL,
                    HASHED,
                    OVERLAP),
            plain("int4multirange", Types::int4multirange, List.of("{[1,5),[7,9)}"), EQUAL, HASHED, OVERLAP),
            plain("int8multirange", Types::int8multirange, List.of("{[1,5)}"), EQUAL, HASHED, OVERLAP),
            plain("nummultirange", Types::nummultirange, List.of("{[1,5)}"), EQUAL, HASHED, OVERLAP),
            plain(
                    "datemultirange",
                    Types::datemultirange,
                    List.of("{[2024-01-01,2024-02-01)}"),
                    EQUAL,
                    HASHED,
                    OVERLAP),
            plain("tsmultirange", Types::tsmultirange, List.of("{}"), EQUAL, HASHED, OVERLAP),
            plain("tstzmultirange", Types::tstzmultirange, List.of("{}"), EQUAL, HASHED, OVERLAP),
            plain("jsonpath", Types::jsonpath, List.of("$.a")),
            TypeSort.of("bit()", m -> Types.bit(m.get(0)), List.of(), EQUAL, LENGTH),
            TypeSort.of("varbit()", m -> Types.varbit(m.get(0)), List.of("101"), EQUAL, LENGTH),
            TypeSort.of("citext", m -> Types.typeNamed("citext"), List.of("Abc"), EQUAL, HASHED, TEXT, EXTENSION));

    /** Types of the schema's own, but for enums; no values of theirs are said in Java. */
    static final List<TypeSort> OWN = List.of(
            plain("domain", Types::text, List.of(), EQUAL),
            plain("composite", Types::text, List.of()),
            plain("range", Types::text, List.of(), EQUAL, OVERLAP));

    private TypeSorts() {}

    private static TypeSort plain(
            String word, Supplier<ColumnType<?>> make, List<?> samples, TypeSort.Trait... traits) {
        return TypeSort.of(word, modifiers -> make.get(), samples, traits);
    }
}

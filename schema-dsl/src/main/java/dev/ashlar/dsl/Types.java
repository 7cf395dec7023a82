package dev.ashlar.dsl;

import dev.ashlar.model.SqlType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.UUID;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.XML;
import org.jooq.impl.SQLDataType;
import org.jooq.types.YearToSecond;

/**
 * The types of columns, under PostgreSQL's names for them (manual, "Data Types"). To be imported statically. A column of each may not
 * be null unless it says {@code nullable()}. No parameter may be null; lengths and precisions that PostgreSQL refuses are reported
 * with the column. Stateless, and so safe for any number of threads.
 */
public final class Types {

    private Types() {}

    /** Whole numbers of 2 bytes: {@code smallint}. */
    public static ColumnType<Short> smallint() {
        return ColumnType.of(SqlType.of("smallint"), SQLDataType.SMALLINT);
    }

    /** Whole numbers of 4 bytes: {@code integer}. */
    public static ColumnType<Integer> integer() {
        return ColumnType.of(SqlType.of("integer"), SQLDataType.INTEGER);
    }

    /** Whole numbers of 8 bytes: {@code bigint}. */
    public static ColumnType<Long> bigint() {
        return ColumnType.of(SqlType.of("bigint"), SQLDataType.BIGINT);
    }

    /** Decimal numbers of any size: {@code numeric}. */
    public static ColumnType<BigDecimal> numeric() {
        return ColumnType.of(SqlType.of("numeric"), SQLDataType.NUMERIC);
    }

    /** Decimal numbers of so many digits, some of them after the point: {@code numeric(12, 2)}. */
    public static ColumnType<BigDecimal> numeric(int precision, int scale) {
        return ColumnType.of(SqlType.of("numeric", precision, scale), SQLDataType.NUMERIC(precision, scale));
    }

    /** Whole decimal numbers of so many digits: {@code numeric(12)}. */
    public static ColumnType<BigDecimal> numeric(int precision) {
        return numeric(precision, 0);
    }

    /** Floating-point numbers of 4 bytes: {@code real}. */
    public static ColumnType<Float> real() {
        return ColumnType.of(SqlType.of("real"), SQLDataType.REAL);
    }

    /** Floating-point numbers of 8 bytes: {@code double precision}. */
    public static ColumnType<Double> doublePrecision() {
        return ColumnType.of(SqlType.of("double precision"), SQLDataType.DOUBLE);
    }

    /** Text of any length: {@code text}. */
    public static ColumnType<String> text() {
        return ColumnType.of(SqlType.of("text"), SQLDataType.CLOB);
    }

    /** Text of any length, under SQL's name for it: {@code character varying}. */
    public static ColumnType<String> varchar() {
        return ColumnType.of(SqlType.of("character varying"), SQLDataType.VARCHAR);
    }

    /** Text of at most so many characters: {@code varchar(20)}. */
    public static ColumnType<String> varchar(int length) {
        return ColumnType.of(SqlType.of("character varying", length), SQLDataType.VARCHAR(length));
    }

    /** Text of exactly so many characters, padded with spaces: {@code character(2)}. */
    public static ColumnType<String> character(int length) {
        return ColumnType.of(SqlType.of("character", length), SQLDataType.CHAR(length));
    }

    /** True or false: {@code boolean}. */
    public static ColumnType<Boolean> bool() {
        return ColumnType.of(SqlType.of("boolean"), SQLDataType.BOOLEAN);
    }

    /** Strings of bytes: {@code bytea}. */
    public static ColumnType<byte[]> bytea() {
        return ColumnType.of(SqlType.of("bytea"), SQLDataType.BLOB);
    }

    /** Universally unique identifiers: {@code uuid}. */
    public static ColumnType<UUID> uuid() {
        return ColumnType.of(SqlType.of("uuid"), SQLDataType.UUID);
    }

    /** Calendar dates, without a time of day: {@code date}. */
    public static ColumnType<LocalDate> date() {
        return ColumnType.of(SqlType.of("date"), SQLDataType.LOCALDATE);
    }

    /** Times of day: {@code time without time zone}. */
    public static ColumnType<LocalTime> time() {
        return ColumnType.of(SqlType.of("time without time zone"), SQLDataType.LOCALTIME);
    }

    /** Times of day, with so many digits of a second, 0 to 6: {@code time(0) without time zone}. */
    public static ColumnType<LocalTime> time(int precision) {
        return ColumnType.of(SqlType.of("time without time zone", precision), SQLDataType.LOCALTIME(precision));
    }

    /** Times of day with an offset from UTC: {@code time with time zone}. */
    public static ColumnType<OffsetTime> timetz() {
        return ColumnType.of(SqlType.of("time with time zone"), SQLDataType.OFFSETTIME);
    }

    /** Times of day with an offset from UTC, with so many digits of a second, 0 to 6: {@code time(0) with time zone}. */
    public static ColumnType<OffsetTime> timetz(int precision) {
        return ColumnType.of(SqlType.of("time with time zone", precision), SQLDataType.OFFSETTIME(precision));
    }

    /** Date and time of day, in no time zone: {@code timestamp without time zone}. */
    public static ColumnType<LocalDateTime> timestamp() {
        return ColumnType.of(SqlType.of("timestamp without time zone"), SQLDataType.LOCALDATETIME);
    }

    /** Date and time of day, in no time zone, with so many digits of a second, 0 to 6: {@code timestamp(0)}. */
    public static ColumnType<LocalDateTime> timestamp(int precision) {
        return ColumnType.of(
                SqlType.of("timestamp without time zone", precision), SQLDataType.LOCALDATETIME(precision));
    }

    /** Points in time: {@code timestamp with time zone}. */
    public static ColumnType<OffsetDateTime> timestamptz() {
        return ColumnType.of(SqlType.of("timestamp with time zone"), SQLDataType.OFFSETDATETIME);
    }

    /** Points in time, with so many digits of a second, 0 to 6: {@code timestamp(0) with time zone}. */
    public static ColumnType<OffsetDateTime> timestamptz(int precision) {
        return ColumnType.of(SqlType.of("timestamp with time zone", precision), SQLDataType.OFFSETDATETIME(precision));
    }

    /** Spans of time: {@code interval}. */
    public static ColumnType<YearToSecond> interval() {
        return ColumnType.of(SqlType.of("interval"), SQLDataType.INTERVAL);
    }

    /** Spans of time, with so many digits of a second, 0 to 6: {@code interval(0)}. */
    public static ColumnType<YearToSecond> interval(int precision) {
        return ColumnType.of(SqlType.of("interval", precision), SQLDataType.INTERVAL);
    }

    /** JSON, stored as the text that was written: {@code json}. */
    public static ColumnType<JSON> json() {
        return ColumnType.of(SqlType.of("json"), SQLDataType.JSON);
    }

    /** JSON, stored decomposed, without white space, order and duplicates of keys: {@code jsonb}. */
    public static ColumnType<JSONB> jsonb() {
        return ColumnType.of(SqlType.of("jsonb"), SQLDataType.JSONB);
    }

    /** XML: {@code xml}. */
    public static ColumnType<XML> xml() {
        return ColumnType.of(SqlType.of("xml"), SQLDataType.XML);
    }

    /** Addresses of hosts and networks, as PostgreSQL writes them. */
    public static ColumnType<String> inet() {
        return written("inet");
    }

    /** Addresses of networks, as PostgreSQL writes them. */
    public static ColumnType<String> cidr() {
        return written("cidr");
    }

    /** MAC addresses of 6 bytes, as PostgreSQL writes them. */
    public static ColumnType<String> macaddr() {
        return written("macaddr");
    }

    /** MAC addresses of 8 bytes, as PostgreSQL writes them. */
    public static ColumnType<String> macaddr8() {
        return written("macaddr8");
    }

    /** Amounts in the currency of the server, as PostgreSQL writes them. */
    public static ColumnType<String> money() {
        return written("money");
    }

    /** Documents for text search, as PostgreSQL writes them. */
    public static ColumnType<String> tsvector() {
        return written("tsvector");
    }

    /** Queries of text search, as PostgreSQL writes them. */
    public static ColumnType<String> tsquery() {
        return written("tsquery");
    }

    /** Points of a plane, as PostgreSQL writes them. */
    public static ColumnType<String> point() {
        return written("point");
    }

    /** Lines of a plane, as PostgreSQL writes them. */
    public static ColumnType<String> line() {
        return written("line");
    }

    /** Line segments of a plane, as PostgreSQL writes them. */
    public static ColumnType<String> lseg() {
        return written("lseg");
    }

    /** Boxes of a plane, as PostgreSQL writes them. */
    public static ColumnType<String> box() {
        return written("box");
    }

    /** Paths in a plane, as PostgreSQL writes them. */
    public static ColumnType<String> path() {
        return written("path");
    }

    /** Polygons of a plane, as PostgreSQL writes them. */
    public static ColumnType<String> polygon() {
        return written("polygon");
    }

    /** Circles of a plane, as PostgreSQL writes them. */
    public static ColumnType<String> circle() {
        return written("circle");
    }

    /** Ranges of integer, as PostgreSQL writes them. */
    public static ColumnType<String> int4range() {
        return written("int4range");
    }

    /** Ranges of bigint, as PostgreSQL writes them. */
    public static ColumnType<String> int8range() {
        return written("int8range");
    }

    /** Ranges of numeric, as PostgreSQL writes them. */
    public static ColumnType<String> numrange() {
        return written("numrange");
    }

    /** Ranges of dates, as PostgreSQL writes them. */
    public static ColumnType<String> daterange() {
        return written("daterange");
    }

    /** Ranges of timestamp, as PostgreSQL writes them. */
    public static ColumnType<String> tsrange() {
        return written("tsrange");
    }

    /** Ranges of timestamptz, as PostgreSQL writes them. */
    public static ColumnType<String> tstzrange() {
        return written("tstzrange");
    }

    /** Sets of ranges of integer, as PostgreSQL writes them. */
    public static ColumnType<String> int4multirange() {
        return written("int4multirange");
    }

    /** Sets of ranges of bigint, as PostgreSQL writes them. */
    public static ColumnType<String> int8multirange() {
        return written("int8multirange");
    }

    /** Sets of ranges of numeric, as PostgreSQL writes them. */
    public static ColumnType<String> nummultirange() {
        return written("nummultirange");
    }

    /** Sets of ranges of dates, as PostgreSQL writes them. */
    public static ColumnType<String> datemultirange() {
        return written("datemultirange");
    }

    /** Sets of ranges of timestamp, as PostgreSQL writes them. */
    public static ColumnType<String> tsmultirange() {
        return written("tsmultirange");
    }

    /** Sets of ranges of timestamptz, as PostgreSQL writes them. */
    public static ColumnType<String> tstzmultirange() {
        return written("tstzmultirange");
    }

    /** Paths into JSON, as PostgreSQL writes them. */
    public static ColumnType<String> jsonpath() {
        return written("jsonpath");
    }

    /** Strings of exactly so many bits, as PostgreSQL writes them. */
    public static ColumnType<String> bit(int length) {
        return ColumnType.of(SqlType.of("bit", length), WrittenType.of("bit(" + length + ")"));
    }

    /** Strings of at most so many bits, as PostgreSQL writes them. */
    public static ColumnType<String> varbit(int length) {
        return ColumnType.of(SqlType.of("bit varying", length), WrittenType.of("bit varying(" + length + ")"));
    }

    /** Values of an enum type, which must be listed with the database. */
    public static <E> ColumnType<E> enumOf(PgEnum<E> type) {
        return ColumnType.of(SqlType.of(type.id()), EnumDataType.of(type));
    }

    /** Values of a domain, which must be listed with the database; written as those of the type that it is over. */
    public static <T> ColumnType<T> typeOf(Domain<T> type) {
        return ColumnType.of(SqlType.of(type.id()), type.dataType());
    }

    /** Rows of a composite type, which must be listed with the database; as PostgreSQL writes them: {@code "(Main Street,7)"}. */
    public static ColumnType<String> typeOf(CompositeType type) {
        return ColumnType.of(SqlType.of(type.id()), WrittenType.of(type.id()));
    }

    /** Ranges of a range type, which must be listed with the database; as PostgreSQL writes them: {@code "[1,2)"}. */
    public static ColumnType<String> typeOf(RangeType type) {
        return ColumnType.of(SqlType.of(type.id()), WrittenType.of(type.id()));
    }

    /** Rows of a table, as PostgreSQL writes them. */
    public static ColumnType<String> rowOf(Table table) {
        return ColumnType.of(SqlType.of(table.id()), WrittenType.of(table.id()));
    }

    /** Rows of a view, as PostgreSQL writes them. */
    public static ColumnType<String> rowOf(View view) {
        return ColumnType.of(SqlType.of(view.id()), WrittenType.of(view.id()));
    }

    /**
     * A type that an extension brings, as SQL names it, with its schema: {@code typeNamed("public.citext")}. The extension must
     * be listed with the database.
     */
    public static ColumnType<String> typeNamed(String sql) {
        return ColumnType.of(new SqlType(sql, null, List.of(), false), WrittenType.of(sql));
    }

    private static ColumnType<String> written(String name) {
        return ColumnType.of(SqlType.of(name), WrittenType.of(name));
    }
}

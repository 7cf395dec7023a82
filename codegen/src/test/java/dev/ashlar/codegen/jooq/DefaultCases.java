package dev.ashlar.codegen.jooq;

import dev.ashlar.model.SqlType;
import java.util.List;
import java.util.stream.Stream;

/** Defaults as authors and jOOQ write them. */
final class DefaultCases {

    /** A default of a column of this type. */
    record Case(SqlType type, String ours) {}

    private DefaultCases() {}

    static List<Case> all(SqlType mood) {
        Stream<Case> builtIn = Stream.of("""
            text: 'free'
            text: 'it''s'
            text: 'back\\slash'
            text: E'tab\\there'
            text: ''
            text: cast('x' as text)
            text: 'x'::varchar
            text: null
            text: now()
            text: current_user
            text: session_user
            character varying: 'a'
            character varying(20): 'free'
            character varying(20): cast('free' as varchar)
            character varying(20): cast('free' as varchar(20))
            character varying(20): null
            character(3): 'abc'
            integer: 0
            integer: 10
            integer: -1
            integer: (10)
            integer: '5'
            integer: cast(5 as int)
            integer: cast(5 as bigint)
            smallint: 1
            smallint: cast(1 as smallint)
            smallint: '3'
            bigint: 0
            bigint: -7
            bigint: 5000000000
            bigint: -5000000000
            bigint: '8'
            numeric(10,2): 0
            numeric(10,2): 1.50
            numeric(10,2): -1.5
            numeric(10,2): 0.00
            numeric(10,2): cast(0 as numeric(10, 2))
            numeric(10,2): null
            numeric: 1e10
            numeric: '2.50'
            numeric: 99999999999999999999
            double precision: 1.5E0
            double precision: 0
            double precision: '0.25'
            real: 2
            boolean: true
            boolean: FALSE
            boolean: 't'
            uuid: gen_random_uuid()
            uuid: uuidv7()
            uuid: cast('6F9619FF-8B86-D011-B42D-00CF4FC964FF' as uuid)
            json: '{"a" : 1}'
            jsonb: '{}'
            jsonb: '[]'
            jsonb: cast('{}' as jsonb)
            jsonb: '"x"'
            xml: '<a/>'
            date: current_date
            date: '2024-02-29'
            date: date '2024-02-29'
            date: now()
            time without time zone: '10:30'
            time without time zone: time '10:30:05'
            time without time zone: localtime
            timestamp without time zone: localtimestamp
            timestamp without time zone: now()
            timestamp without time zone: timestamp '2024-01-02 03:04:05.0'
            timestamp without time zone: '2024-01-02T03:04:05.120'
            timestamp without time zone: (now() at time zone 'utc')
            timestamp with time zone: current_timestamp
            timestamp with time zone: CURRENT_TIMESTAMP(3)
            timestamp with time zone: clock_timestamp()
            timestamp with time zone: pg_catalog.now()
            timestamp with time zone: timestamp with time zone '2024-01-02 03:04:05+02:00'
            timestamp with time zone: '2024-01-02 03:04:05Z'
            timestamp with time zone(3): now()
            interval: '1 day'
            interval: interval '90 days'
            interval: '14 months'
            interval: '2 weeks'
            interval: '36 hours'
            interval: '00:05:00'
            bytea: '\\xCAFE'
            inet: '127.0.0.1'
            bit(3): B'101'
            bit(3): '101'
            bit varying(5): B'1'
            bit varying(5): '11'
            text[]: '{}'
            text[]: cast(array[] as text[])
            text[]: array[]::text[]
            text[]: cast(array['a', 'b''c'] as text[])
            integer[]: '{}'
            integer[]: cast(array[1, 2] as int[])
            uuid[]: '{}'
            int4range: 'empty'
            daterange: 'empty'::daterange
            citext: 'x'
            double precision: random()
            oid: '42'
            text: cast(null as text)
            character varying(20): cast(null as varchar)
            character varying(20): cast(null as varchar(20))
            character(3): null
            timestamp with time zone(3): null
            bigint: cast(null as int)
            numeric(10,2): cast(1.5 as numeric)
            numeric(10,2): cast(-1 as numeric(5, 2))
            numeric(10,2): cast(3 as numeric(5))
            numeric(10,2): cast('7.5' as numeric(5, 2))
            boolean: cast(true as boolean)
            text: cast(5 as text)
            double precision: cast(0 as double precision)
            double precision: -1.5E0
            real: cast(1.5 as real)
            integer: cast('5' as int)
            integer: cast('-5' as int)
            integer: '-5'
            bigint: cast('5' as bigint)
            integer: -2147483648
            integer: 2147483647
            bigint: 2147483648
            bigint: 9223372036854775807
            character varying[]: cast(array['a', 'b'] as varchar[])
            character varying(5)[]: '{}'
            character varying(5)[]: cast(array['a'] as varchar(5)[])
            numeric(10,2)[]: '{}'
            numeric[]: cast(array[1.5, 2] as numeric[])
            bigint[]: cast(array[1, 2] as bigint[])
            bigint[]: cast(array[] as bigint[])
            boolean[]: cast(array[true, false] as boolean[])
            interval(3): '1 day'
            interval(3): interval '1 day'
            interval day to second(3): '2 days'
            interval: cast('1 day' as interval)
            timestamp with time zone: cast('2024-01-02 03:04:05' as timestamp with time zone)
            timestamp with time zone(0): cast('2024-01-02 03:04:05' as timestamp(0) with time zone)
            timestamp without time zone(3): '2024-01-02 03:04:05'
            time without time zone(0): '10:30:00'
            date: cast('2024-02-29' as date)
            text: current_catalog
            integer: ((7))
            character(3): cast('ab' as char(3))
            character(3): cast('ab' as bpchar)
            name: 'x'
            "char": 'x'
            """.split("\n")).map(DefaultCases::parse);
        Stream<Case> enums = Stream.of(
                new Case(mood, "'ok'"),
                new Case(mood, "null"),
                new Case(mood, "cast(null as app.mood)"),
                new Case(mood, "'don''t'"),
                new Case(mood, "'ok'::app.mood"),
                new Case(mood, "cast('very happy' as app.mood)"),
                new Case(mood.arrayOf(), "'{}'"),
                new Case(mood.arrayOf(), "cast('{}' as app.mood[])"),
                new Case(mood.arrayOf(), "cast(array['ok', 'sad'] as app.mood[])"));
        return Stream.concat(builtIn, enums).toList();
    }

    private static Case parse(String line) {
        int colon = line.indexOf(": ");
        String words = line.substring(0, colon);
        boolean array = words.endsWith("[]");
        String element = array ? words.substring(0, words.length() - 2) : words;
        int modifiers = element.startsWith("interval day") ? -1 : element.indexOf('(');
        SqlType type = modifiers < 0
                ? SqlType.of(element)
                : SqlType.of(
                        element.substring(0, modifiers),
                        Stream.of(element.substring(modifiers + 1, element.length() - 1)
                                        .split(","))
                                .map(Integer::valueOf)
                                .toArray(Integer[]::new));
        return new Case(array ? type.arrayOf() : type, line.substring(colon + 2));
    }
}

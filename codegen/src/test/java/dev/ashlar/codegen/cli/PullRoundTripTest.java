package dev.ashlar.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.codegen.scratch.ScratchDatabase;
import dev.ashlar.codegen.scratch.ScratchServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What pull writes gives the database that it was read from. */
class PullRoundTripTest extends PulledProject {

    private static final String WIDE = """
        CREATE SCHEMA app;
        COMMENT ON SCHEMA app IS 'All of the "shop"';
        CREATE EXTENSION citext WITH SCHEMA app;
        CREATE EXTENSION btree_gist WITH SCHEMA app;
        CREATE TYPE app.level AS ENUM ('free', 'paid');
        CREATE TYPE app.mood AS ENUM ('very happy', 'Sad', 'so-so');
        CREATE TYPE app.sign AS ENUM ('+', '-', '');
        COMMENT ON TYPE app.level IS 'What is paid for';
        CREATE SEQUENCE app.numbers AS integer START WITH 5 INCREMENT BY 2 MAXVALUE 999 CYCLE CACHE 3;
        CREATE TABLE app.customers (
            id bigint GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME app.customer_numbers START WITH 100) PRIMARY KEY,
            name varchar(40) NOT NULL COLLATE "C", email app.citext UNIQUE, level app.level NOT NULL DEFAULT 'free',
            moods app.mood[], sign app.sign DEFAULT '-', born date CHECK (born > '1900-01-01'),
            credit numeric(10, 2) DEFAULT 0.00 NOT NULL, ratio double precision DEFAULT 1.5, small smallint DEFAULT -1,
            big bigint DEFAULT 5000000000, active boolean DEFAULT true NOT NULL, tags text[] DEFAULT '{}' NOT NULL,
            settings jsonb DEFAULT '{"a": 1}', token uuid DEFAULT gen_random_uuid(), made timestamptz DEFAULT now(),
            seen timestamp(0) DEFAULT CURRENT_TIMESTAMP, address inet DEFAULT '127.0.0.1', code bit varying,
            since timestamp DEFAULT '2020-01-02 03:04:05.6', until timestamptz DEFAULT '2020-01-02 03:04:05+02',
            never timestamptz DEFAULT 'infinity', nothing double precision DEFAULT 'NaN',
            span interval day to second(3), who oid, shout text GENERATED ALWAYS AS (upper(name)) STORED,
            number integer DEFAULT nextval('app.numbers'),
            CONSTRAINT known CHECK (name IN ('a', 'b') AND level <> 'paid' OR credit >= 0 AND email IS NOT NULL),
            CONSTRAINT busy CHECK (active AND NOT small = 3) NO INHERIT,
            CONSTRAINT shape CHECK (name ~ '^[a-z"\\]+$'));
        ALTER TABLE app.customers ADD CONSTRAINT customers_again UNIQUE (id);
        COMMENT ON TABLE app.customers IS E'Those who\\n  buy: \\\\u0041 \""" trailing \\n*/ end ';
        COMMENT ON COLUMN app.customers.name IS 'It''s a "name"';
        COMMENT ON CONSTRAINT known ON app.customers IS 'What is known';
        CREATE TABLE public.orders (
            id serial, customer_id integer NOT NULL, region integer, during tstzrange,
            PRIMARY KEY (id, customer_id) INCLUDE (region), UNIQUE NULLS NOT DISTINCT (region) DEFERRABLE INITIALLY DEFERRED,
            EXCLUDE USING gist (region WITH =, during WITH &&) WHERE (region > 0));
        ALTER TABLE public.orders ADD CONSTRAINT customer FOREIGN KEY (customer_id) REFERENCES app.customers
            ON DELETE CASCADE ON UPDATE SET NULL DEFERRABLE;
        CREATE TABLE public.parts (a integer, b integer, id integer PRIMARY KEY, parent_id integer REFERENCES public.parts,
            FOREIGN KEY (a, b) REFERENCES public.orders (id, customer_id) MATCH FULL ON DELETE SET NULL);
        CREATE INDEX by_name ON app.customers (name COLLATE "de_DE" text_pattern_ops DESC NULLS LAST, born NULLS FIRST)
            INCLUDE (big) WITH (fillfactor = 70) WHERE active;
        CREATE UNIQUE INDEX by_email ON app.customers (lower(name), (credit + 1));
        CREATE INDEX by_tag ON app.customers USING gin (tags);
        COMMENT ON INDEX app.by_tag IS 'Tags';
        CREATE VIEW app.active AS SELECT id, name AS "The Name" FROM app.customers WHERE active;
        CREATE VIEW public.totals (customer, count) AS SELECT a.id, count(*) FROM app.active a
            JOIN public.orders o ON o.customer_id = a.id GROUP BY a.id;
        COMMENT ON VIEW app.active IS 'Who buys';
        COMMENT ON COLUMN app.active."The Name" IS 'Theirs';
        """;

    private static final String STRANGE = """
        CREATE SCHEMA "Table";
        CREATE SCHEMA other;
        CREATE TABLE "class" (id integer PRIMARY KEY, "class" text, "int" text, "table" text, comment text, "a b" text,
            "a_b" text, "aB" text, "2fa" text);
        CREATE TABLE "Column" ("!" text, "?" text, "COLUMN" text, "serialVersionUID" text, "größe" text, "表" text,
            "$x" text, "_" text, "path" path, "date" date, "text" text, "name" name, "\\u0041" text, "x""y" text);
        CREATE TABLE "column" ("as" text DEFAULT 'x', "where" integer CHECK ("where" > 0), "join" boolean DEFAULT false);
        CREATE TABLE other."column" (id integer);
        CREATE TABLE "Table"."Table" (schema text, "PUBLIC" text);
        CREATE TABLE string (string text, object text, "STRING" text);
        CREATE TABLE "表" ("表" integer, "列" integer CHECK ("列" > "表"));
        CREATE TABLE schemas (id integer); CREATE TABLE app (id integer); CREATE TABLE views (id integer);
        CREATE TABLE "users" (id integer); CREATE TABLE "Users" (id integer); CREATE TABLE "USERS" (id integer);
        CREATE TABLE empty ();
        CREATE TYPE "Enum" AS ENUM ('class', 'label', 'a', 'A'); CREATE TYPE status AS ENUM ('class', 'Default');
        CREATE TABLE other.status (status status DEFAULT 'class', own "Enum" DEFAULT 'a');
        CREATE TYPE nothing AS ENUM (); CREATE TYPE e AS ENUM ('a', 'b'); CREATE TYPE "状" AS ENUM ('a', '状');
        CREATE TABLE f (e e DEFAULT 'a', "状" "状" DEFAULT '状' CHECK ("状" <> 'a'));
        CREATE FUNCTION f() RETURNS e LANGUAGE sql AS $$SELECT 'a'::e$$;
        CREATE VIEW "view" AS SELECT 1 AS "class", 'a
        b \\ \""" ' AS "?column?";
        CREATE SEQUENCE "sequence"; CREATE SEQUENCE other."sequence"; CREATE SEQUENCE "Sequence";
        """;

    @Test
    void allKinds() throws IOException, SQLException {
        roundTrip(WIDE.replace("\"de_DE\"", "\"POSIX\""));
        Map<String, String> sources = sources();
        assertThat(String.valueOf(sources.get("com.example.Customers")).replaceAll("\\s+", ""))
                .contains(
                        "level=column(\"level\",enumOf(LEVEL).defaultTo(Level.FREE))",
                        "identityAlways(counting->counting.named(\"customer_numbers\").startingAt(100L))",
                        ".defaultTo(randomUuid())",
                        ".defaultTo(LocalDateTime.parse(\"2020-01-02T03:04:05.600\"))",
                        ".defaultTo(OffsetDateTime.parse(\"2020-01-02T01:04:05Z\"))",
                        "sql(\"'infinity'::timestampwithtimezone\",timestamptz())",
                        ".defaultTo(now())",
                        ".defaultTo(NUMBERS.nextval().coerce(Integer.class))",
                        "check(\"busy\",condition(active).and(not(small.eq((short)3)))).noInherit()",
                        "name.in(\"a\",\"b\").and(level.ne(Level.PAID)).or(credit.ge(newBigDecimal(\"0\")).and(email.isNotNull()))",
                        "uniqueIndex(\"by_email\").on(IndexKey.of(lower(name)).collation(\"C\"),sql(");
        assertThat(sources.get("com.example.Orders"))
                .contains("() -> CUSTOMERS.id")
                .contains(".differentTypes()");
        assertThat(sources.get("com.example.Mood")).contains("VERY_HAPPY(\"very happy\")");
    }

    @Test
    void accessAndWhatDependsOnTables() throws IOException, SQLException {
        roundTrip(WideSchemas.ACCESS);
        Map<String, String> sources = sources();
        assertThat(String.valueOf(sources.get("com.example.Privileges")).replaceAll("\\s+", ""))
                .contains(
                        "grant(SELECT,INSERT,UPDATE).on(USERS,NOTES).to(\"r_app\").withGrantOption()",
                        "revokeAll().on(MOOD,PUBLIC).fromPublic()",
                        "grant(SELECT,UPDATE).onColumns(ADULTS,\"name\").to(\"r_anon\",\"r_app\")",
                        "grant(INSERT).on(LOG.who).to(\"r_app\")",
                        "defaultPrivileges().inSchema(APP).onTables().grant(\"r_anon\",SELECT)");
        assertThat(String.valueOf(sources.get("com.example.Owners")).replaceAll("\\s+", ""))
                .contains("owner(\"r_owner\").of(");
        assertThat(String.valueOf(sources.get("com.example.Users")).replaceAll("\\s+", ""))
                .contains(
                        ".withCheck(age.gt(0).and(tag.isNotNull()))",
                        "userStat=statistics(\"user_stat\").on(name,tag).target(500)");
        assertThat(String.valueOf(sources.get("com.example.Publications")).replaceAll("\\s+", ""))
                .contains(".where(USERS,USERS.id.gt(3L),USERS.id,USERS.name).viaPartitionRoot()");
        assertThat(String.valueOf(sources.get("com.example.MaterializedViews")).replaceAll("\\s+", ""))
                .contains("with(view->view.uniqueIndex(\"totals_id\").on(view.column(\"id\").desc())");
    }

    @Test
    void routinesAndTriggers() throws IOException, SQLException {
        roundTrip(WideSchemas.ROUTINES);
        assertThat(String.valueOf(sources().get("com.example.Routines")).replaceAll("\\s+", ""))
                .contains(
                        "argument(\"b\",()->LEVEL).byDefault(",
                        "argument(\"c\",()->enumOf(LEVEL).array())",
                        "argument(\"y\",()->rowOf(USERS).array()).returnsColumn(\"Ab\",integer())",
                        ".byDefault(()->sql(\"app.next_id()\",text(),Routines.NEXT_ID))",
                        ".cost(0.5).set(\"search_path\",\"app\",\"pg_temp\",\"Odd\").set(\"work_mem\",\"4MB\")");
        assertThat(String.valueOf(sources().get("com.example.Users")).replaceAll("\\s+", ""))
                .contains(
                        "trigger(\"touch\").beforeUpdate().of(email,level).forEachRow()",
                        ".afterInsert().orDelete().orUpdate().forEachRow().execute(TOUCH,\"a\",\"b\\\\'c\")");
    }

    @Test
    void attributesOfTablesAndPartitions() throws IOException, SQLException {
        roundTrip(WideSchemas.TABLES);
        assertThat(String.valueOf(sources().get("com.example.Partitions")).replaceAll("\\s+", ""))
                .contains(
                        "partition(BY_KIND,\"by_kind_1\").from(sql(\"'a'\",text()),LocalDate.parse(\"2020-01-01\"),",
                        "partition(Partitions.EVENTS_2B,PUBLIC,\"events_2b_1\").modulus(2,1)",
                        "partition(NULLS,\"nulls_0\").in((Object)null)");
        assertThat(sources().get("com.example.Child"))
                .contains("Column<Integer> id = inherited(BASE.id);", "inherits(() -> OTHER);")
                .doesNotContain("check(");
    }

    /** Types, operators, casts and text search, each with all that can be said of it. */
    @Test
    void typesAndOperators() throws IOException, SQLException {
        try (InputStream script = PullRoundTripTest.class.getResourceAsStream("types.sql")) {
            roundTrip(new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8));
        }
        Map<String, String> sources = sources();
        assertThat(String.valueOf(sources.get("com.example.DataTypes")).replaceAll("\\s+", ""))
                .contains(
                        "Domain<String>Z_BASE=domain(APP,\"z_base\").as(text().collate(\"C\").defaultTo(\"abc\")).notNull()",
                        "Domain<Integer>NN=domain(APP,\"nn\").as(integer()).notNull(\"not_nothing\")",
                        ".as(numeric(10,2).defaultTo(newBigDecimal(\"0.00\")))",
                        "composite(APP,\"with_row\").attribute(\"t\",()->rowOf(T))",
                        ".operatorClass(\"app.pt2\").needs(()->List.of(PT2))");
        assertThat(String.valueOf(sources.get("com.example.OperatorFamilies")).replaceAll("\\s+", ""))
                .contains("orderingOperator(15,\"<->\",point(),point(),\"pg_catalog.float_ops\")")
                .contains("operator(3,\"app.====\",integer(),integer(),EQUALS_EQUALS_EQUALS_EQUALS_INTEGER_INTEGER)");
    }

    /** What a comparison of catalogs leaves out, as no statement takes it back: how partitions and heirs were made. */
    @Test
    void partitionsAndHeirsAreMadeAsTheyWere() throws IOException, SQLException {
        String schema = """
            CREATE TABLE payments (id integer NOT NULL, at date NOT NULL, note text) PARTITION BY RANGE (at);
            CREATE TABLE p1 (id integer NOT NULL, at date NOT NULL, note text);
            ALTER TABLE payments ATTACH PARTITION p1 FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
            CREATE TABLE p2 PARTITION OF payments FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');
            CREATE TABLE p3 PARTITION OF payments (note NOT NULL) FOR VALUES FROM ('2022-01-01') TO ('2023-01-01')
                PARTITION BY LIST (id);
            CREATE TABLE p3a PARTITION OF p3 FOR VALUES IN (1);
            CREATE TABLE p3b (note text NOT NULL, id integer NOT NULL, at date NOT NULL);
            CREATE INDEX by_note ON p3b (note);
            ALTER TABLE p3 ATTACH PARTITION p3b FOR VALUES IN (2);
            CREATE TABLE p4 (id integer CONSTRAINT own NOT NULL, at date NOT NULL, note text);
            ALTER TABLE payments ATTACH PARTITION p4 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
            CREATE TABLE base (id integer NOT NULL, name text, size integer DEFAULT 1, CHECK (size > 0));
            CREATE TABLE heir (own integer NOT NULL, more text) INHERITS (base);
            ALTER TABLE heir ALTER COLUMN id SET DEFAULT 7; ALTER TABLE heir ALTER COLUMN size DROP DEFAULT;
            ALTER TABLE heir ALTER COLUMN name SET STATISTICS 50;
            COMMENT ON COLUMN heir.name IS 'Of the heir';
            CREATE TABLE late (id integer NOT NULL, name text, size integer, CONSTRAINT base_size_check CHECK (size > 0));
            ALTER TABLE late INHERIT base;
            """;
        roundTrip(schema);
        assertThat(String.valueOf(sources().get("com.example.Partitions")).replaceAll("\\s+", ""))
                .contains(".to(LocalDate.parse(\"2021-01-01\")).attached()", ".to(LocalDate.parse(\"2022-01-01\"));")
                .contains(".attached().notNull(\"own\",PAYMENTS.id)");
        assertThat(sources().get("com.example.Heir"))
                .contains("id = inherited(BASE.id, integer().defaultTo(7))", "size = inherited(BASE.size, integer()")
                .contains(".withComment(\"Of the heir\")");
        try (ScratchServer server = ScratchServer.embedded();
                ScratchDatabase database = server.newDatabase();
                ScratchDatabase empty = server.newDatabase()) {
            execute(database, schema);
            assertThat(run(empty, "apply").exit()).isZero();
            assertThat(names(empty)).isEqualTo(names(database));
        }
    }

    /** The server has copies of a foreign key for the partitions that it refers to, whose names may be those of others by then. */
    @Test
    void severalForeignKeysOfOneColumnToAPartitionedTable() throws IOException, SQLException {
        roundTrip("""
            CREATE TABLE p (id integer PRIMARY KEY) PARTITION BY RANGE (id);
            CREATE TABLE z (x integer, y integer);
            ALTER TABLE z ADD FOREIGN KEY (x) REFERENCES p, ADD FOREIGN KEY (x) REFERENCES p ON DELETE CASCADE,
                ADD CONSTRAINT f FOREIGN KEY (y) REFERENCES p, ADD CONSTRAINT f_1 FOREIGN KEY (y) REFERENCES p ON DELETE CASCADE;
            CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
            CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (10) TO (20);
            """);
    }

    @Test
    void aColumnFromTwoTablesAbove() throws IOException, SQLException {
        roundTrip("""
            CREATE TABLE a (x text, y text NOT NULL DEFAULT 'x', z integer DEFAULT 4);
            CREATE TABLE b (y text, x text NOT NULL DEFAULT 'y', z integer DEFAULT 4);
            CREATE TABLE c (f integer) INHERITS (a, b);
            CREATE TABLE d (x text) INHERITS (a, b);
            CREATE TABLE again (y text NOT NULL) INHERITS (a);
            CREATE TABLE e (y text DEFAULT 'z') INHERITS (b, a);
            CREATE TABLE f (y text) INHERITS (c, d);
            """);
    }

    @Test
    void operatorsThatOthersOnlyName() throws IOException, SQLException {
        roundTrip("""
            CREATE SCHEMA s; CREATE TYPE s.t AS (a integer);
            CREATE FUNCTION less(a s.t, b box) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
            CREATE OPERATOR <<< (LEFTARG = s.t, RIGHTARG = box, FUNCTION = less, COMMUTATOR = OPERATOR(s.>>>), NEGATOR = !<<<);
            """);
    }

    private static List<String> names(ScratchDatabase database) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                    SELECT conrelid::regclass || ' ' || conname || ' ' || conislocal FROM pg_constraint
                    WHERE conrelid >= 16384 AND connamespace = 'public'::regnamespace
                    UNION ALL SELECT attrelid::regclass || ' ' || attname || ' ' || attislocal FROM pg_attribute
                    JOIN pg_class AS c ON c.oid = attrelid WHERE attnum > 0 AND relnamespace = 'public'::regnamespace
                    ORDER BY 1
                    """)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    @Test
    void commentsOnIndexesOfConstraintsAndTheOwnerOfPublic() throws IOException, SQLException {
        roundTrip("""
            CREATE EXTENSION btree_gist;
            CREATE TABLE t (id integer PRIMARY KEY, a integer UNIQUE, b integer,
                CONSTRAINT ex EXCLUDE USING gist (b WITH =));
            COMMENT ON INDEX t_pkey IS 'index of the key'; COMMENT ON CONSTRAINT t_pkey ON t IS 'the key';
            COMMENT ON INDEX t_a_key IS 'index of a'; COMMENT ON INDEX ex IS 'index of b';
            ALTER SCHEMA public OWNER TO CURRENT_USER;
            """);
        assertThat(sources().get("com.example.T"))
                .contains("primaryKey(id)", ".withComment(\"the key\")", ".withIndexComment(\"index of the key\")")
                .contains(".withIndexComment(\"index of a\")", ".withIndexComment(\"index of b\")");
        assertThat(String.valueOf(sources().get("com.example.Owners")).replaceAll("\\s+", ""))
                .contains("databaseOwner().of(PUBLIC)");
    }

    @Test
    void whatColumnsAndViewsAreMadeOf() throws IOException, SQLException {
        roundTrip("""
            CREATE TABLE early (doubled integer GENERATED ALWAYS AS (single * 2) STORED, single integer NOT NULL);
            CREATE TABLE heir (doubled integer GENERATED ALWAYS AS (single * 2) STORED, single integer NOT NULL);
            ALTER TABLE heir INHERIT early;
            CREATE VIEW versions AS SELECT xmin, ctid, tableoid, single FROM early;
            CREATE FUNCTION spread(value integer, seed bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT value + seed';
            CREATE OPERATOR CLASS spread_ops FOR TYPE integer USING hash AS OPERATOR 1 =, FUNCTION 2 spread(integer, bigint);
            CREATE COLLATION ours (locale = 'C');
            CREATE TABLE spread_out (a integer, b text COLLATE ours) PARTITION BY HASH (a spread_ops, b COLLATE ours);
            """);
        assertThat(String.valueOf(sources().get("com.example.Early")).replaceAll("\\s+", ""))
                .contains("generatedAs(sql(\"(single*2)\",integer(),()->List.<Object>of(Early.EARLY.single)))");
    }

    @Test
    void longTexts() throws IOException, SQLException {
        String literal = "it''s long ".repeat(7_000);
        roundTrip("""
            CREATE TABLE t (a text DEFAULT '{0}' CHECK (a <> '{0}'), CHECK (a LIKE '{0}%' OR a IS NULL));
            CREATE INDEX i ON t ((a || '{0}'));
            CREATE FUNCTION f(a text DEFAULT '{0}') RETURNS text LANGUAGE plpgsql AS 'BEGIN RETURN a; /* {0} */ END';
            CREATE VIEW v AS SELECT '{0}' AS a;
            COMMENT ON TABLE t IS '{0}';
            """.replace("{0}", literal));
    }

    @Test
    void strangeNames() throws IOException, SQLException {
        roundTrip(STRANGE);
        assertThat(sources().keySet())
                .contains(
                        "com.example.ClassTable",
                        "com.example.PublicColumn",
                        "com.example.OtherColumn",
                        "com.example.StringTable",
                        "com.example.SchemasTable",
                        "com.example.AppTable");
    }
}

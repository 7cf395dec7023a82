package dev.ashlar.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.codegen.cli.TestProject.Ended;
import dev.ashlar.codegen.compile.TextCompiler;
import dev.ashlar.codegen.scratch.ScratchDatabase;
import dev.ashlar.codegen.scratch.ScratchServer;
import dev.ashlar.sql.StatementSplitter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command pull, and what comes after it. */
class PullTest {

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
        CREATE TYPE nothing AS ENUM ();
        CREATE VIEW "view" AS SELECT 1 AS "class", 'a
        b \\ \""" ' AS "?column?";
        CREATE SEQUENCE "sequence"; CREATE SEQUENCE other."sequence"; CREATE SEQUENCE "Sequence";
        """;

    @TempDir
    private Path folder;

    private static void execute(ScratchDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            // The driver would take apart what stands between BEGIN ATOMIC and END.
            for (StatementSplitter.Statement each : StatementSplitter.split(sql)) {
                statement.execute(each.text());
            }
        }
    }

    private Ended run(ScratchDatabase database, String command, String... more) {
        List<String> all = new ArrayList<>(List.of(command, "--project", folder.toString()));
        all.addAll(List.of(
                "--url",
                database.address().url(),
                "--user",
                String.valueOf(database.address().user())));
        all.addAll(List.of(more));
        return ConnectionOptions.withPassword(
                database.address().password(), () -> TestProject.outside(all.toArray(String[]::new)));
    }

    private Map<String, String> sources() throws IOException {
        Path root = folder.resolve("src/main/java");
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString().replace('/', '.').replace(".java", "");
                sources.put(name, Files.readString(file));
            }
        }
        return sources;
    }

    /** Pulls a database, goes on with it, and brings an empty one to the same state. */
    private void roundTrip(String schema) throws IOException, SQLException {
        try (ScratchServer server = ScratchServer.embedded();
                ScratchDatabase database = server.newDatabase();
                ScratchDatabase empty = server.newDatabase()) {
            execute(database, schema);
            Ended pulled = run(database, "pull", "--package", "com.example", "--strict");
            assertThat(pulled.exit()).as(pulled.err()).isZero();
            assertThat(pulled.out())
                    .contains("App lists the database", "V0001__baseline.sql")
                    .containsPattern("ashlar baseline --url \\S+ --user " + database.address().user());
            new TextCompiler(List.of("-Xlint:all", "-Werror")).load(sources(), "com.example.App");

            Ended baseline = run(database, "baseline");
            assertThat(baseline.out()).as(baseline.err()).contains("the database is at version 1");
            assertThat(run(database, "status").out()).contains("0001");
            Ended verified = run(database, "verify");
            assertThat(verified.out()).as(verified.err()).startsWith("the database is what version 1 says");
            assertThat(verified.exit()).isZero();
            Ended generated = TestProject.outside("generate", "--project", folder.toString());
            assertThat(generated.out()).as(generated.err()).startsWith("no change since version 1");
            assertThat(run(database, "apply").out()).startsWith("nothing to do");
            assertThat(run(database, "baseline").err()).contains("has a history already, and is at version 1");

            assertThat(run(empty, "apply").exit()).isZero();
            Ended same = ConnectionOptions.withPassword(
                    database.address().password(),
                    () -> TestProject.outside(
                            "diff",
                            database.address().url(),
                            empty.address().url(),
                            "--user=" + database.address().user()));
            assertThat(same.out()).as(same.err()).startsWith("-- no difference");
        }
    }

    @Test
    void allKinds() throws IOException, SQLException {
        roundTrip(WIDE.replace("\"de_DE\"", "\"POSIX\""));
        Map<String, String> sources = sources();
        assertThat(String.valueOf(sources.get("com.example.Customers")).replaceAll("\\s+", ""))
                .contains(
                        "level=column(\"level\",enumOf(LEVEL).defaultTo(Level.FREE))",
                        "identityAlways(counting->counting.named(\"customer_numbers\").startingAt(100L))",
                        ".defaultTo(randomUuid())",
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
        try (InputStream script = PullTest.class.getResourceAsStream("types.sql")) {
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

    @Test
    void whatIsNotManagedIsNamedAndWhatNeedsItIsLeftOut() throws IOException, SQLException {
        try (ScratchServer server = ScratchServer.embedded();
                ScratchDatabase database = server.newDatabase()) {
            execute(database, """
                CREATE TYPE public.base;
                CREATE FUNCTION public.base_in(cstring) RETURNS public.base LANGUAGE internal IMMUTABLE AS 'int4in';
                CREATE FUNCTION public.base_out(public.base) RETURNS cstring LANGUAGE internal IMMUTABLE AS 'int4out';
                CREATE TYPE public.base (INPUT = public.base_in, OUTPUT = public.base_out, LIKE = integer);
                CREATE TABLE public.t (id integer PRIMARY KEY, b public.base CONSTRAINT odd CHECK (b IS NOT NULL));
                CREATE VIEW public.v AS SELECT id, b FROM public.t;
                CREATE VIEW public.w AS SELECT id FROM public.v;
                CREATE DOMAIN public.d AS public.base; CREATE TYPE public.c AS (many public.base[]); CREATE TYPE public.shell;
                CREATE CONVERSION public.conv FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
                CREATE TEXT SEARCH PARSER public.prs
                    (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
                CREATE TEXT SEARCH TEMPLATE public.tmpl (LEXIZE = dsimple_lexize);
                CREATE TEXT SEARCH CONFIGURATION public.conf (PARSER = public.prs);
                CREATE TEXT SEARCH DICTIONARY public.dict (TEMPLATE = public.tmpl);
                CREATE LANGUAGE tongue HANDLER plpgsql_call_handler;
                CREATE FUNCTION public.f() RETURNS integer LANGUAGE tongue AS 'BEGIN RETURN 1; END';
                CREATE ACCESS METHOD mine TYPE TABLE HANDLER heap_tableam_handler;
                CREATE TABLE public.u (id integer REFERENCES public.t) USING mine;
                """);
            Ended strict = run(database, "pull", "--package", "com.example", "--strict");
            assertThat(strict.exit()).isEqualTo(1);
            assertThat(strict.err())
                    .contains(
                            "nothing is written, as --strict was said",
                            "left out: column public.t.b: needs type public.base",
                            "not managed: access method mine");
            assertThat(folder).isEmptyDirectory();
            Ended pulled = run(database, "pull", "--package", "com.example");
            assertThat(pulled.exit()).as(pulled.err()).isZero();
            assertThat(pulled.out())
                    .contains(
                            "left out: table public.u: needs access method mine, which is not managed",
                            "not managed: base type public.base",
                            "not managed: shell type public.shell",
                            "not managed: conversion public.conv",
                            "not managed: language tongue",
                            "not managed: text search parser public.prs",
                            "not managed: text search template public.tmpl",
                            "left out: function public.f(): needs language tongue, which is not managed",
                            "left out: text search configuration public.conf: needs text search parser public.prs",
                            "left out: text search dictionary public.dict: needs text search template public.tmpl",
                            "left out: domain public.d: needs type public.base, which is not managed",
                            "left out: composite type public.c: needs type public.base[], which is not managed",
                            "left out: column public.t.b: needs type public.base, which is not managed",
                            "left out: check public.t.odd: needs column public.t.b",
                            "left out: view public.v: needs column public.t.b",
                            "left out: view public.w: needs view public.v");
            assertThat(sources()).containsKey("com.example.T");
            Ended baseline = run(database, "baseline");
            assertThat(baseline.exit()).isEqualTo(5);
            assertThat(baseline.err()).contains("nothing is recorded, as the database is not what version 1 says");
            assertThat(run(database, "baseline", "--force").exit()).isZero();
        }
    }

    @Test
    void oneSchemaOnly() throws IOException, SQLException {
        try (ScratchServer server = ScratchServer.embedded();
                ScratchDatabase database = server.newDatabase()) {
            execute(database, """
                CREATE SCHEMA one; CREATE SCHEMA two; CREATE EXTENSION citext WITH SCHEMA two;
                CREATE TABLE two.other (id integer PRIMARY KEY);
                CREATE TABLE one.t (id integer PRIMARY KEY, name two.citext, other_id integer REFERENCES two.other);
                """);
            Ended none = run(database, "pull", "--package", "com.example", "--schema", "three");
            assertThat(none.exit()).isEqualTo(2);
            assertThat(none.err()).contains("there is no schema 'three' with anything in it");
            Ended pulled = run(database, "pull", "--package", "com.example", "--schema", "one", "--no-baseline");
            assertThat(pulled.exit()).as(pulled.err()).isZero();
            assertThat(pulled.out())
                    .contains("left out: foreign key one.t.t_other_id_fkey: needs an object of another schema");
            assertThat(sources()).containsKeys("com.example.T", "com.example.Extensions");
            assertThat(sources()).doesNotContainKey("com.example.Other");
            assertThat(folder.resolve("ashlar.properties")).doesNotExist();
            assertThat(folder.resolve("migrations")).doesNotExist();
        }
    }

    @Test
    void scriptsAndFilesThatAreThere() throws IOException {
        Path script = Files.writeString(folder.resolve("a.sql"), "CREATE TABLE t (id integer PRIMARY KEY);");
        Path project = folder.resolve("project");
        List<String> pull = List.of(
                "pull", "--from", script.toString(), "--project", project.toString(), "--package", "com.example");
        assertThat(TestProject.outside(pull.toArray(String[]::new)).exit()).isZero();
        assertThat(project.resolve("ashlar.properties")).content().contains("database.class = com.example.App");
        Ended again = TestProject.outside(pull.toArray(String[]::new));
        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.out()).doesNotContain("V0001");
        Path own = project.resolve("src/main/java/com/example/T.java");
        Files.writeString(own, "// by hand");
        Ended refused = TestProject.outside(pull.toArray(String[]::new));
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err())
                .contains("nothing is written, as there are other files already: " + own)
                .contains("or write over them with --force");
        assertThat(own).hasContent("// by hand");
        List<String> forced = new ArrayList<>(pull);
        forced.add("--force");
        assertThat(TestProject.outside(forced.toArray(String[]::new)).exit()).isZero();
        assertThat(own).content().contains("extends Table");
    }

    @Test
    void wrongInput() {
        assertRefused("say what to pull: --url for a database, or --from", "pull", "--package", "com.example");
        assertRefused("say the package of the classes: --package com.example.schema", "pull", "--from", "a.sql");
        assertRefused("'com.int' is no package", "pull", "--from", "a.sql", "--package", "com.int");
        assertRefused("'a b' is no name of a class", "pull", "--from", "a.sql", "--package", "a", "--class", "a b");
        assertRefused(
                "'Table' is the name of a class that the sources use",
                "pull",
                "--from=a.sql",
                "--package=a",
                "--class=Table");
        assertRefused("'none.sql' is no schema source", "pull", "--from", "none.sql", "--package", "a");
        assertRefused("there is no", "baseline", "--url", "jdbc:postgresql://localhost/x");
    }

    private void assertRefused(String message, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--project", folder.toString()));
        Ended ended = TestProject.outside(all.toArray(String[]::new));
        assertThat(ended.exit()).as(ended.err()).isEqualTo(2);
        assertThat(ended.err()).contains(message).doesNotContain("\tat ");
    }
}

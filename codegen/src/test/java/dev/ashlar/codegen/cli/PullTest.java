package dev.ashlar.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.codegen.cli.TestProject.Ended;
import dev.ashlar.codegen.compile.TextCompiler;
import dev.ashlar.codegen.scratch.ScratchDatabase;
import dev.ashlar.codegen.scratch.ScratchServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private static final String ACCESS = """
        CREATE SCHEMA app;
        CREATE TABLE app.users (id bigint PRIMARY KEY, name text NOT NULL, age integer, boss_id bigint
            REFERENCES app.users, tag text);
        CREATE TABLE public.notes (id serial PRIMARY KEY, user_id bigint REFERENCES app.users, body text, day date);
        CREATE TABLE app.log (what text, who bigint);
        CREATE MATERIALIZED VIEW app.totals WITH (fillfactor=70, autovacuum_enabled=off) AS SELECT u.id,
            u.name, count(*) AS n FROM app.users u JOIN notes ON notes.user_id = u.id GROUP BY u.id;
        CREATE UNIQUE INDEX totals_id ON app.totals (id DESC) INCLUDE (n);
        CREATE INDEX totals_name ON app.totals (lower(name), n) WHERE n > 3;
        CREATE INDEX totals_hash ON app.totals USING hash (name);
        COMMENT ON INDEX app.totals_hash IS 'hash it';
        COMMENT ON MATERIALIZED VIEW app.totals IS 'Totals';
        COMMENT ON COLUMN app.totals.n IS 'How many';
        CREATE STATISTICS app.totals_stat (mcv) ON id, n FROM app.totals;
        COMMENT ON STATISTICS app.totals_stat IS 'of totals';
        CREATE MATERIALIZED VIEW app.unfilled AS SELECT n FROM app.totals WITH NO DATA;
        CREATE STATISTICS app.user_stat ON name, tag FROM app.users;
        CREATE STATISTICS app.user_stat2 (ndistinct, dependencies) ON name, age, lower(tag) FROM app.users;
        CREATE STATISTICS public.other_stat ON (age + 1) FROM app.users;
        ALTER STATISTICS app.user_stat SET STATISTICS 500;
        COMMENT ON STATISTICS app.user_stat IS 'Names and tags';
        CREATE VIEW app.adults WITH (security_barrier=on, security_invoker=true) AS SELECT id, name, age
            FROM app.users WHERE age > 17 WITH LOCAL CHECK OPTION;
        CREATE VIEW app.kids WITH (security_barrier=false) AS SELECT id, name, age FROM app.users WHERE age < 18;
        CREATE VIEW app.plain WITH (security_barrier) AS SELECT id, name FROM app.users WHERE age < 18 WITH
            CHECK OPTION;
        CREATE RULE r1 AS ON INSERT TO app.kids DO INSTEAD NOTHING;
        CREATE RULE r2 AS ON UPDATE TO app.kids DO INSTEAD UPDATE app.users SET name = new.name WHERE id = old.id;
        CREATE RULE r3 AS ON DELETE TO app.kids WHERE old.age > 3 DO INSTEAD (DELETE FROM app.users WHERE id
            = old.id; INSERT INTO app.log VALUES ('x DO y', old.id));
        COMMENT ON RULE r1 ON app.kids IS 'no kids';
        CREATE RULE logged AS ON INSERT TO public.notes DO ALSO INSERT INTO app.log VALUES ('note', new.user_id);
        CREATE RULE logged2 AS ON UPDATE TO app.users WHERE new.age <> old.age AND EXISTS (SELECT FROM notes
            WHERE user_id = new.id) DO ALSO (INSERT INTO app.log VALUES ('a;b', 1); INSERT INTO app.log
            SELECT 'b', 2 FROM app.users);
        CREATE RULE none AS ON DELETE TO app.log DO ALSO NOTHING;
        CREATE RULE sel AS ON UPDATE TO app.log DO INSTEAD (SELECT 1 UNION SELECT 2) UNION ALL SELECT 3;
        ALTER TABLE app.users DISABLE RULE logged2;
        ALTER TABLE public.notes ENABLE ALWAYS RULE logged;
        ALTER TABLE app.log ENABLE REPLICA RULE none;
        COMMENT ON RULE logged ON public.notes IS 'it logs';
        CREATE ROLE r_anon; CREATE ROLE r_app; CREATE ROLE r_owner; CREATE ROLE "R Strange";
        ALTER TABLE app.users ENABLE ROW LEVEL SECURITY;
        CREATE POLICY everyone ON app.users USING (true);
        CREATE POLICY own ON app.users AS RESTRICTIVE FOR UPDATE TO r_app, "R Strange" USING (name =
            CURRENT_USER) WITH CHECK (age > 0 AND tag IS NOT NULL);
        CREATE POLICY ins ON app.users FOR INSERT TO r_app WITH CHECK (EXISTS (SELECT 1 FROM notes n WHERE
            n.user_id = users.id));
        CREATE POLICY other ON public.notes FOR SELECT USING (user_id IN (SELECT users.id FROM app.users));
        CREATE POLICY del ON public.notes FOR DELETE USING (id = 1);
        COMMENT ON POLICY own ON app.users IS 'theirs';
        CREATE TYPE app.mood AS ENUM ('a','b');
        CREATE SEQUENCE app.seq;
        ALTER SCHEMA app OWNER TO r_owner;
        ALTER TABLE app.users OWNER TO r_owner;
        ALTER TABLE public.notes OWNER TO r_owner;
        ALTER VIEW app.kids OWNER TO r_app;
        ALTER MATERIALIZED VIEW app.totals OWNER TO r_app;
        ALTER SEQUENCE app.seq OWNER TO r_owner;
        ALTER TYPE app.mood OWNER TO r_owner;
        ALTER STATISTICS app.user_stat2 OWNER TO r_app;
        ALTER STATISTICS app.totals_stat OWNER TO r_owner;
        GRANT USAGE ON SCHEMA app TO r_anon, r_app;
        GRANT ALL ON SCHEMA app TO "R Strange" WITH GRANT OPTION;
        GRANT SELECT ON app.users, public.notes, app.log TO r_anon;
        GRANT SELECT, INSERT, UPDATE ON app.users, public.notes TO r_app WITH GRANT OPTION;
        GRANT DELETE ON app.users TO r_app;
        GRANT ALL ON app.log, app.kids, app.totals TO "R Strange", r_anon;
        GRANT SELECT ON app.log TO PUBLIC;
        GRANT SELECT (id, name), UPDATE (name) ON app.adults TO r_anon, r_app;
        GRANT SELECT (n) ON app.unfilled TO r_anon;
        GRANT SELECT (what), INSERT (what, who) ON app.log TO r_app;
        GRANT REFERENCES (what) ON app.log TO r_app WITH GRANT OPTION;
        REVOKE ALL ON app.users FROM r_owner; GRANT SELECT ON app.users TO r_owner;
        REVOKE INSERT ON app.adults FROM CURRENT_USER;
        REVOKE ALL ON app.plain FROM CURRENT_USER;
        REVOKE ALL ON TYPE app.mood FROM PUBLIC; GRANT USAGE ON TYPE app.mood TO r_app;
        GRANT USAGE, SELECT ON SEQUENCE app.seq TO r_app; GRANT USAGE ON SEQUENCE public.notes_id_seq TO r_app;
        REVOKE USAGE ON SCHEMA public FROM PUBLIC; GRANT CREATE ON SCHEMA public TO r_app;
        ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT ON TABLES TO r_anon;
        ALTER DEFAULT PRIVILEGES FOR ROLE r_owner IN SCHEMA app GRANT ALL ON SEQUENCES TO r_anon WITH GRANT OPTION;
        ALTER DEFAULT PRIVILEGES FOR ROLE r_owner REVOKE ALL ON FUNCTIONS FROM PUBLIC;
        ALTER DEFAULT PRIVILEGES FOR ROLE r_owner REVOKE ALL ON TABLES FROM r_owner;
        ALTER DEFAULT PRIVILEGES FOR ROLE r_owner GRANT SELECT ON TABLES TO PUBLIC;
        ALTER DEFAULT PRIVILEGES GRANT USAGE ON TYPES TO r_app;
        ALTER DEFAULT PRIVILEGES GRANT USAGE, CREATE ON SCHEMAS TO r_app;
        CREATE PUBLICATION alles FOR ALL TABLES WITH (publish = 'insert, delete');
        CREATE PUBLICATION partly FOR TABLE app.users (id, name) WHERE (id > 3), public.notes, app.log
            (what) WITH (publish_via_partition_root = true);
        CREATE PUBLICATION nothing WITH (publish = '');
        CREATE PUBLICATION schemas FOR TABLES IN SCHEMA public, app;
        ALTER PUBLICATION nothing OWNER TO r_owner;
        COMMENT ON PUBLICATION partly IS 'some of it';
        CREATE EXTENSION file_fdw;
        CREATE FOREIGN DATA WRAPPER mine OPTIONS (debug 'true');
        CREATE FOREIGN DATA WRAPPER hers HANDLER file_fdw_handler VALIDATOR file_fdw_validator;
        COMMENT ON FOREIGN DATA WRAPPER mine IS 'my wrapper';
        CREATE SERVER far FOREIGN DATA WRAPPER mine OPTIONS (host 'far', port '5432');
        CREATE SERVER near TYPE 'x' VERSION '2' FOREIGN DATA WRAPPER mine;
        CREATE SERVER files FOREIGN DATA WRAPPER file_fdw;
        COMMENT ON SERVER far IS 'far away';
        ALTER SERVER far OWNER TO r_owner;
        GRANT USAGE ON FOREIGN SERVER far TO r_app; GRANT USAGE ON FOREIGN DATA WRAPPER mine TO r_app WITH GRANT OPTION;
        CREATE USER MAPPING FOR r_app SERVER far OPTIONS (user 'x');
        CREATE USER MAPPING FOR PUBLIC SERVER near; CREATE USER MAPPING FOR CURRENT_USER SERVER near OPTIONS
            (user 'me');
        CREATE USER MAPPING FOR r_anon SERVER near;
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
            statement.execute(sql);
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
            assertThat(pulled.out()).contains("App lists the database", "V0001__baseline.sql", "ashlar baseline --url");
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
        roundTrip(ACCESS);
        Map<String, String> sources = sources();
        assertThat(sources.get("com.example.Privileges").replaceAll("\\s+", ""))
                .contains(
                        "grant(SELECT,INSERT,UPDATE).on(USERS,NOTES).to(\"r_app\").withGrantOption()",
                        "revokeAll().on(MOOD,PUBLIC).fromPublic()",
                        "grant(SELECT,UPDATE).onColumns(ADULTS,\"name\").to(\"r_anon\",\"r_app\")",
                        "grant(INSERT).on(LOG.who).to(\"r_app\")",
                        "defaultPrivileges().inSchema(APP).onTables().grant(\"r_anon\",SELECT)");
        assertThat(sources.get("com.example.Owners").replaceAll("\\s+", ""))
                .contains("owner(\"r_owner\").of(");
        assertThat(sources.get("com.example.Users").replaceAll("\\s+", ""))
                .contains(
                        ".withCheck(age.gt(0).and(tag.isNotNull()))",
                        "userStat=statistics(\"user_stat\").on(name,tag).target(500)");
        assertThat(sources.get("com.example.Publications").replaceAll("\\s+", ""))
                .contains(".where(USERS,USERS.id.gt(3L),USERS.id,USERS.name).viaPartitionRoot()");
        assertThat(sources.get("com.example.MaterializedViews").replaceAll("\\s+", ""))
                .contains("with(view->view.uniqueIndex(\"totals_id\").on(view.column(\"id\").desc())");
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
                CREATE OPERATOR public.=== (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq);
                CREATE TABLE public.t (id integer PRIMARY KEY, b integer CONSTRAINT odd CHECK (b OPERATOR(public.===) 1));
                CREATE VIEW public.v AS SELECT id FROM public.t WHERE b OPERATOR(public.===) 2;
                CREATE VIEW public.w AS SELECT id FROM public.v;
                CREATE ACCESS METHOD mine TYPE TABLE HANDLER heap_tableam_handler;
                CREATE TABLE public.u (id integer REFERENCES public.t) USING mine;
                """);
            Ended strict = run(database, "pull", "--package", "com.example", "--strict");
            assertThat(strict.exit()).isEqualTo(1);
            assertThat(strict.err())
                    .contains(
                            "nothing is written, as --strict was said",
                            "left out: operator public.",
                            "not managed: access method mine");
            assertThat(folder).isEmptyDirectory();
            Ended pulled = run(database, "pull", "--package", "com.example");
            assertThat(pulled.exit()).as(pulled.err()).isZero();
            assertThat(pulled.out())
                    .contains(
                            "left out: table public.u: needs access method mine, which is not managed",
                            "cannot be written as Java yet",
                            "left out: check public.t.odd: needs operator",
                            "left out: view public.v: needs operator",
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

package dev.ashlar.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.codegen.cli.TestProject.Ended;
import dev.ashlar.codegen.scratch.ScratchDatabase;
import dev.ashlar.codegen.scratch.ScratchServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The command pull: what is left out, what is in the way, and what is asked for wrongly. */
class PullTest extends PulledProject {

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

    /** A dump of this cannot be restored by the statements of which tables are made, but only by those that attach one index to another. */
    @Test
    void whatNoSourcesSayIsADifference() throws IOException, SQLException {
        try (ScratchServer server = ScratchServer.embedded();
                ScratchDatabase database = server.newDatabase()) {
            execute(database, """
                CREATE TABLE t (a integer NOT NULL) PARTITION BY LIST (a); CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
                ALTER TABLE t1 ADD PRIMARY KEY (a); ALTER TABLE t ADD UNIQUE (a);
                """);
            Ended pulled = run(database, "pull", "--package", "com.example", "--no-baseline");
            assertThat(pulled.out())
                    .as(pulled.err())
                    .contains("different: unexpected: unique constraint public.t1.t1_a_key");
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

    /** A database that another tool has migrated, with that tool's folder and its table of history. */
    @Test
    void anotherToolsHistoryIsLeftOut() throws IOException, SQLException {
        String items = "CREATE TABLE items (id integer PRIMARY KEY);";
        Path scripts = Files.createDirectories(folder.resolve("sql"));
        Files.writeString(scripts.resolve("V1__items.sql"), items);
        try (ScratchServer server = ScratchServer.embedded();
                ScratchDatabase database = server.newDatabase()) {
            execute(database, items + """
                CREATE TABLE flyway_schema_history (installed_rank integer PRIMARY KEY);
                CREATE VIEW ranks AS SELECT installed_rank FROM flyway_schema_history;
                GRANT SELECT ON items TO PUBLIC;
                """);
            Ended pulled = TestProject.outside(
                    "pull", "--from", scripts.toString(), "--project", folder.toString(), "--package", "com.example");
            assertThat(pulled.exit()).as(pulled.err()).isZero();
            Ended refused = run(database, "baseline");
            assertThat(refused.exit()).isEqualTo(5);
            assertThat(refused.err()).contains("flyway_schema_history", "leave objects out with --ignore");
            Ended left = run(database, "pull", "--ignore", "public.flyway_*", "--force", "--no-baseline");
            assertThat(left.out())
                    .as(left.err())
                    .contains("left out: view public.ranks: needs column public.flyway_schema_history.installed_rank");
            assertThat(sources()).containsKey("com.example.Items").doesNotContainKey("com.example.FlywaySchemaHistory");
            Ended whole = run(
                    folder.resolve("other"),
                    database,
                    "pull",
                    "--package=com.example",
                    "--schema=public",
                    "--ignore=public.flyway_*",
                    "--ignore=public.ranks");
            assertThat(whole.out())
                    .as(whole.err())
                    .contains(
                            "ashlar baseline --url ",
                            " --schema public --ignore 'public.flyway_*' --ignore public.ranks")
                    .doesNotContain("left out");

            Ended baseline = run(database, "baseline", "--ignore", "public.flyway_*", "--ignore", "public.ranks");
            assertThat(baseline.exit()).as(baseline.err()).isZero();
            assertThat(baseline.out())
                    .contains("the database is at version 1", "not managed: privilege of table public.items");
            assertThat(run(database, "drift", "--ignore", "public.flyway_*", "--ignore", "public.ranks")
                            .exit())
                    .isZero();
            assertThat(run(database, "pull", "--ignore", " ").err()).contains("--schema or --ignore is empty");
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

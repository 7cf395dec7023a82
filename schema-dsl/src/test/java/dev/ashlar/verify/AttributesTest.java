package dev.ashlar.verify;

import static dev.ashlar.verify.ScriptProof.statements;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

/** What is said of tables, columns, constraints and indexes beside what they consist of: altered in place, proved both ways. */
class AttributesTest {

    private static void since(int major) {
        assumeTrue(ScriptProof.server() >= major);
    }

    @Test
    void parametersOfATableAreSetAndReset() throws Exception {
        assertThat(statements(
                        "CREATE TABLE t (a text) WITH (fillfactor = 70, autovacuum_enabled = off)",
                        "CREATE TABLE t (a text) WITH (fillfactor = 80, toast.autovacuum_enabled = false)"))
                .containsExactly("ALTER TABLE public.t RESET (autovacuum_enabled),"
                        + " SET (fillfactor = 80, toast.autovacuum_enabled = false)");
    }

    @Test
    void aNewTableHasAllOfThem() throws Exception {
        assertThat(statements("", """
            CREATE UNLOGGED TABLE t (a text, b integer) WITH (fillfactor = 70);
            ALTER TABLE t ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY, ALTER a SET STORAGE EXTERNAL,
                ALTER a SET COMPRESSION pglz, ALTER b SET STATISTICS 0, ALTER b SET (n_distinct = -0.5)
            """))
                .containsExactly(
                        "CREATE UNLOGGED TABLE public.t ( a text, b integer ) WITH (fillfactor = 70)",
                        "ALTER TABLE public.t ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY",
                        "ALTER TABLE public.t ALTER COLUMN a SET STORAGE EXTERNAL",
                        "ALTER TABLE public.t ALTER COLUMN a SET COMPRESSION pglz",
                        "ALTER TABLE public.t ALTER COLUMN b SET STATISTICS 0",
                        "ALTER TABLE public.t ALTER COLUMN b SET (n_distinct = -0.5)");
    }

    @Test
    void rowLevelSecurityIsForcedWithoutBeingEnabled() throws Exception {
        assertThat(statements("CREATE TABLE t (a text); ALTER TABLE t ENABLE ROW LEVEL SECURITY", """
            CREATE TABLE t (a text); ALTER TABLE t FORCE ROW LEVEL SECURITY
            """))
                .containsExactly("ALTER TABLE public.t DISABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY");
    }

    @Test
    void tablesThatReferToEachOtherChangeTheirPersistenceInOrder() throws Exception {
        String logged = "CREATE TABLE a (i integer PRIMARY KEY, p integer REFERENCES a);"
                + "CREATE TABLE b (i integer REFERENCES a)";
        assertThat(statements(logged, logged.replace("CREATE TABLE", "CREATE UNLOGGED TABLE")))
                .containsExactly("ALTER TABLE public.b SET UNLOGGED", "ALTER TABLE public.a SET UNLOGGED");
    }

    @Test
    void aSequenceOfATableThatChangesItsPersistenceStaysAsItIsToBe() throws Exception {
        since(15);
        assertThat(statements(
                        "CREATE TABLE t (i serial, j integer GENERATED ALWAYS AS IDENTITY); CREATE SEQUENCE s",
                        "CREATE UNLOGGED TABLE t (i serial, j integer GENERATED ALWAYS AS IDENTITY);"
                                + "ALTER SEQUENCE t_i_seq SET LOGGED; CREATE UNLOGGED SEQUENCE s"))
                .containsExactlyInAnyOrder(
                        "ALTER TABLE public.t SET UNLOGGED",
                        "ALTER SEQUENCE public.t_i_seq SET LOGGED",
                        "ALTER SEQUENCE public.s SET UNLOGGED");
    }

    @Test
    void whatIdentifiesChangedRowsFollowsItsIndex() throws Exception {
        String table = "CREATE TABLE t (a integer NOT NULL, b integer %s NULL, CONSTRAINT u UNIQUE (a));"
                + "CREATE UNIQUE INDEX i ON t (%s);";
        assertThat(statements(
                        table.formatted("NOT", "a, b") + "ALTER TABLE t REPLICA IDENTITY USING INDEX i",
                        table.formatted("", "a") + "ALTER TABLE t REPLICA IDENTITY USING INDEX u"))
                .startsWith("ALTER TABLE public.t REPLICA IDENTITY DEFAULT")
                .endsWith("ALTER TABLE public.t REPLICA IDENTITY USING INDEX u");
        assertThat(statements(
                        table.formatted("NOT", "a, b") + "ALTER TABLE t REPLICA IDENTITY USING INDEX i",
                        table.formatted("NOT", "b") + "ALTER TABLE t REPLICA IDENTITY USING INDEX i"))
                .endsWith("ALTER TABLE public.t REPLICA IDENTITY USING INDEX i");
        assertThat(statements(
                        table.formatted("NOT", "a") + "ALTER TABLE t REPLICA IDENTITY FULL",
                        table.formatted("NOT", "a") + "ALTER TABLE t REPLICA IDENTITY NOTHING"))
                .containsExactly("ALTER TABLE public.t REPLICA IDENTITY NOTHING");
    }

    @Test
    void theMarkOfAClusteredTableFollowsItsIndex() throws Exception {
        assertThat(
                        statements(
                                "CREATE TABLE t (a integer PRIMARY KEY, b integer); CREATE INDEX i ON t (b); ALTER TABLE t CLUSTER ON i",
                                "CREATE TABLE t (a integer PRIMARY KEY, b integer); CREATE INDEX i ON t (b); CLUSTER t USING t_pkey"))
                .containsExactly("ALTER TABLE public.t CLUSTER ON t_pkey");
        assertThat(
                        statements(
                                "CREATE TABLE t (a integer, b integer); CREATE INDEX i ON t (b); ALTER TABLE t CLUSTER ON i",
                                "CREATE TABLE t (a integer, b integer); CREATE INDEX i ON t (b, a); ALTER TABLE t CLUSTER ON i"))
                .endsWith("ALTER TABLE public.t CLUSTER ON i");
    }

    @Test
    void theSettingsOfAColumnAreAlteredInPlace() throws Exception {
        assertThat(statements(
                        "CREATE TABLE t (a text, b numeric, g text GENERATED ALWAYS AS (a || 'x') STORED);"
                                + "ALTER TABLE t ALTER a SET STORAGE MAIN, ALTER b SET STATISTICS 7, ALTER b SET (n_distinct = 3)",
                        "CREATE TABLE t (a text, b numeric, g text GENERATED ALWAYS AS (a || 'x') STORED);"
                                + "ALTER TABLE t ALTER b SET STORAGE EXTERNAL, ALTER g SET STORAGE EXTERNAL"))
                .hasSize(4)
                .contains(
                        "ALTER TABLE public.t ALTER COLUMN b SET STATISTICS -1",
                        "ALTER TABLE public.t ALTER COLUMN b RESET (n_distinct)",
                        "ALTER TABLE public.t ALTER COLUMN g SET STORAGE EXTERNAL");
    }

    @Test
    void theStorageOfAColumnOutlivesAChangeOfItsType() throws Exception {
        assertThat(
                        statements(
                                "CREATE TABLE t (a varchar(10)); ALTER TABLE t ALTER a SET STORAGE MAIN, ALTER a SET COMPRESSION pglz",
                                "CREATE TABLE t (a text); ALTER TABLE t ALTER a SET STORAGE MAIN, ALTER a SET COMPRESSION pglz"))
                .contains(
                        "ALTER TABLE public.t ALTER COLUMN a SET STORAGE MAIN",
                        "ALTER TABLE public.t ALTER COLUMN a SET COMPRESSION pglz");
    }

    @Test
    void whatWasNotValidIsValidated() throws Exception {
        String tables = "CREATE TABLE k (a integer PRIMARY KEY); CREATE TABLE t (a integer);";
        String parts = "ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) %1$s,"
                + "ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES k %1$s";
        assertThat(statements(tables + parts.formatted("NOT VALID"), tables + parts.formatted("")))
                .containsExactly("ALTER TABLE public.t VALIDATE CONSTRAINT c, VALIDATE CONSTRAINT f");
        assertThat(statements("", tables + parts.formatted("NOT VALID")))
                .contains("ALTER TABLE public.t ADD CONSTRAINT c CHECK ((a > 0)) NOT VALID,"
                        + " ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES public.k (a) NOT VALID");
    }

    @Test
    void whetherAForeignKeyIsDeferredIsAltered() throws Exception {
        String tables =
                "CREATE TABLE k (a integer PRIMARY KEY); CREATE TABLE t (a integer CONSTRAINT f REFERENCES k %s)";
        assertThat(statements(tables.formatted(""), tables.formatted("DEFERRABLE INITIALLY DEFERRED")))
                .containsExactly("ALTER TABLE public.t ALTER CONSTRAINT f DEFERRABLE INITIALLY DEFERRED");
        assertThat(statements(tables.formatted("DEFERRABLE"), tables.formatted("")))
                .containsExactly("ALTER TABLE public.t ALTER CONSTRAINT f NOT DEFERRABLE");
    }

    @Test
    void whetherAConstraintIsEnforced() throws Exception {
        since(18);
        String tables = "CREATE TABLE k (a integer PRIMARY KEY);"
                + "CREATE TABLE t (a integer, CONSTRAINT f FOREIGN KEY (a) REFERENCES k %1$s, CONSTRAINT c CHECK (a > 0) %1$s)";
        assertThat(statements(tables.formatted("NOT ENFORCED"), tables.formatted("")))
                .contains("ALTER TABLE public.t ALTER CONSTRAINT f ENFORCED")
                .contains("ALTER TABLE public.t DROP CONSTRAINT c, ADD CONSTRAINT c CHECK ((a > 0))");
        assertThat(statements(tables.formatted(""), tables.formatted("NOT ENFORCED")))
                .contains("ALTER TABLE public.t ALTER CONSTRAINT f NOT ENFORCED");
        String late =
                "CREATE TABLE k (a integer PRIMARY KEY); CREATE TABLE t (a integer, CONSTRAINT c CHECK (a > 0) NOT ENFORCED);"
                        + "ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES k NOT VALID";
        statements(tables.formatted("NOT ENFORCED"), late);
    }

    @Test
    void theIndexOfAConstraintIsStoredOtherwise() throws Exception {
        assertThat(statements(
                        "CREATE TABLE t (a integer PRIMARY KEY WITH (fillfactor = 70), b integer, r int4range,"
                                + "UNIQUE (b) WITH (deduplicate_items = off), EXCLUDE USING gist (r WITH &&) WITH (buffering = off))",
                        "CREATE TABLE t (a integer PRIMARY KEY WITH (fillfactor = 80), b integer, r int4range,"
                                + "UNIQUE (b), EXCLUDE USING gist (r WITH &&) WITH (buffering = on))"))
                .containsExactlyInAnyOrder(
                        "ALTER INDEX public.t_pkey SET (fillfactor = 80)",
                        "ALTER INDEX public.t_b_key RESET (deduplicate_items)",
                        "ALTER INDEX public.t_r_excl SET (buffering = on)");
    }

    @Test
    void anIndexKeepsItsStatisticsAndTheOptionsOfItsOperatorClasses() throws Exception {
        assertThat(statements(
                        "CREATE TABLE t (a text, v tsvector); CREATE INDEX i ON t (a, lower(a)); ALTER INDEX i ALTER 2 SET STATISTICS 10;"
                                + "CREATE INDEX g ON t USING gist (v tsvector_ops (siglen = 100))",
                        "CREATE TABLE t (a text, v tsvector); CREATE INDEX i ON t (a, lower(a)); ALTER INDEX i ALTER 2 SET STATISTICS 20;"
                                + "CREATE INDEX g ON t USING gist (v tsvector_ops (siglen = 200))"))
                .containsExactlyInAnyOrder(
                        "ALTER INDEX public.i ALTER COLUMN 2 SET STATISTICS 20",
                        "DROP INDEX public.g",
                        "CREATE INDEX g ON public.t USING gist (v tsvector_ops (siglen = 200))");
    }

    @Test
    void keysOverPeriods() throws Exception {
        since(18);
        String keyed = "CREATE TABLE k (d int4range, r daterange, CONSTRAINT p %s (d, r WITHOUT OVERLAPS));"
                + "CREATE TABLE t (d int4range, r daterange, CONSTRAINT f FOREIGN KEY (d, PERIOD r) REFERENCES k (d, PERIOD r))";
        assertThat(statements("", keyed.formatted("PRIMARY KEY")))
                .contains("CREATE TABLE public.k ( d int4range NOT NULL, r daterange NOT NULL,"
                        + " CONSTRAINT p PRIMARY KEY (d, r WITHOUT OVERLAPS) )")
                .contains(
                        "ALTER TABLE public.t ADD CONSTRAINT f FOREIGN KEY (d, PERIOD r) REFERENCES public.k (d, PERIOD r)");
        statements("CREATE TABLE k (d int4range, r daterange, CONSTRAINT p UNIQUE (d, r))", """
            CREATE TABLE k (d int4range, r daterange, CONSTRAINT p UNIQUE (d, r WITHOUT OVERLAPS))
            """);
    }

    @Test
    void notNullUnderANameOfItsOwn() throws Exception {
        since(18);
        assertThat(statements("CREATE TABLE t (a integer NOT NULL, b integer, c integer)", """
            CREATE TABLE t (a integer CONSTRAINT x NOT NULL, b integer CONSTRAINT y NOT NULL NO INHERIT, c integer);
            ALTER TABLE t ADD CONSTRAINT z NOT NULL c NOT VALID
            """))
                .containsExactly(
                        "ALTER TABLE public.t RENAME CONSTRAINT t_a_not_null TO x",
                        "ALTER TABLE public.t ADD CONSTRAINT y NOT NULL b NO INHERIT, ADD CONSTRAINT z NOT NULL c NOT VALID");
        assertThat(statements("", """
            CREATE TABLE t (a integer CONSTRAINT x NOT NULL, b integer CONSTRAINT y NOT NULL NO INHERIT,
                i integer GENERATED ALWAYS AS IDENTITY CONSTRAINT n NOT NULL);
            COMMENT ON CONSTRAINT x ON t IS 'why'
            """)).hasSize(2);
        assertThat(statements(
                        "CREATE TABLE t (a integer CONSTRAINT x NOT NULL)",
                        "CREATE TABLE t (a integer CONSTRAINT x NOT NULL); COMMENT ON CONSTRAINT x ON t IS 'why'"))
                .containsExactly("COMMENT ON CONSTRAINT x ON public.t IS 'why'");
    }

    @Test
    void notNullUnderTheUsualNameWithAComment() throws Exception {
        since(18);
        assertThat(statements("CREATE TABLE t (a integer NOT NULL)", """
            CREATE TABLE t (a integer NOT NULL); COMMENT ON CONSTRAINT t_a_not_null ON t IS 'why'
            """))
                .containsExactly("COMMENT ON CONSTRAINT t_a_not_null ON public.t IS 'why'");
    }

    @Test
    void notNullThatWasNotValid() throws Exception {
        since(18);
        String table = "CREATE TABLE t (a integer);";
        assertThat(statements(
                        table + "ALTER TABLE t ADD CONSTRAINT x NOT NULL a NOT VALID",
                        table + "ALTER TABLE t ADD CONSTRAINT x NOT NULL a NO INHERIT"))
                .containsExactly(
                        "ALTER TABLE public.t VALIDATE CONSTRAINT x",
                        "ALTER TABLE public.t ALTER CONSTRAINT x NO INHERIT");
        statements(
                table + "ALTER TABLE t ADD CONSTRAINT x NOT NULL a NOT VALID", "CREATE TABLE t (a integer NOT NULL)");
        statements(
                table,
                table + "ALTER TABLE t ADD b integer, ADD c integer GENERATED ALWAYS AS IDENTITY CONSTRAINT y NOT NULL;"
                        + "ALTER TABLE t ADD CONSTRAINT x NOT NULL b NOT VALID");
    }

    @Test
    void notNullThatTablesBelowHaveNoLonger() throws Exception {
        since(18);
        assertThat(statements(
                        "CREATE TABLE t (a integer NOT NULL); CREATE TABLE h () INHERITS (t)",
                        "CREATE TABLE t (a integer CONSTRAINT x NOT NULL NO INHERIT); CREATE TABLE h () INHERITS (t)"))
                .containsExactly(
                        "ALTER TABLE public.t RENAME CONSTRAINT t_a_not_null TO x",
                        "ALTER TABLE public.t ALTER CONSTRAINT x NO INHERIT",
                        "ALTER TABLE public.h ALTER COLUMN a DROP NOT NULL");
    }

    @Test
    void notNullOfAForeignTableIsMadeAnewWhereItIsInheritedOrNoLonger() throws Exception {
        since(18);
        String server = "CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w;";
        String inherited = server + "CREATE FOREIGN TABLE t (a integer CONSTRAINT x NOT NULL) SERVER s";
        assertThat(statements(server + "CREATE FOREIGN TABLE t (a integer NOT NULL) SERVER s", inherited + """
            ; ALTER TABLE t DROP CONSTRAINT x; ALTER TABLE t ADD CONSTRAINT x NOT NULL a NO INHERIT"""))
                .containsExactly(
                        "ALTER TABLE public.t ALTER COLUMN a DROP NOT NULL",
                        "ALTER TABLE public.t ADD CONSTRAINT x NOT NULL a NO INHERIT");
        statements(inherited, inherited + """
            ; ALTER TABLE t DROP CONSTRAINT x; ALTER TABLE t ADD CONSTRAINT x NOT NULL a NO INHERIT""");
    }

    @Test
    void anInvalidIndexIsNotTakenForAValidOne() throws Exception {
        String table = "CREATE TABLE t (a integer); CREATE INDEX i ON t (a);";
        var invalid =
                ScriptProof.read(table + "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'i'::regclass");
        assertThat(invalid.unmanaged()).containsExactly("invalid index public.i");
        var valid = ScriptProof.read(table).model();
        assertThat(ScriptProof.plan(invalid.model(), valid))
                .containsExactly("DROP INDEX public.i", "CREATE INDEX i ON public.t (a)");
    }

    @Test
    void aSerialBecomesAnIdentityAndOneAgain() throws Exception {
        String identity = "CREATE TABLE t (i integer GENERATED BY DEFAULT AS IDENTITY)";
        assertThat(statements("CREATE TABLE t (i serial)", identity))
                .containsSubsequence(
                        "ALTER TABLE public.t ALTER COLUMN i DROP DEFAULT",
                        "DROP SEQUENCE public.t_i_seq",
                        "ALTER TABLE public.t ALTER COLUMN i ADD GENERATED BY DEFAULT AS IDENTITY",
                        "SELECT pg_catalog.setval('public.t_i_seq', pg_catalog.max(i)) FROM public.t"
                                + " HAVING pg_catalog.max(i) BETWEEN 1 AND 2147483647");
    }

    @Test
    void aNewSequenceGoesOnFromTheValuesOfItsColumn() throws Exception {
        String serial = "CREATE TABLE t (i serial, n text);";
        String identity = "CREATE TABLE t (i integer NOT NULL GENERATED BY DEFAULT AS IDENTITY, n text);";
        String down =
                "CREATE TABLE t (i integer GENERATED ALWAYS AS IDENTITY (INCREMENT -2 MAXVALUE 9 START 9), n text);";
        String rows = "INSERT INTO t (i) VALUES (41), (42), (-7)";
        String next = "INSERT INTO public.t (n) VALUES ('new') RETURNING i";
        assertThat(ScriptProof.rows(serial + rows, identity, next)).isEqualTo("43");
        assertThat(ScriptProof.rows(identity + rows, serial, next)).isEqualTo("43");
        assertThat(ScriptProof.rows(serial + rows, down, next)).isEqualTo("-9");
        assertThat(ScriptProof.rows(serial, identity, next)).isEqualTo("1");
        assertThat(ScriptProof.rows(serial + "INSERT INTO t VALUES (-3)", identity, next))
                .isEqualTo("1");
    }

    @Test
    void theBoundsOfASequenceThatCountsTheOtherWayFitTheTypeThatItHas() throws Exception {
        statements(
                "CREATE TABLE t (i integer GENERATED ALWAYS AS IDENTITY)",
                "CREATE TABLE t (i bigint GENERATED ALWAYS AS IDENTITY (INCREMENT -1))");
        statements(
                "CREATE TABLE t (i smallint GENERATED ALWAYS AS IDENTITY (INCREMENT -1 MINVALUE -9))",
                "CREATE TABLE t (i bigint GENERATED ALWAYS AS IDENTITY (MAXVALUE 7))");
        statements(
                "CREATE TABLE t (i smallint GENERATED ALWAYS AS IDENTITY (MINVALUE -32768 START 1))",
                "CREATE TABLE t (i integer GENERATED ALWAYS AS IDENTITY (INCREMENT -1 MINVALUE -32768))");
    }

    @Test
    void columnsOfOneTableThatGetOtherTypesShareARewrite() throws Exception {
        assertThat(statements(
                        "CREATE TYPE e AS ENUM ('a', 'b'); CREATE TABLE t (i integer, e e)",
                        "CREATE TYPE e AS ENUM ('b', 'a'); CREATE TABLE t (i bigint, e e NOT NULL)"))
                .contains("ALTER TABLE public.t ALTER COLUMN i TYPE bigint,"
                        + " ALTER COLUMN e TYPE public.e USING e::text::public.e");
    }

    @Test
    void theColumnsOfAMaterializedViewAreStoredAndCountedOtherwise() throws Exception {
        String view = "CREATE TABLE t (a text, b integer); CREATE MATERIALIZED VIEW m AS SELECT a, b FROM t;";
        assertThat(statements(
                        view + "ALTER MATERIALIZED VIEW m ALTER b SET STATISTICS 5",
                        view + "ALTER MATERIALIZED VIEW m ALTER a SET STORAGE EXTERNAL, ALTER b SET (n_distinct = 9)"))
                .containsExactly(
                        "ALTER MATERIALIZED VIEW public.m ALTER COLUMN a SET STORAGE EXTERNAL",
                        "ALTER MATERIALIZED VIEW public.m ALTER COLUMN b SET STATISTICS -1",
                        "ALTER MATERIALIZED VIEW public.m ALTER COLUMN b SET (n_distinct = 9)");
        assertThat(statements("", view + "ALTER MATERIALIZED VIEW m ALTER a SET COMPRESSION pglz"))
                .endsWith("ALTER MATERIALIZED VIEW public.m ALTER COLUMN a SET COMPRESSION pglz");
    }

    @Test
    void whatIsNotManagedIsNamed() throws Exception {
        assertThat(ScriptProof.read("CREATE TABLE r (a integer NOT NULL); CREATE UNIQUE INDEX i ON r (a);"
                                + "ALTER TABLE r REPLICA IDENTITY USING INDEX i; DROP INDEX i")
                        .unmanaged())
                .contains("setting of table (replica identity by an index that is gone) public.r");
    }
}

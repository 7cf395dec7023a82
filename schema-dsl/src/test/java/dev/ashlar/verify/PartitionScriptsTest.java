package dev.ashlar.verify;

import static dev.ashlar.verify.ScriptProof.read;
import static dev.ashlar.verify.ScriptProof.server;
import static dev.ashlar.verify.ScriptProof.statements;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ashlar.kind.Risk;
import dev.ashlar.model.Model;
import dev.ashlar.plan.Planner;
import org.junit.jupiter.api.Test;

/** Scripts about partitions that come, go, or are for other rows, proved both ways. */
class PartitionScriptsTest {

    @Test
    void aForeignKeyOfAPartitionThatIsOffForNowComesWithThatOfTheTable() throws Exception {
        String before = """
            CREATE TABLE r (id integer PRIMARY KEY);
            CREATE TABLE t (k integer, r integer REFERENCES r) PARTITION BY LIST (k);
            CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1)
            """;
        String after = before.replace("id integer", "id bigint")
                .replace("r integer", "r bigint")
                .replace("(1)", "(2)");
        assertThat(statements(before, after))
                .filteredOn(statement -> statement.contains("FOREIGN KEY"))
                .containsExactly(
                        "ALTER TABLE public.t ADD CONSTRAINT t_r_fkey FOREIGN KEY (r) REFERENCES public.r (id)");
    }

    @Test
    void aPartitionOfATableThatRefersToItselfGoesWhileTheKeyIsMadeAnew() throws Exception {
        assertThat(statements("""
                        CREATE TABLE t (k integer PRIMARY KEY, p integer REFERENCES t) PARTITION BY LIST (k);
                        CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
                        CREATE TABLE t2 PARTITION OF t FOR VALUES IN (2)
                        """, """
                        CREATE TABLE t (k integer PRIMARY KEY, p integer REFERENCES t ON DELETE CASCADE) PARTITION BY LIST (k);
                        CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1)
                        """))
                .contains("ALTER TABLE public.t DROP CONSTRAINT t_p_fkey", "DROP TABLE public.t2")
                .filteredOn(statement -> statement.contains("DETACH"))
                .containsExactly("ALTER TABLE public.t DETACH PARTITION public.t2");
    }

    @Test
    void aColumnOfAPartitionThatIsOffForNowBecomesNotNullUnderTheNameFromAbove() throws Exception {
        assumeTrue(ScriptProof.server() >= 18);
        String before = """
            CREATE TABLE t (k integer, n integer) PARTITION BY LIST (k);
            CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1)
            """;
        assertThat(statements(
                        before,
                        before.replace("n integer", "n integer NOT NULL").replace("(1)", "(2)")))
                .contains("ALTER TABLE public.t1 ADD CONSTRAINT t_n_not_null NOT NULL n");
    }

    @Test
    void aPartitionThatGoesDoesSoBeforeTheTypeOfItsKeyChangesAboveAndKeysCome() throws Exception {
        assertThat(statements("""
                        CREATE TABLE t (a integer, b integer, c integer) PARTITION BY LIST (a);
                        CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
                        CREATE TABLE t2 PARTITION OF t FOR VALUES IN (2) PARTITION BY LIST (c)
                        """, """
                        CREATE TABLE t (a integer, b integer, c bigint, UNIQUE (a, b)) PARTITION BY LIST (a);
                        CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1)
                        """))
                .containsExactly(
                        "DROP TABLE public.t2",
                        "ALTER TABLE public.t ALTER COLUMN c TYPE bigint",
                        "ALTER TABLE public.t ADD CONSTRAINT t_a_b_key UNIQUE (a, b)");
    }

    @Test
    void aColumnOfAPartitionThatIsOffForNowHasTheNameOfItsConstraintFromAbove() throws Exception {
        String before = """
            CREATE TABLE t (a integer) PARTITION BY LIST (a);
            CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1)
            """;
        assertThat(statements(
                        before,
                        before.replace("a integer", "a integer, b integer NOT NULL")
                                .replace("(1)", "(2)")))
                .anyMatch(statement -> statement.startsWith("ALTER TABLE public.t1 ADD COLUMN b integer")
                        && statement.contains("t_b_not_null") == ScriptProof.server() >= 18);
    }

    @Test
    void aPartitionedTableThatIsMadeAnewKeepsTheNamesOfItsConstraints() throws Exception {
        assumeTrue(ScriptProof.server() >= 18);
        String tables = """
            CREATE TABLE t (k integer NOT NULL, n integer NOT NULL) PARTITION BY LIST (k);
            CREATE TABLE ta PARTITION OF t FOR VALUES IN (1)
            """;
        assertThat(statements(tables, tables.replace("k integer", "k bigint")))
                .contains("CREATE TABLE public.t ( k bigint CONSTRAINT t_k_not_null NOT NULL,"
                        + " n integer CONSTRAINT t_n_not_null NOT NULL ) PARTITION BY LIST (k)");
    }

    @Test
    void aPartitionedTableThatIsMadeAnewHasTheConstraintsThatHaveNamesOfTheirOwn() throws Exception {
        assumeTrue(ScriptProof.server() >= 18);
        String tables = """
            CREATE TABLE t (k integer CONSTRAINT own NOT NULL) PARTITION BY LIST (k);
            CREATE TABLE ta PARTITION OF t FOR VALUES IN (1)
            """;
        assertThat(statements(tables, tables.replace("k integer", "k bigint")))
                .contains(
                        "CREATE TABLE public.t ( k bigint NOT NULL, CONSTRAINT own NOT NULL k ) PARTITION BY LIST (k)");
    }

    /** The server names a copy for each partition, up to 17 after table and column, from 18 on after the key. */
    @Test
    void foreignKeysHaveNamesThatCopiesOfOneAnotherHadAlready() throws Exception {
        String tables = """
            CREATE TABLE p (id integer PRIMARY KEY) PARTITION BY RANGE (id);
            CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
            CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (10) TO (20);
            CREATE TABLE z (x integer, k integer) PARTITION BY LIST (k);
            CREATE TABLE z1 PARTITION OF z FOR VALUES IN (1);
            """;
        String keys = tables.replace("CREATE TABLE p1", """
            CREATE TABLE z (x integer, k integer) PARTITION BY LIST (k);
            ALTER TABLE z ADD FOREIGN KEY (x) REFERENCES p, ADD FOREIGN KEY (x) REFERENCES p ON DELETE CASCADE,
                ADD CONSTRAINT f FOREIGN KEY (x) REFERENCES p ON DELETE SET NULL,
                ADD CONSTRAINT f_1 FOREIGN KEY (x) REFERENCES p ON UPDATE CASCADE;
            CREATE TABLE p1\
            """)
                .replace("20);\nCREATE TABLE z (x integer, k integer) PARTITION BY LIST (k);", "20);");
        assertThat(statements(tables, keys))
                .filteredOn(statement -> statement.contains("FOREIGN KEY"))
                .hasSizeGreaterThan(1);
        String one = tables + "ALTER TABLE z ADD CONSTRAINT f FOREIGN KEY (x) REFERENCES p";
        assertThat(statements(one, keys.replaceAll("ADD FOREIGN KEY .x. REFERENCES p( ON DELETE CASCADE)?,", "")))
                .anyMatch(statement -> statement.contains("ADD CONSTRAINT f_1"));
        assertThat(statements(one, one + "; ALTER TABLE z ADD CONSTRAINT g FOREIGN KEY (x) REFERENCES p"))
                .containsExactly("ALTER TABLE public.z ADD CONSTRAINT g FOREIGN KEY (x) REFERENCES public.p (id)");
    }

    @Test
    void aPrimaryKeyThatStandsForAUniqueConstraintAboveGoesWithThatAndComesAgain() throws Exception {
        String tables = """
            CREATE TABLE t (k integer NOT NULL) PARTITION BY LIST (k);
            CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
            ALTER TABLE t1 ADD PRIMARY KEY (k);
            """;
        assertThat(ScriptProof.plan(
                        ScriptProof.read(tables + "ALTER TABLE t ADD UNIQUE (k)")
                                .model(),
                        ScriptProof.read(tables).model()))
                .containsExactly(
                        "ALTER TABLE public.t DROP CONSTRAINT t_k_key",
                        "ALTER TABLE public.t1 ADD CONSTRAINT t1_pkey PRIMARY KEY (k)");
    }

    @Test
    void partitionedTablesThatReferToEachOtherGoAfterTheirForeignKeys() throws Exception {
        assertThat(statements("""
            CREATE TABLE a (k text, n integer, UNIQUE (k, n)) PARTITION BY LIST (k);
            CREATE TABLE a1 PARTITION OF a FOR VALUES IN ('1');
            CREATE TABLE b (k text, n integer, UNIQUE (k, n)) PARTITION BY LIST (k);
            CREATE TABLE b1 PARTITION OF b FOR VALUES IN ('1');
            ALTER TABLE a ADD CONSTRAINT ab FOREIGN KEY (k, n) REFERENCES b (k, n);
            ALTER TABLE b ADD CONSTRAINT ba FOREIGN KEY (k, n) REFERENCES a (k, n);
            CREATE UNIQUE INDEX own ON b1 (n);
            ALTER TABLE a1 ADD CONSTRAINT a1b1 FOREIGN KEY (n) REFERENCES b1 (n)
            """, ""))
                .startsWith(
                        "ALTER TABLE public.b DROP CONSTRAINT ba",
                        "ALTER TABLE public.a1 DROP CONSTRAINT a1b1",
                        "ALTER TABLE public.a DROP CONSTRAINT ab")
                .noneMatch(statement -> statement.contains("_key") || statement.startsWith("DROP INDEX"));
    }

    @Test
    void aPartitionGetsAPrimaryKeyOfItsOwnAfterTheColumnsAboveMayBeNull() throws Exception {
        assertThat(statements("""
            CREATE TABLE p (k text, n integer, PRIMARY KEY (k, n)) PARTITION BY LIST (k);
            CREATE TABLE p1 PARTITION OF p FOR VALUES IN ('1')
            """, """
            CREATE TABLE p (k text, n integer) PARTITION BY LIST (k);
            CREATE TABLE p1 PARTITION OF p FOR VALUES IN ('1');
            ALTER TABLE p1 ADD PRIMARY KEY (k, n)
            """)).endsWith("ALTER TABLE public.p1 ADD CONSTRAINT p1_pkey PRIMARY KEY (k, n)");
    }

    @Test
    void ofEqualIndexesThatOfAPartitionStaysWithItsOwn() throws Exception {
        String table = """
            CREATE TABLE t (k integer, n integer) PARTITION BY LIST (k); CREATE TABLE ta PARTITION OF t FOR VALUES IN (1);
            """;
        assertThat(statements(
                        table + "CREATE INDEX a ON t (n); CREATE INDEX b ON t (n)", table + "CREATE INDEX b ON t (n)"))
                .containsExactly(
                        "ALTER INDEX public.ta_n_idx RENAME TO ta_n_idx__ashlar_old",
                        "ALTER INDEX public.ta_n_idx1 RENAME TO ta_n_idx",
                        "DROP INDEX public.a");
        statements(
                table + "CREATE INDEX a ON t (n); CREATE INDEX b ON t (n); CREATE INDEX c ON t (n)",
                table + "CREATE INDEX y ON ta (n); CREATE INDEX c ON t (n)");
    }

    @Test
    void aPartitionedTableThatIsMadeAnewLosesNoRowsOfPartitionsThatStay() throws Exception {
        String parts =
                "CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1); CREATE TABLE p2 PARTITION OF p FOR VALUES IN (2)";
        Model before = read("CREATE TABLE p (a integer, b integer) PARTITION BY LIST (a);" + parts)
                .model();
        Model after = read("CREATE TABLE p (a integer, b integer) PARTITION BY LIST (b);"
                        + parts.substring(0, parts.indexOf(';')))
                .model();
        assertThat(Planner.forward(before, after, server()).risks(Risk.Type.LOSS))
                .extracting(risk -> risk.object().address())
                .containsExactly("public.p2");
    }

    /** The server lets the columns of all tables below be null with one above. */
    @Test
    void aColumnStaysNotNullWhereThatAboveMayBeNull() throws Exception {
        String heirs =
                "CREATE TABLE a (c integer%s); CREATE TABLE b (c integer%s) INHERITS (a); CREATE TABLE d () INHERITS (b);";
        String no = " NOT NULL";
        statements(heirs.formatted(no, no), heirs.formatted("", no));
        statements(heirs.formatted(no, ""), heirs.formatted("", no));
        String named = heirs.formatted(" CONSTRAINT held NOT NULL", "");
        statements(named, heirs.formatted("", no));
        String parts = "CREATE TABLE a (c integer%s, k integer) PARTITION BY LIST (k);"
                + "CREATE TABLE b PARTITION OF a (c%s) FOR VALUES IN (1);";
        statements(parts.formatted(no, no), parts.formatted("", no));
    }
}

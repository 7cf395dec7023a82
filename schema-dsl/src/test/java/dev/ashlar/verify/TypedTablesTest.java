package dev.ashlar.verify;

import static dev.ashlar.verify.ScriptProof.statements;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

/** Tables whose columns are those of a composite type, proved both ways. */
class TypedTablesTest {

    private static final String TYPE = "CREATE TYPE ct AS (a integer, b text);";
    private static final String TYPED = TYPE + "CREATE TABLE t OF ct (PRIMARY KEY (a), b WITH OPTIONS DEFAULT 'x');";

    @Test
    void aTypedTableComesAndGoes() throws Exception {
        assertThat(statements("", TYPED)).endsWith("ALTER TABLE public.t OF public.ct");
        assertThat(statements(TYPED, TYPE)).containsExactly("DROP TABLE public.t");
        assertThat(statements(TYPED, "")).containsExactly("DROP TABLE public.t", "DROP TYPE public.ct");
    }

    @Test
    void aTableBecomesOneAndIsNoneAnyMore() throws Exception {
        String plain = TYPE + "CREATE TABLE t (a integer PRIMARY KEY, b text DEFAULT 'x');";
        assertThat(statements(plain, TYPED)).containsExactly("ALTER TABLE public.t OF public.ct");
        assertThat(statements(TYPED, plain)).containsExactly("ALTER TABLE public.t NOT OF");
    }

    @Test
    void itIsTakenOffWhileItsTypeChanges() throws Exception {
        assertThat(statements(TYPED, TYPED.replace("b text", "b text, c integer")))
                .startsWith("ALTER TABLE public.t NOT OF")
                .endsWith("ALTER TABLE public.t OF public.ct")
                .contains("ALTER TYPE public.ct ADD ATTRIBUTE c integer", "ALTER TABLE public.t ADD COLUMN c integer");
        assertThat(statements(TYPED.replace("b text", "b text, c integer"), TYPED))
                .startsWith("ALTER TABLE public.t NOT OF")
                .endsWith("ALTER TABLE public.t OF public.ct");
        assertThat(statements(TYPED, TYPED.replace("b text", "b varchar(9)")))
                .startsWith("ALTER TABLE public.t NOT OF")
                .endsWith("ALTER TABLE public.t OF public.ct");
    }

    @Test
    void whatIsNotOfTheTypeIsAlteredAsOfAnyTable() throws Exception {
        assertThat(statements(TYPED, TYPED + "ALTER TABLE t ALTER b SET NOT NULL, ALTER b SET DEFAULT 'y'"))
                .noneMatch(each -> each.contains(" OF"));
    }

    @Test
    void anotherTypeTakesItsPlace() throws Exception {
        String other = "CREATE TYPE other AS (a integer, b text);";
        assertThat(statements(other + TYPED, other + TYPED.replace("TABLE t OF ct", "TABLE t OF other")))
                .containsExactly("ALTER TABLE public.t NOT OF", "ALTER TABLE public.t OF public.other");
    }

    @Test
    void itIsTakenOffWhileWhatKeepsItsColumnsFromBeingNullIsRenamed() throws Exception {
        assumeTrue(ScriptProof.server() >= 18);
        String held = "CREATE TABLE t (a integer, b text CONSTRAINT %s NOT NULL); ALTER TABLE t OF ct;";
        assertThat(statements(TYPE + held.formatted("t_b_not_null"), TYPE + held.formatted("held")))
                .containsExactly(
                        "ALTER TABLE public.t NOT OF",
                        "ALTER TABLE public.t RENAME CONSTRAINT t_b_not_null TO held",
                        "ALTER TABLE public.t OF public.ct");
        statements(TYPE + held.formatted("held"), TYPE + held.formatted("other"));
    }
}

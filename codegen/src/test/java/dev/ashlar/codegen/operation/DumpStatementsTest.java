package dev.ashlar.codegen.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What of a dump is compared, and what is no difference. */
class DumpStatementsTest {

    private static final String KEY = "482XOWGb7I5e4f2EJhhI0D1E1EeFAMJmrgf3dbCgf35hzVGdca4f4efcYP20ssy";

    @Test
    void columnsAndConstraintsAreEntriesOfTheirOwn() {
        assertThat(DumpStatements.of("""
            CREATE UNLOGGED TABLE public.orders (
                id integer NOT NULL,
                price numeric(10,2) DEFAULT 0.5,
                CONSTRAINT "odd, name" CHECK ((id = ANY (ARRAY[1, 2])))
            )
            WITH (fillfactor='70');
            """))
                .containsExactly(
                        "CREATE UNLOGGED TABLE public.orders: id integer NOT NULL",
                        "CREATE UNLOGGED TABLE public.orders: price numeric(10,2) DEFAULT 0.5",
                        "CREATE UNLOGGED TABLE public.orders: CONSTRAINT \"odd, name\" CHECK ((id = ANY (ARRAY[1, 2])))",
                        "CREATE UNLOGGED TABLE public.orders (...)\nWITH (fillfactor='70')");
        assertThat(DumpStatements.of("CREATE TABLE public.none (\n);"))
                .containsExactly("CREATE TABLE public.none (...)");
    }

    @Test
    void linesOfATextStayWhereTheyAre() {
        String table = "CREATE TABLE public.t (\n    CONSTRAINT c CHECK ((a <> 'one,\n\n-- two\n%s'::text))\n);";
        assertThat(DumpStatements.of(table.formatted("(three")))
                .containsExactly(
                        "CREATE TABLE public.t: CONSTRAINT c CHECK ((a <> 'one,\n\n-- two\n(three'::text))",
                        "CREATE TABLE public.t (...)");
        assertThat(DumpComparison.differences(table.formatted("three"), table.formatted("four")))
                .hasSize(2);
    }

    @Test
    void psqlsCommandsAroundADumpAreNoDifference() {
        String body = "\nSET x = 1;\n\nCOMMENT ON TABLE public.t IS 'a\n\\restrict b\n\\unrestrict b\n';\n\n";
        String head = "--\n-- PostgreSQL database dump\n--\n\n";
        String guarded = head + "\\restrict " + KEY + "\n" + body + "\\unrestrict " + KEY + "\n\n";
        assertThat(DumpStatements.of(guarded))
                .isEqualTo(DumpStatements.of(head + body))
                .hasSize(2)
                .last()
                .asString()
                .contains("'a\n\\restrict b\n\\unrestrict b\n'");
    }

    @Test
    void namesOfNotNullAreNoDifference() {
        assertThat(DumpStatements.of("""
            CREATE TABLE public.t (
                a text DEFAULT 'CONSTRAINT x NOT NULL'::text CONSTRAINT "old name" NOT NULL COLLATE pg_catalog."C",
                CONSTRAINT c CHECK ((NOT (a IS NULL)))
            );
            """))
                .contains(
                        "CREATE TABLE public.t: a text DEFAULT 'CONSTRAINT x NOT NULL'::text NOT NULL COLLATE pg_catalog.\"C\"",
                        "CREATE TABLE public.t: CONSTRAINT c CHECK ((NOT (a IS NULL)))");
    }

    @Test
    void theOrderOfStatementsIsNoDifferenceButTheirNumberIs() {
        assertThat(DumpComparison.differences("SELECT 1; SELECT 2;", "SELECT 2; SELECT 1;"))
                .isEmpty();
        assertThat(DumpComparison.differences("SELECT 1; SELECT 3;", "SELECT 1; SELECT 1; SELECT 2"))
                .containsExactly("missing: SELECT 3", "unexpected: SELECT 1", "unexpected: SELECT 2");
    }
}

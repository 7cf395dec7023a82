package dev.ashlar.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.sql.StatementSplitter.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementSplitterTest {

    @Test
    void cutsAtSemicolonsAndCountsLines() {
        assertThat(StatementSplitter.split("-- head\nSELECT 1;\n\n  SELECT\r\n 2 ;;\rSELECT 3"))
                .containsExactly(
                        new Statement("SELECT 1", 2), new Statement("SELECT\r\n 2", 4), new Statement("SELECT 3", 6));
    }

    @Test
    void dropsWhatIsBlankOrComment() {
        assertThat(StatementSplitter.split(" ; /* a ; /* nested ; */ b */ ; -- c ;\n;"))
                .isEmpty();
    }

    @Test
    void keepsCommentsInsideAStatement() {
        assertThat(texts("SELECT /* ; ' */ 1 -- ; $$\n + 2; SELECT 3 -- end"))
                .containsExactly("SELECT /* ; ' */ 1 -- ; $$\n + 2", "SELECT 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 'a;''b;\\'",
                "SELECT E'a\\';b'''",
                "SELECT e'a;\\\\'",
                "SELECT E'a'\n'b\\';c'",
                "SELECT E'a' -- remark\n  'b\\';c'",
                "SELECT U&'d\\0061t;' UESCAPE '!'",
                "SELECT U&\"d;\"",
                "SELECT B'01;', X'0;', N'a;'",
                "SELECT \"a;\"\"b;\"",
                "SELECT $$a;'$ $x$ b$$",
                "SELECT $tag$a; $$ $other$ ; $tag$",
                "SELECT $\u00e4_1$a;$\u00e4_1$",
                "SELECT a$b$c, $1, 1$ FROM t$",
                "SELECT a/*;*/-/*;/*;*/*/b",
                "SELECT 1 -- it's\r + 2",
                "CREATE RULE r AS ON INSERT TO t DO ALSO (INSERT INTO a VALUES (1); DELETE FROM b)",
                "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT CASE WHEN true THEN 2 END; SELECT 3;"
                        + " END",
                "create or replace procedure p() begin /* x */ atomic select 1 as end; select t.end from t; end",
                "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT (CASE WHEN (CASE WHEN a THEN b END) THEN 1 END);"
                        + " END",
                "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END; $$",
            })
    void keepsOneStatementWhole(String statement) {
        assertThat(texts(statement + ";\nSELECT 'next';")).containsExactly(statement, "SELECT 'next'");
    }

    @Test
    void aBackslashIsNoEscapeInAPlainText() {
        assertThat(texts("SELECT '\\'; SELECT 'a' 'b\\'; SELECT 1")).hasSize(3);
    }

    @Test
    void anEscapeTextEndsWithItsLine() {
        assertThat(texts("SELECT E'a' 'b\\'; SELECT 1")).hasSize(2);
    }

    @Test
    void beginWithoutAtomicOpensNoBlock() {
        assertThat(texts("BEGIN; CREATE TABLE begin_atomic (a int); SELECT 1 AS atomic; END"))
                .hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'a", "\"a", "E'a\\'", "$$a", "$x$ $$ $y$", "/* /* */", "(a", "U&'a"})
    void refusesWhatIsNeverClosed(String open) {
        assertThatThrownBy(() -> StatementSplitter.split("SELECT 1;\nSELECT " + open + "\n;\n"))
                .isInstanceOfSatisfying(
                        ScriptSyntaxException.class, e -> assertThat(e.line()).isEqualTo(2))
                .hasMessageContaining("never closed");
    }

    @Test
    void refusesABlockWithoutEnd() {
        assertThatThrownBy(() -> StatementSplitter.split("\nCREATE FUNCTION f() BEGIN ATOMIC SELECT 1; SELECT 2;"))
                .isInstanceOfSatisfying(
                        ScriptSyntaxException.class, e -> assertThat(e.line()).isEqualTo(2))
                .hasMessage("BEGIN ATOMIC without its END");
    }

    @Test
    void refusesCopyThroughTheClient() {
        assertThatThrownBy(() -> StatementSplitter.split("SELECT 1;\n\nCOPY t (a, b)\nFROM stdin;\n1\t2\n\\.\n"))
                .isInstanceOfSatisfying(
                        ScriptSyntaxException.class, e -> assertThat(e.line()).isEqualTo(4))
                .hasMessageContaining("COPY FROM STDIN")
                .hasMessageContaining("INSERT");
        assertThat(texts("COPY t FROM '/tmp/stdin'; SELECT a FROM stdin")).hasSize(2);
    }

    @Test
    void refusesPsqlCommands() {
        assertThatThrownBy(() -> StatementSplitter.split("SELECT '\\';\n\\connect other\n"))
                .isInstanceOfSatisfying(
                        ScriptSyntaxException.class, e -> assertThat(e.line()).isEqualTo(2))
                .hasMessageContaining("psql");
    }

    @Test
    void takesLinearTime() {
        String script = "SELECT E'a'\n'b', $x$ ' $x$, (1), \"n\" /* c */;\n".repeat(200_000);
        assertThat(org.junit.jupiter.api.Assertions.assertTimeout(
                        Duration.ofSeconds(10), () -> StatementSplitter.split(script)))
                .hasSize(200_000)
                .last()
                .isEqualTo(new Statement("SELECT E'a'\n'b', $x$ ' $x$, (1), \"n\"", 399_999));
    }

    private static List<String> texts(String script) {
        return StatementSplitter.split(script).stream().map(Statement::text).toList();
    }
}

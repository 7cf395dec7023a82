package dev.ashlar.codegen.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a simple expression, and the names that are made of others. */
class ParserTest {

    @Test
    void simpleOnes() {
        assertThat(Parser.parse(
                        "((status)::text = ANY ((ARRAY['a'::character varying, 'b''c'::character varying])::text[]))"))
                .hasValue(new Node.Membership(
                        true,
                        new Node.Name("status"),
                        new Node.Array(List.of(new Node.Text("a"), new Node.Text("b'c")))));
        assertThat(Parser.parse("((NOT active) OR ((\"a b\" IS NOT NULL) AND (x <= '-1'::integer)))"))
                .hasValue(new Node.Junction(
                        false,
                        List.of(
                                new Node.Negation(new Node.Name("active")),
                                new Node.Junction(
                                        true,
                                        List.of(
                                                new Node.Nullness(false, new Node.Name("a b")),
                                                new Node.Comparison("<=", new Node.Name("x"), new Node.Text("-1")))))));
        assertThat(Parser.parse("(5)::numeric(10,2)")).hasValue(new Node.Numeral("5"));
        assertThat(Parser.parse("'x'::public.\"My Type\"")).hasValue(new Node.Text("x"));
    }

    @Test
    void literalsOfAnyLength() {
        String literal = "it''s ".repeat(20_000);
        assertThat(Parser.parse("'" + literal + "'::text")).hasValue(new Node.Text(literal.replace("''", "'")));
        assertThat(Parser.parse("\"" + "a".repeat(100_000) + "\"")).hasValue(new Node.Name("a".repeat(100_000)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "(",
                "a +",
                "(a + b)",
                "(a ~~ 'x'::text)",
                "a = ",
                "CASE WHEN a THEN b END",
                "(a = ANY",
                "(a < ANY (ARRAY[1]))",
                "E'a\\\\b'::text",
                "1.5e10",
                "CURRENT_TIMESTAMP",
                "a.b",
                "(a IS DISTINCT FROM b)",
                "x::",
                "$1",
                "a =* b",
                "(a)::text COLLATE \"C\"",
                "B'101'::\"bit\"",
                "a = b = "
            })
    void othersAreLeftAsTheyAre(String text) {
        assertThat(Parser.parse(text)).isEmpty();
    }

    @Test
    void names() {
        assertThat(JavaName.field("created_at")).isEqualTo("createdAt");
        assertThat(JavaName.field("CreatedAt")).isEqualTo("createdAt");
        assertThat(JavaName.field("userID")).isEqualTo("userId");
        assertThat(JavaName.field("2fa")).isEqualTo("_2fa");
        assertThat(JavaName.field("größe in €")).isEqualTo("größeIn");
        assertThat(JavaName.field(" !\uD83D\uDE00 ")).isEqualTo("unnamed");
        assertThat(JavaName.constant("billing-periods$x")).isEqualTo("BILLING_PERIODS_X");
        assertThat(JavaName.type("ACT_RU_TASK")).isEqualTo("ActRuTask");
        assertThat(JavaName.type("Besançon")).isEqualTo("Besancon");
        assertThat(JavaName.type("表")).isEqualTo("U8868");
        assertThat(JavaName.type("2020_report")).isEqualTo("T2020Report");
    }
}

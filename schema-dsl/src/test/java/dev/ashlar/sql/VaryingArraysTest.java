package dev.ashlar.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What of the server's text is said so that the server reads what it has. */
class VaryingArraysTest {

    @Test
    void anArrayOfLiteralsIsCastToWhatItIs() {
        String printed = "((s)::text = ANY ((ARRAY['a'::character varying, 'it''s'::character varying])::text[]))";
        String exact =
                "((s)::text = ANY ((ARRAY['a'::character varying, 'it''s'::character varying]::character varying[])::text[]))";
        assertThat(VaryingArrays.exact(printed)).isEqualTo(exact);
        assertThat(VaryingArrays.exact("(" + printed + " OR " + printed + ")"))
                .isEqualTo("(" + exact + " OR " + exact + ")");
        assertThat(VaryingArrays.exact(exact)).isEqualTo(exact);
        assertThat(VaryingArrays.printed(exact)).isEqualTo(printed);
    }

    @Test
    void literalsWithBackslashesAreLiteralsToo() {
        assertThat(VaryingArrays.exact("(ARRAY[E'a\\\\b'::character varying])::text[]"))
                .isEqualTo("(ARRAY[E'a\\\\b'::character varying]::character varying[])::text[]");
    }

    @Test
    void allElseStaysAsItIs() {
        for (String text : new String[] {
            "",
            "(ARRAY[",
            "(ARRAY['a",
            "(ARRAY['a'::character varying",
            "(ARRAY['a'::character varying])::text",
            "(ARRAY['a'::text, 'b'::character varying])::text[]",
            "(ARRAY[s, 'b'::character varying])::text[]",
            "(ARRAY[('a'::character varying)::text])",
            "'(ARRAY[''a''::character varying])::text[]'"
        }) {
            assertThat(VaryingArrays.exact(text)).isEqualTo(text);
        }
    }
}

package dev.ashlar.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptHeaderTest {

    @Test
    void readsLossesOfTheHeaderOnly() {
        ScriptHeader header = ScriptHeader.of("""
            -- 0002 add plans

            -- Loses: public.users.plan_tier (the values (all) of it)
            --   loses:  "Sch.ema"."a ""b"" (c)".é
            CREATE TABLE t ();
            -- Loses: public.not_in_the_header
            """);
        assertThat(header.losses())
                .containsExactly(
                        new Loss("public.users.plan_tier", "the values (all) of it"),
                        new Loss("\"Sch.ema\".\"a \"\"b\"\" (c)\".é", ""));
        assertThat(header.problems()).isEmpty();
        assertThat(header.transactional()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- Loses:",
                "-- Loses: public.",
                "-- Loses: a.b and c",
                "-- Loses: \"a",
                "-- Loses: 1a",
                "-- Loses: a (open"
            })
    void reportsALossThatCannotBeRead(String line) {
        assertThat(ScriptHeader.of("--\n" + line).problems())
                .containsExactly("line 2: cannot read this loss; write: -- Loses: schema.table.column (what is lost)");
    }

    @Test
    void readsThatNoTransactionIsWanted() {
        assertThat(ScriptHeader.of("-- Transaction: none\nSELECT 1;").transactional())
                .isFalse();
        assertThat(ScriptHeader.of("SELECT 1;\n-- Transaction: none\n").transactional())
                .isTrue();
        assertThat(ScriptHeader.of("-- Transaction: maybe").problems())
                .containsExactly("line 1: only \"-- Transaction: none\" is known; leave the line out otherwise");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "public.users, \"public\".USERS, true",
                "public.users, public.\"Users\", false",
                "a.b, \"a.b\", false",
                "public.\"order\", public.order, true",
                "public.é, public.\"é\", true",
                "\"a\"\"b\", \"a\"\"b\", true",
                "\"a\"\"b\", \"a\", false",
                "a, , false",
            })
    void comparesAddressesAsTheServerWould(String one, @Nullable String other, boolean same) {
        assertThat(new Loss(one, "").isAt(other == null ? "" : other)).isEqualTo(same);
    }

    @Test
    void refusesAnAddressThatIsNone() {
        assertThatThrownBy(() -> new Loss("a..b", "")).hasMessage("not an address: a..b");
    }
}

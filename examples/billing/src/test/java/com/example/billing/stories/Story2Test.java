package com.example.billing.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** V0003: what Stripe knows of a user, and sessions that are deleted softly. */
class Story2Test extends StoryTestCase {
    private static final String[] STRIPE_COLUMNS = {
        "public.users.stripe_customer_id",
        "public.users.subscription_id",
        "public.users.subscription_status",
        "public.users.current_period_end",
        "public.synced_sessions.deleted_at"
    };
    private static final String UNIQUE_VIOLATION = "users_stripe_customer_id_key";

    /** generated_always, https://www.postgresql.org/docs/current/errcodes-appendix.html */
    private static final String GENERATED_ALWAYS = "428C9";

    @ParameterizedTest
    @EnumSource
    void story2AddsBillingColumns(Start start) {
        given(start.at(2));
        database.apply(3);
        assertThat(structure().column("users.stripe_customer_id")).isEqualTo("character varying(255)");
        assertThat(structure().column("users.subscription_id")).isEqualTo("character varying(255)");
        assertThat(structure().column("users.subscription_status"))
                .isEqualTo("character varying(50) DEFAULT 'none'::character varying");
        assertThat(structure().column("users.current_period_end")).isEqualTo("timestamp with time zone");
        assertThat(structure().column("users.tier"))
                .startsWith("text GENERATED ALWAYS AS (")
                .contains("trialing", "active", "past_due")
                .endsWith(") STORED NOT NULL");
        assertThat(structure().column("synced_sessions.deleted_at")).isEqualTo("timestamp with time zone");
        assertStructureIsOf(3);
    }

    @ParameterizedTest
    @EnumSource
    void story2AddsConstraintsAndIndexes(Start start) {
        given(start.at(3));
        assertThat(structure().constraint("users." + UNIQUE_VIOLATION)).isEqualTo("UNIQUE (stripe_customer_id)");
        assertThat(structure().constraint("users.chk_subscription_status"))
                .startsWith("CHECK (")
                .contains("'none'", "'trialing'", "'active'", "'past_due'", "'canceled'", "'unpaid'");
        assertThat(structure().index("users.idx_users_stripe_customer"))
                .isEqualTo("CREATE INDEX idx_users_stripe_customer ON public.users USING btree (stripe_customer_id)");
        assertThat(structure().index("synced_sessions.idx_sessions_deleted_at"))
                .isEqualTo("CREATE INDEX idx_sessions_deleted_at ON public.synced_sessions USING btree (deleted_at)"
                        + " WHERE (deleted_at IS NOT NULL)");
    }

    @ParameterizedTest
    @CsvSource({
        "none, free",
        "trialing, pro",
        "active, pro",
        "past_due, pro",
        "canceled, free",
        "unpaid, free",
    })
    void story2ComputesTheTierFromTheStatus(String status, String tier) {
        given(MigratedDatabase.withRowsAt(3));
        database.execute("UPDATE users SET subscription_status = '" + status + "' WHERE id = " + ADA);
        assertThat(database.value("SELECT tier FROM users WHERE id = " + ADA)).isEqualTo(tier);
    }

    @Test
    void story2ComputesFreeWhereTheStatusIsNull() {
        given(MigratedDatabase.withRowsAt(3));
        database.execute("UPDATE users SET subscription_status = NULL");
        assertThat(database.values("SELECT tier FROM users")).containsOnly("free");
    }

    @Test
    void story2LetsNobodyWriteTheTier() {
        given(MigratedDatabase.withRowsAt(3));
        assertThat(database.refusal("UPDATE users SET tier = 'pro'")).isEqualTo(GENERATED_ALWAYS);
    }

    @Test
    void story2GivesExistingUsersTheDefaults() {
        given(MigratedDatabase.withRowsAt(3));
        assertThat(database.values("SELECT concat_ws(' ', subscription_status, tier,"
                        + " num_nulls(stripe_customer_id, subscription_id, current_period_end)) FROM users"))
                .containsOnly("none free 3")
                .hasSize(3);
        assertThat(database.value("SELECT count(*) FROM synced_sessions WHERE deleted_at IS NULL"))
                .isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"expired", "Active", "", "cancelled"})
    void story2RejectsUnknownStatuses(String status) {
        given(MigratedDatabase.withRowsAt(3));
        assertThat(database.refusal("UPDATE users SET subscription_status = '" + status + "'"))
                .isEqualTo("chk_subscription_status");
    }

    @Test
    void story2KeepsStripeCustomersApart() {
        given(MigratedDatabase.withRowsAt(3));
        database.execute("UPDATE users SET stripe_customer_id = 'cus_1' WHERE id = " + ADA);
        assertThat(database.refusal("UPDATE users SET stripe_customer_id = 'cus_1' WHERE id = " + BOB))
                .isEqualTo(UNIQUE_VIOLATION);
        database.execute("UPDATE users SET stripe_customer_id = 'cus_2' WHERE id = " + BOB);
    }

    @Test
    void story2DeletesSessionsSoftly() {
        given(MigratedDatabase.withRowsAt(3));
        database.execute("UPDATE synced_sessions SET deleted_at = now() WHERE user_id = " + ADA);
        assertThat(database.value("SELECT count(*) FROM synced_sessions")).isEqualTo("2");
        assertThat(database.value("SELECT user_id FROM synced_sessions WHERE deleted_at IS NOT NULL"))
                .isEqualTo(ADA.replace("'", ""));
    }

    @ParameterizedTest
    @EnumSource
    void story2ReverseRemovesAllOfItCleanly(Start start) {
        given(start.at(2));
        List<String> before = everything();
        database.apply(3);
        database.execute("UPDATE users SET subscription_status = 'active', stripe_customer_id = 'cus_' || id");
        database.execute("UPDATE synced_sessions SET deleted_at = now()");
        database.revert(2, STRIPE_COLUMNS);
        assertThat(everything()).isEqualTo(before);
        assertStructureIsOf(2);
        database.apply(3);
        assertStructureIsOf(3);
    }

    @Test
    void story2ReverseAnnouncesTheColumnsThatItLoses() {
        given(MigratedDatabase.withRowsAt(3));
        assertRefused(() -> database.revert(2), STRIPE_COLUMNS);
    }
}

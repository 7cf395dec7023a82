package com.example.billing.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** V0002: what a user's plan allows. */
class Story1Test extends StoryTestCase {
    private static final String[] PLAN_COLUMNS = {
        "public.users.plan_tier",
        "public.users.max_concurrent_agents",
        "public.users.max_task_duration_minutes",
        "public.users.monthly_agent_hours_limit",
        "public.users.monthly_agent_hours_used",
        "public.users.billing_cycle_reset_at"
    };

    @ParameterizedTest
    @EnumSource
    void story1AddsPlanColumns(Start start) {
        given(start.at(1));
        database.apply(2);
        assertThat(structure().column("users.plan_tier"))
                .isEqualTo("character varying(20) DEFAULT 'free'::character varying");
        assertThat(structure().column("users.max_concurrent_agents")).isEqualTo("integer DEFAULT 1");
        assertThat(structure().column("users.max_task_duration_minutes")).isEqualTo("integer DEFAULT 30");
        assertThat(structure().column("users.monthly_agent_hours_limit")).isEqualTo("integer DEFAULT 10");
        assertThat(structure().column("users.monthly_agent_hours_used")).isEqualTo("numeric(10,2) DEFAULT 0");
        assertThat(structure().column("users.billing_cycle_reset_at")).isEqualTo("timestamp with time zone");
        assertStructureIsOf(2);
    }

    @ParameterizedTest
    @EnumSource
    void story1IndexesThePlanTier(Start start) {
        given(start.at(2));
        assertThat(structure().index("users.idx_users_plan"))
                .isEqualTo("CREATE INDEX idx_users_plan ON public.users USING btree (plan_tier)");
    }

    @Test
    void story1GivesExistingUsersTheDefaults() {
        given(MigratedDatabase.withRowsAt(2));
        assertThat(planOfEveryUser()).containsOnly("free 1 30 10 0.00 -").hasSize(3);
    }

    @Test
    void story1GivesNewUsersTheDefaults() {
        given(MigratedDatabase.at(2));
        database.execute("WITH t AS (INSERT INTO tenants (name) VALUES ('New') RETURNING id)"
                + " INSERT INTO users (tenant_id, email) SELECT id, 'new@new.example' FROM t");
        assertThat(planOfEveryUser()).containsExactly("free 1 30 10 0.00 -");
    }

    @Test
    void story1LetsEveryPlanColumnBeNull() {
        given(MigratedDatabase.withRowsAt(2));
        database.execute("UPDATE users SET plan_tier = NULL, max_concurrent_agents = NULL,"
                + " max_task_duration_minutes = NULL, monthly_agent_hours_limit = NULL,"
                + " monthly_agent_hours_used = NULL, billing_cycle_reset_at = NULL");
        assertThat(planOfEveryUser()).containsOnly("- - - - - -");
    }

    @Test
    void story1KeepsTheUsersAsTheyWere() {
        given(MigratedDatabase.withRowsAt(1));
        List<String> before = essentials();
        database.apply(2);
        assertThat(essentials()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void story1ReverseRestoresEverything(Start start) {
        given(start.at(1));
        List<String> before = everything();
        database.apply(2);
        database.revert(1, PLAN_COLUMNS);
        assertThat(everything()).isEqualTo(before);
        assertStructureIsOf(1);
        database.apply(2);
        assertStructureIsOf(2);
    }

    @Test
    void story1ReverseAnnouncesTheColumnsThatItLoses() {
        given(MigratedDatabase.withRowsAt(2));
        assertRefused(() -> database.revert(1), PLAN_COLUMNS);
    }

    private List<String> planOfEveryUser() {
        return database.values("SELECT concat_ws(' ', coalesce(plan_tier, '-'),"
                + " coalesce(max_concurrent_agents::text, '-'), coalesce(max_task_duration_minutes::text, '-'),"
                + " coalesce(monthly_agent_hours_limit::text, '-'), coalesce(monthly_agent_hours_used::text, '-'),"
                + " coalesce(billing_cycle_reset_at::text, '-')) FROM users");
    }

    private List<String> essentials() {
        return database.values(
                "SELECT row(id, tenant_id, email, user_level, renewal_period, created_at) FROM users ORDER BY id");
    }
}

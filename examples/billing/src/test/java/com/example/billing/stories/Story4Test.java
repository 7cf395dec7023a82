package com.example.billing.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** V0005: plans, subscriptions, and what is set for a tenant. */
class Story4Test extends StoryTestCase {
    private static final String[] TABLES = {"public.plans", "public.subscriptions", "public.tenant_config"};
    private static final String TEAM = "'00000000-0000-0000-0000-0000000000e1'";

    /** not_null_violation, https://www.postgresql.org/docs/current/errcodes-appendix.html */
    private static final String NOT_NULL = "23502";

    @ParameterizedTest
    @EnumSource
    void story4AddsPlans(Start start) {
        given(start.at(4));
        database.apply(5);
        assertThat(structure().columns("plans"))
                .containsExactly("created_at", "features", "id", "is_active", "name", "price", "updated_at");
        assertThat(structure().column("plans.name")).isEqualTo("text NOT NULL");
        assertThat(structure().column("plans.price")).isEqualTo("numeric(10,2) NOT NULL");
        assertThat(structure().column("plans.is_active")).isEqualTo("boolean DEFAULT true NOT NULL");
        assertThat(structure().column("plans.features")).isEqualTo("jsonb");
        assertThat(structure().constraint("plans.plans_name_key")).isEqualTo("UNIQUE (name)");
        assertStructureIsOf(5);
    }

    @ParameterizedTest
    @EnumSource
    void story4AddsSubscriptions(Start start) {
        given(start.at(5));
        assertThat(structure().column("subscriptions.tenant_id")).isEqualTo("uuid NOT NULL");
        assertThat(structure().column("subscriptions.plan_id")).isEqualTo("uuid NOT NULL");
        assertThat(structure().column("subscriptions.stripe_subscription_id")).isEqualTo("text");
        assertThat(structure().column("subscriptions.status")).isEqualTo("text NOT NULL");
        assertThat(structure().column("subscriptions.current_period_start")).isEqualTo("timestamp with time zone");
        assertThat(structure().column("subscriptions.current_period_end")).isEqualTo("timestamp with time zone");
        assertThat(structure().column("subscriptions.cancel_at_period_end"))
                .isEqualTo("boolean DEFAULT false NOT NULL");
        assertThat(structure().column("subscriptions.billing_type"))
                .isEqualTo("text DEFAULT 'usage_based'::text NOT NULL");
        assertThat(structure().constraint("subscriptions.subscriptions_billing_type_check"))
                .isEqualTo("CHECK ((billing_type = ANY (ARRAY['volume'::text, 'usage_based'::text])))");
        assertThat(structure().constraint("subscriptions.subscriptions_stripe_subscription_id_key"))
                .isEqualTo("UNIQUE (stripe_subscription_id)");
        assertThat(structure().constraint("subscriptions.subscriptions_tenant_id_fkey"))
                .isEqualTo("FOREIGN KEY (tenant_id) REFERENCES tenants(id) ON DELETE CASCADE");
        assertThat(structure().constraint("subscriptions.subscriptions_plan_id_fkey"))
                .isEqualTo("FOREIGN KEY (plan_id) REFERENCES plans(id)");
    }

    @ParameterizedTest
    @EnumSource
    void story4AddsTenantConfig(Start start) {
        given(start.at(5));
        assertThat(structure().column("tenant_config.tenant_id")).isEqualTo("uuid NOT NULL");
        assertThat(structure().column("tenant_config.stripe_customer_id")).isEqualTo("text");
        assertThat(structure().column("tenant_config.settings")).isEqualTo("jsonb");
        assertThat(structure().constraint("tenant_config.tenant_config_tenant_id_key"))
                .isEqualTo("UNIQUE (tenant_id)");
        assertThat(structure().constraint("tenant_config.tenant_config_stripe_customer_id_key"))
                .isEqualTo("UNIQUE (stripe_customer_id)");
        assertThat(structure().constraint("tenant_config.tenant_config_tenant_id_fkey"))
                .isEqualTo("FOREIGN KEY (tenant_id) REFERENCES tenants(id) ON DELETE CASCADE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plans", "subscriptions", "tenant_config"})
    void story4GivesEveryTableTimestamps(String table) {
        given(MigratedDatabase.at(5));
        for (String column : List.of(".created_at", ".updated_at")) {
            assertThat(structure().column(table + column)).isEqualTo("timestamp with time zone DEFAULT now() NOT NULL");
        }
    }

    @Test
    void story4FillsInTheDefaults() {
        given(subscribed());
        assertThat(database.value("SELECT concat_ws(' ', is_active, created_at = updated_at) FROM plans"))
                .isEqualTo("t t");
        assertThat(database.value("SELECT concat_ws(' ', cancel_at_period_end, billing_type) FROM subscriptions"))
                .isEqualTo("f usage_based");
    }

    @ParameterizedTest
    @CsvSource({
        "plans, name",
        "plans, price",
        "plans, is_active",
        "subscriptions, tenant_id",
        "subscriptions, plan_id",
        "subscriptions, status",
        "subscriptions, cancel_at_period_end",
        "subscriptions, billing_type",
        "tenant_config, tenant_id"
    })
    void story4RequiresWhatIsRequired(String table, String column) {
        given(subscribed());
        assertThat(database.refusal("UPDATE " + table + " SET " + column + " = NULL"))
                .isEqualTo(NOT_NULL);
    }

    @Test
    void story4AppliedAgainDoesNothing() {
        given(MigratedDatabase.withRowsAt(4));
        assertThat(database.apply(5)).isPositive();
        List<String> after = everything();
        assertThat(database.apply(5)).isZero();
        assertThat(everything()).isEqualTo(after);
    }

    @Test
    void story4DeletesWhatBelongsToATenant() {
        given(subscribed());
        database.execute("DELETE FROM users WHERE tenant_id = " + QUARRY);
        database.execute("DELETE FROM tenants WHERE id = " + QUARRY);
        assertThat(database.rows("subscriptions")).isEmpty();
        assertThat(database.rows("tenant_config")).isEmpty();
        assertThat(database.rows("plans")).hasSize(1);
    }

    @Test
    void story4KeepsPlansThatSomeoneIsOn() {
        given(subscribed());
        assertThat(database.refusal("DELETE FROM plans")).isEqualTo("subscriptions_plan_id_fkey");
    }

    @Test
    void story4KeepsPlanNamesApart() {
        given(subscribed());
        assertThat(database.refusal("INSERT INTO plans (name, price) VALUES ('team', 1)"))
                .isEqualTo("plans_name_key");
    }

    @Test
    void story4KeepsStripeSubscriptionsApart() {
        given(subscribed());
        assertThat(database.refusal("INSERT INTO subscriptions (tenant_id, plan_id, status, stripe_subscription_id)"
                        + " VALUES (" + QUARRY + ", " + TEAM + ", 'active', 'sub_1')"))
                .isEqualTo("subscriptions_stripe_subscription_id_key");
    }

    @Test
    void story4KeepsOneConfigurationForATenant() {
        given(subscribed());
        assertThat(database.refusal("INSERT INTO tenant_config (tenant_id) VALUES (" + QUARRY + ")"))
                .isEqualTo("tenant_config_tenant_id_key");
    }

    @Test
    void story4KeepsStripeCustomersOfTenantsApart() {
        given(subscribed());
        assertThat(database.refusal("INSERT INTO tenant_config (tenant_id, stripe_customer_id)"
                        + " SELECT id, 'cus_1' FROM tenants WHERE id <> " + QUARRY))
                .isEqualTo("tenant_config_stripe_customer_id_key");
    }

    @Test
    void story4KnowsTwoBillingTypes() {
        given(subscribed());
        database.execute("UPDATE subscriptions SET billing_type = 'volume'");
        database.execute("UPDATE subscriptions SET billing_type = 'usage_based'");
        assertThat(database.refusal("UPDATE subscriptions SET billing_type = 'quantity_based'"))
                .isEqualTo("subscriptions_billing_type_check");
    }

    @ParameterizedTest
    @EnumSource
    void story4ReverseRemovesTheTables(Start start) {
        given(start.at(4));
        List<String> before = everything();
        database.apply(5);
        database.revert(4, TABLES);
        assertThat(everything()).isEqualTo(before);
        assertStructureIsOf(4);
        database.apply(5);
        assertStructureIsOf(5);
    }

    @Test
    void story4ReverseAnnouncesTheTablesThatItLoses() {
        given(subscribed());
        assertRefused(() -> database.revert(4), TABLES);
    }

    /** A tenant on a plan, with a configuration. */
    private static MigratedDatabase subscribed() {
        MigratedDatabase made = MigratedDatabase.withRowsAt(5);
        made.execute("INSERT INTO plans (id, name, price) VALUES (" + TEAM + ", 'team', 49.90)");
        made.execute("INSERT INTO subscriptions (tenant_id, plan_id, status, stripe_subscription_id) VALUES (" + QUARRY
                + ", " + TEAM + ", 'active', 'sub_1')");
        made.execute("INSERT INTO tenant_config (tenant_id, stripe_customer_id) VALUES (" + QUARRY + ", 'cus_1')");
        return made;
    }
}

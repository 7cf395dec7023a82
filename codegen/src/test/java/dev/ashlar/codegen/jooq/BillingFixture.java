package dev.ashlar.codegen.jooq;

import static dev.ashlar.model.ReferentialAction.CASCADE;
import static dev.ashlar.model.ReferentialAction.NO_ACTION;

import dev.ashlar.codegen.jooq.ModelBuilder.TableBuilder;
import dev.ashlar.model.Model;
import dev.ashlar.model.SqlType;
import java.util.List;

/** The billing schema in its last version, with defaults as jOOQ would render them. */
final class BillingFixture {
    private static final SqlType UUID = SqlType.of("uuid");
    private static final SqlType TEXT = SqlType.of("text");
    private static final SqlType INTEGER = SqlType.of("integer");
    private static final SqlType BOOLEAN = SqlType.of("boolean");
    private static final SqlType JSONB = SqlType.of("jsonb");
    private static final SqlType TIMESTAMPTZ = SqlType.of("timestamp with time zone");

    private BillingFixture() {}

    private static SqlType varchar(int length) {
        return SqlType.of("character varying", length);
    }

    static Model model() {
        var schema = new ModelBuilder();
        SqlType level = schema.enumType("public", "user_level", "free", "basic", "pro", "paid");
        SqlType renewal = schema.enumType("public", "renewal_period", "monthly", "yearly", "lifetime");
        TableBuilder tenants = schema.table("public", "tenants")
                .column("id", UUID, "gen_random_uuid()")
                .column("name", TEXT)
                .column("created_at", TIMESTAMPTZ, "current_timestamp")
                .primaryKey("tenants_pkey", "id");
        TableBuilder users = users(schema, level, renewal, tenants);
        sessions(schema, users);
        TableBuilder plans = schema.table("public", "plans")
                .column("id", UUID, "gen_random_uuid()")
                .column("name", TEXT)
                .column("price", SqlType.of("numeric", 10, 2))
                .column("is_active", BOOLEAN, "true")
                .column("features", JSONB, "cast('{}' as jsonb)")
                .column("created_at", TIMESTAMPTZ, "now()")
                .primaryKey("plans_pkey", "id")
                .unique("plans_name_key", "name");
        TableBuilder subscriptions = subscriptions(schema, tenants, plans);
        schema.comment(
                subscriptions.column("billing_type"),
                "volume: by tiers; usage_based: by what was used; quantity_based: by seats");
        schema.table("public", "tenant_config")
                .column("id", UUID, "gen_random_uuid()")
                .column("tenant_id", UUID)
                .nullable("stripe_customer_id", varchar(255))
                .column("settings", JSONB, "'{}'")
                .column("created_at", TIMESTAMPTZ, "now()")
                .primaryKey("tenant_config_pkey", "id")
                .unique("tenant_config_tenant_id_key", "tenant_id")
                .unique("tenant_config_stripe_customer_id_key", "stripe_customer_id")
                .foreignKey(
                        "tenant_config_tenant_id_fkey",
                        List.of("tenant_id"),
                        tenants,
                        List.of("id"),
                        CASCADE,
                        NO_ACTION);
        return schema.model();
    }

    private static TableBuilder users(ModelBuilder schema, SqlType level, SqlType renewal, TableBuilder tenants) {
        TableBuilder users = schema.table("public", "users")
                .column("id", UUID, "gen_random_uuid()")
                .column("tenant_id", UUID)
                .column("email", TEXT)
                .column("user_level", level, "'free'")
                .nullable("renewal_period", renewal)
                .column("created_at", TIMESTAMPTZ, "current_timestamp")
                .nullable("plan_tier", varchar(20), "'free'")
                .nullable("max_concurrent_agents", INTEGER, "1")
                .nullable("max_task_duration_minutes", INTEGER, "30")
                .nullable("monthly_agent_hours_limit", INTEGER, "10")
                .nullable("monthly_agent_hours_used", SqlType.of("numeric", 10, 2), "0")
                .nullable("billing_cycle_reset_at", TIMESTAMPTZ)
                .nullable("stripe_customer_id", varchar(255))
                .nullable("subscription_id", varchar(255))
                .nullable("subscription_status", varchar(50), "'none'")
                .nullable("current_period_end", TIMESTAMPTZ)
                .generated(
                        "tier",
                        TEXT,
                        "case when subscription_status in ('trialing', 'active', 'past_due') then 'pro' else 'free'"
                                + " end",
                        false)
                .nullable("free_credits", INTEGER, "10")
                .nullable("free_chat_messages", INTEGER, "20")
                .primaryKey("users_pkey", "id")
                .unique("users_email_key", "email")
                .unique("users_stripe_customer_id_key", "stripe_customer_id")
                .check(
                        "chk_subscription_status",
                        "subscription_status in ('none', 'trialing', 'active', 'past_due', 'canceled', 'unpaid')")
                .check("users_free_credits_not_negative", "free_credits is null or free_credits >= 0")
                .check(
                        "users_free_chat_messages_not_negative",
                        "free_chat_messages is null or free_chat_messages >= 0");
        return users.foreignKey("users_tenant_id_fkey", List.of("tenant_id"), tenants, List.of("id"))
                .index("idx_users_plan", false, users.on("plan_tier"))
                .index("idx_users_stripe_customer", false, users.on("stripe_customer_id"));
    }

    private static void sessions(ModelBuilder schema, TableBuilder users) {
        TableBuilder sessions = schema.table("public", "synced_sessions")
                .column("id", UUID, "gen_random_uuid()")
                .column("user_id", UUID)
                .column("payload", JSONB)
                .column("created_at", TIMESTAMPTZ, "current_timestamp")
                .nullable("deleted_at", TIMESTAMPTZ)
                .primaryKey("synced_sessions_pkey", "id")
                .foreignKey(
                        "synced_sessions_user_id_fkey", List.of("user_id"), users, List.of("id"), CASCADE, NO_ACTION);
        sessions.index(
                "idx_sessions_deleted_at",
                false,
                "btree",
                List.of(),
                "deleted_at is not null",
                sessions.on("deleted_at"));
    }

    private static TableBuilder subscriptions(ModelBuilder schema, TableBuilder tenants, TableBuilder plans) {
        return schema.table("public", "subscriptions")
                .column("id", UUID, "gen_random_uuid()")
                .column("tenant_id", UUID)
                .column("plan_id", UUID)
                .nullable("stripe_subscription_id", varchar(255))
                .column("status", TEXT)
                .nullable("current_period_start", TIMESTAMPTZ)
                .nullable("current_period_end", TIMESTAMPTZ)
                .column("cancel_at_period_end", BOOLEAN, "false")
                .column("billing_type", TEXT, "'usage_based'")
                .column("created_at", TIMESTAMPTZ, "now()")
                .column("updated_at", TIMESTAMPTZ, "now()")
                .primaryKey("subscriptions_pkey", "id")
                .unique("subscriptions_stripe_subscription_id_key", "stripe_subscription_id")
                .check(
                        "subscriptions_billing_type_check",
                        "billing_type in ('volume', 'usage_based', 'quantity_based')")
                .foreignKey(
                        "subscriptions_tenant_id_fkey",
                        List.of("tenant_id"),
                        tenants,
                        List.of("id"),
                        CASCADE,
                        NO_ACTION)
                .foreignKey("subscriptions_plan_id_fkey", List.of("plan_id"), plans, List.of("id"));
    }
}

package com.example.billing.schema;

import static com.example.billing.schema.Billing.PUBLIC;
import static com.example.billing.schema.Billing.RENEWAL_PERIOD;
import static com.example.billing.schema.Billing.USER_LEVEL;
import static com.example.billing.schema.Tenants.TENANTS;
import static dev.ashlar.dsl.Expressions.now;
import static dev.ashlar.dsl.Expressions.randomUuid;
import static dev.ashlar.dsl.Types.enumOf;
import static dev.ashlar.dsl.Types.integer;
import static dev.ashlar.dsl.Types.numeric;
import static dev.ashlar.dsl.Types.text;
import static dev.ashlar.dsl.Types.timestamptz;
import static dev.ashlar.dsl.Types.uuid;
import static dev.ashlar.dsl.Types.varchar;
import static org.jooq.impl.DSL.when;

import dev.ashlar.dsl.Check;
import dev.ashlar.dsl.Column;
import dev.ashlar.dsl.ForeignKey;
import dev.ashlar.dsl.Index;
import dev.ashlar.dsl.PrimaryKey;
import dev.ashlar.dsl.Table;
import dev.ashlar.dsl.Unique;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;

/** One row per person who can sign in. */
public final class Users extends Table {
    public static final Users USERS = new Users();

    public final Column<UUID> id = column("id", uuid().defaultTo(randomUuid()));
    public final Column<UUID> tenantId = column("tenant_id", uuid());
    public final Column<String> email = column("email", text());
    public final Column<UserLevel> userLevel =
            column("user_level", enumOf(USER_LEVEL).defaultTo(UserLevel.FREE));
    /** Null for those who do not pay. */
    public final Column<RenewalPeriod> renewalPeriod =
            column("renewal_period", enumOf(RENEWAL_PERIOD).nullable());

    public final Column<OffsetDateTime> createdAt =
            column("created_at", timestamptz().defaultTo(now()));

    // What the plan allows, and what is used of it.

    public final Column<String> planTier =
            column("plan_tier", varchar(20).nullable().defaultTo("free"));
    public final Column<Integer> maxConcurrentAgents =
            column("max_concurrent_agents", integer().nullable().defaultTo(1));
    public final Column<Integer> maxTaskDurationMinutes =
            column("max_task_duration_minutes", integer().nullable().defaultTo(30));
    public final Column<Integer> monthlyAgentHoursLimit =
            column("monthly_agent_hours_limit", integer().nullable().defaultTo(10));
    public final Column<BigDecimal> monthlyAgentHoursUsed =
            column("monthly_agent_hours_used", numeric(10, 2).nullable().defaultTo(BigDecimal.ZERO));
    /** When the used hours go back to zero. */
    public final Column<OffsetDateTime> billingCycleResetAt =
            column("billing_cycle_reset_at", timestamptz().nullable());

    // What Stripe knows of the user.

    /** Null until the user first reaches the checkout. */
    public final Column<String> stripeCustomerId =
            column("stripe_customer_id", varchar(255).nullable());

    public final Column<String> subscriptionId =
            column("subscription_id", varchar(255).nullable());
    public final Column<String> subscriptionStatus =
            column("subscription_status", varchar(50).nullable().defaultTo("none"));
    public final Column<OffsetDateTime> currentPeriodEnd =
            column("current_period_end", timestamptz().nullable());
    /** Follows the status by itself. A payment that is late does not cost the user the tier; a cancelled one does. */
    public final Column<String> tier = column(
            "tier",
            text().generatedAs(when(subscriptionStatus.in("trialing", "active", "past_due"), "pro")
                    .otherwise("free")));

    // What a user has to try the product with.

    /** Null for no limit, as for {@link #freeChatMessages}. */
    public final Column<Integer> freeCredits =
            column("free_credits", integer().nullable().defaultTo(10));

    public final Column<Integer> freeChatMessages =
            column("free_chat_messages", integer().nullable().defaultTo(20));

    public final PrimaryKey primaryKey = primaryKey(id);
    public final Unique emailUnique = unique(email);
    public final Unique stripeCustomerIdUnique = unique(stripeCustomerId);
    public final ForeignKey tenant = foreignKey(tenantId).references(() -> TENANTS.id);

    public final Check subscriptionStatusKnown = check(
            "chk_subscription_status",
            subscriptionStatus.in("none", "trialing", "active", "past_due", "canceled", "unpaid"));
    public final Check freeCreditsNotNegative =
            check("users_free_credits_not_negative", freeCredits.isNull().or(freeCredits.ge(0)));
    public final Check freeChatMessagesNotNegative = check(
            "users_free_chat_messages_not_negative", freeChatMessages.isNull().or(freeChatMessages.ge(0)));

    public final Index byPlanTier = index("idx_users_plan").on(planTier);
    public final Index byStripeCustomer = index("idx_users_stripe_customer").on(stripeCustomerId);

    private Users() {
        super(PUBLIC, "users");
    }
}

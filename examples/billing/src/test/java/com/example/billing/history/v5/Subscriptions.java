package com.example.billing.history.v5;

import static com.example.billing.history.v1.Billing.PUBLIC;
import static com.example.billing.history.v1.Tenants.TENANTS;
import static com.example.billing.history.v5.Plans.PLANS;
import static dev.ashlar.dsl.Expressions.randomUuid;
import static dev.ashlar.dsl.ForeignKey.CASCADE;
import static dev.ashlar.dsl.Types.bool;
import static dev.ashlar.dsl.Types.text;
import static dev.ashlar.dsl.Types.timestamptz;
import static dev.ashlar.dsl.Types.uuid;

import dev.ashlar.dsl.Check;
import dev.ashlar.dsl.Column;
import dev.ashlar.dsl.ForeignKey;
import dev.ashlar.dsl.PrimaryKey;
import dev.ashlar.dsl.Table;
import dev.ashlar.dsl.Unique;
import java.time.OffsetDateTime;
import java.util.UUID;

/** The plans that tenants are on, or were. */
public final class Subscriptions extends Table {
    public static final Subscriptions SUBSCRIPTIONS = new Subscriptions();

    public final Column<UUID> id = column("id", uuid().defaultTo(randomUuid()));
    public final Column<UUID> tenantId = column("tenant_id", uuid());
    public final Column<UUID> planId = column("plan_id", uuid());
    public final Column<String> stripeSubscriptionId = column("stripe_subscription_id", text().nullable());

    public final Column<String> status = column("status", text());
    public final Column<OffsetDateTime> currentPeriodStart =
            column("current_period_start", timestamptz().nullable());

    public final Column<OffsetDateTime> currentPeriodEnd =
            column("current_period_end", timestamptz().nullable());
    public final Column<Boolean> cancelAtPeriodEnd = column("cancel_at_period_end", bool().defaultTo(false));
    public final Column<String> billingType = column("billing_type", text().defaultTo("usage_based"));
    public final Timestamps timestamps = include(Timestamps::new);

    public final PrimaryKey primaryKey = primaryKey(id);
    public final Unique stripeSubscriptionIdUnique = unique(stripeSubscriptionId);
    public final ForeignKey tenant =
            foreignKey(tenantId).references(() -> TENANTS.id).onDelete(CASCADE);
    public final ForeignKey plan = foreignKey(planId).references(() -> PLANS.id);

    public final Check billingTypeKnown =
            check("subscriptions_billing_type_check", billingType.in("volume", "usage_based"));

    private Subscriptions() {
        super(PUBLIC, "subscriptions");
    }
}

package com.example.billing.schema;

import static com.example.billing.schema.Billing.PUBLIC;
import static com.example.billing.schema.Plans.PLANS;
import static com.example.billing.schema.Tenants.TENANTS;
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

/** One row per plan that a tenant is on, or was. */
public final class Subscriptions extends Table {
    public static final Subscriptions SUBSCRIPTIONS = new Subscriptions();

    public final Column<UUID> id = column("id", uuid().defaultTo(randomUuid()));
    public final Column<UUID> tenantId = column("tenant_id", uuid());
    public final Column<UUID> planId = column("plan_id", uuid());
    /** Null until Stripe has confirmed the subscription. */
    public final Column<String> stripeSubscriptionId = column("stripe_subscription_id", text().nullable());

    public final Column<String> status = column("status", text());
    /** Null, as is the end, before the first period has begun. */
    public final Column<OffsetDateTime> currentPeriodStart =
            column("current_period_start", timestamptz().nullable());

    public final Column<OffsetDateTime> currentPeriodEnd =
            column("current_period_end", timestamptz().nullable());
    public final Column<Boolean> cancelAtPeriodEnd = column("cancel_at_period_end", bool().defaultTo(false));
    public final Column<String> billingType = column("billing_type", text().defaultTo("usage_based"))
            .withComment("What is paid for: volume = a fixed volume per period, usage_based = what was used,"
                    + " quantity_based = the number of seats");
    public final Timestamps timestamps = include(Timestamps::new);

    public final PrimaryKey primaryKey = primaryKey(id);
    public final Unique stripeSubscriptionIdUnique = unique(stripeSubscriptionId);
    public final ForeignKey tenant =
            foreignKey(tenantId).references(() -> TENANTS.id).onDelete(CASCADE);
    public final ForeignKey plan = foreignKey(planId).references(() -> PLANS.id);

    public final Check billingTypeKnown =
            check("subscriptions_billing_type_check", billingType.in("volume", "usage_based", "quantity_based"));

    private Subscriptions() {
        super(PUBLIC, "subscriptions");
    }
}

package com.example.billing.history.v3;

import static dev.ashlar.dsl.Types.text;
import static dev.ashlar.dsl.Types.timestamptz;
import static dev.ashlar.dsl.Types.varchar;
import static org.jooq.impl.DSL.when;

import dev.ashlar.dsl.Check;
import dev.ashlar.dsl.Column;
import dev.ashlar.dsl.Index;
import dev.ashlar.dsl.Unique;
import java.time.OffsetDateTime;

/** Users with what Stripe knows of them. */
public class Users extends com.example.billing.history.v2.Users {
    public static final Users USERS = new Users();

    public final Column<String> stripeCustomerId =
            column("stripe_customer_id", varchar(255).nullable());
    public final Column<String> subscriptionId =
            column("subscription_id", varchar(255).nullable());
    public final Column<String> subscriptionStatus =
            column("subscription_status", varchar(50).nullable().defaultTo("none"));
    public final Column<OffsetDateTime> currentPeriodEnd =
            column("current_period_end", timestamptz().nullable());
    public final Column<String> tier = column(
            "tier",
            text().generatedAs(when(subscriptionStatus.in("trialing", "active", "past_due"), "pro")
                    .otherwise("free")));

    public final Unique stripeCustomerIdUnique = unique(stripeCustomerId);
    public final Check subscriptionStatusKnown = check(
            "chk_subscription_status",
            subscriptionStatus.in("none", "trialing", "active", "past_due", "canceled", "unpaid"));
    public final Index byStripeCustomer = index("idx_users_stripe_customer").on(stripeCustomerId);

    protected Users() {}
}

package com.example.billing.history.v5;

import static com.example.billing.history.v5.Plans.PLANS;
import static com.example.billing.history.v5.Subscriptions.SUBSCRIPTIONS;
import static com.example.billing.history.v5.TenantConfig.TENANT_CONFIG;

import dev.ashlar.dsl.Database;

/** V0005 add_billing_tables. */
public final class Billing {
    private Billing() {}

    /** Every object of this version. */
    public static Database database() {
        return com.example.billing.history.v4.Billing.database().with(PLANS, SUBSCRIPTIONS, TENANT_CONFIG);
    }
}

package com.example.billing.history.v6;

import dev.ashlar.dsl.Database;

/** V0006 add_quantity_based_billing_type: the schema as it is. */
public final class Billing {
    private Billing() {}

    /** Every object of this version. */
    public static Database database() {
        return com.example.billing.schema.Billing.database();
    }
}

package com.example.billing.schema;

/** How often a user pays. */
public enum RenewalPeriod {
    /** Every month. */
    MONTHLY,
    /** Every year. */
    YEARLY,
    /** Once. */
    LIFETIME
}

package com.example.billing.schema;

/** What a user may do. PostgreSQL sorts the values in this order. */
public enum UserLevel {
    /** Never paid. */
    FREE,
    /** The small plan. */
    BASIC,
    /** The large plan. */
    PRO,
    /** Pays for credits, on no plan. */
    PAID
}

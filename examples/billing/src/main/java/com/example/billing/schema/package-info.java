/**
 * The billing database as Java. Each class is a table, each field a column, key, check or index;
 * {@link com.example.billing.schema.Billing} lists them all. Change what is here, then run {@code ashlar generate}: it writes the
 * migration, its reverse and the accessors.
 */
package com.example.billing.schema;

package com.example.billing.history;

import dev.ashlar.model.Model;
import java.util.List;

/** The versions of the schema by their numbers. */
public final class History {
    private static final List<Model> VERSIONS = List.of(
            Model.empty(),
            com.example.billing.history.v1.Billing.database().model(),
            com.example.billing.history.v2.Billing.database().model(),
            com.example.billing.history.v3.Billing.database().model(),
            com.example.billing.history.v4.Billing.database().model(),
            com.example.billing.history.v5.Billing.database().model(),
            com.example.billing.history.v6.Billing.database().model());

    private static final List<String> NAMES = List.of(
            "base",
            "add_user_plan_columns",
            "add_billing_fields",
            "add_credits",
            "add_billing_tables",
            "add_quantity_based_billing_type");

    /** The number of the last version. */
    public static final int NEWEST = VERSIONS.size() - 1;

    private History() {}

    /**
     * The schema after a migration.
     *
     * @param version the migration's number; 0 for an empty database
     */
    public static Model model(int version) {
        return VERSIONS.get(version);
    }

    /** The name of the migration to a version, which is at least 1. */
    public static String name(int version) {
        return NAMES.get(version - 1);
    }
}

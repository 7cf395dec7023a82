package com.example.billing.schema;

import static com.example.billing.schema.Plans.PLANS;
import static com.example.billing.schema.Subscriptions.SUBSCRIPTIONS;
import static com.example.billing.schema.SyncedSessions.SYNCED_SESSIONS;
import static com.example.billing.schema.TenantConfig.TENANT_CONFIG;
import static com.example.billing.schema.Tenants.TENANTS;
import static com.example.billing.schema.Users.USERS;
import static dev.ashlar.dsl.PgEnum.enumType;
import static dev.ashlar.dsl.Schema.schema;

import dev.ashlar.dsl.Database;
import dev.ashlar.dsl.PgEnum;
import dev.ashlar.dsl.Schema;

/** The whole database: tenants, their users, and what they pay for. */
public final class Billing {

    /** Where everything is. */
    public static final Schema PUBLIC = schema("public");

    /** What a user may do; see {@link UserLevel}. */
    public static final PgEnum<UserLevel> USER_LEVEL = enumType(PUBLIC, "user_level", UserLevel.class);

    /** How often a user pays; see {@link RenewalPeriod}. */
    public static final PgEnum<RenewalPeriod> RENEWAL_PERIOD = enumType(PUBLIC, "renewal_period", RenewalPeriod.class);

    private Billing() {}

    /** Every object, in any order; one that is missing here is reported by name. */
    public static Database database() {
        return Database.of(
                PUBLIC,
                USER_LEVEL,
                RENEWAL_PERIOD,
                TENANTS,
                USERS,
                SYNCED_SESSIONS,
                PLANS,
                SUBSCRIPTIONS,
                TENANT_CONFIG);
    }
}

package com.example.billing.history.v2;

import static com.example.billing.history.v1.Billing.PUBLIC;
import static com.example.billing.history.v1.Billing.RENEWAL_PERIOD;
import static com.example.billing.history.v1.Billing.USER_LEVEL;
import static com.example.billing.history.v1.SyncedSessions.SYNCED_SESSIONS;
import static com.example.billing.history.v1.Tenants.TENANTS;
import static com.example.billing.history.v2.Users.USERS;

import dev.ashlar.dsl.Database;

/** V0002 add_user_plan_columns. */
public final class Billing {
    private Billing() {}

    /** Every object of this version. */
    public static Database database() {
        return Database.of(PUBLIC, USER_LEVEL, RENEWAL_PERIOD, TENANTS, USERS, SYNCED_SESSIONS);
    }
}

package com.example.billing.history.v4;

import static com.example.billing.history.v1.Billing.PUBLIC;
import static com.example.billing.history.v1.Tenants.TENANTS;
import static com.example.billing.history.v3.SyncedSessions.SYNCED_SESSIONS;
import static com.example.billing.history.v4.Users.USERS;
import static dev.ashlar.dsl.PgEnum.enumType;

import dev.ashlar.dsl.Database;
import dev.ashlar.dsl.PgEnum;

/** V0004 add_credits. */
public final class Billing {
    public static final PgEnum<String> USER_LEVEL = enumType(PUBLIC, "user_level", "free", "basic", "pro", "paid");
    public static final PgEnum<String> RENEWAL_PERIOD =
            enumType(PUBLIC, "renewal_period", "monthly", "yearly", "lifetime");

    private Billing() {}

    /** Every object of this version. */
    public static Database database() {
        return Database.of(PUBLIC, USER_LEVEL, RENEWAL_PERIOD, TENANTS, USERS, SYNCED_SESSIONS);
    }
}

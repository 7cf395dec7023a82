package com.example.billing.history.v1;

import static com.example.billing.history.v1.SyncedSessions.SYNCED_SESSIONS;
import static com.example.billing.history.v1.Tenants.TENANTS;
import static com.example.billing.history.v1.Users.USERS;
import static dev.ashlar.dsl.PgEnum.enumType;
import static dev.ashlar.dsl.Schema.schema;

import dev.ashlar.dsl.Database;
import dev.ashlar.dsl.PgEnum;
import dev.ashlar.dsl.Schema;

/** V0001 base: tenants, users, and the sessions they sync. */
public final class Billing {
    public static final Schema PUBLIC = schema("public");
    public static final PgEnum<String> USER_LEVEL = enumType(PUBLIC, "user_level", "free", "basic", "pro");
    public static final PgEnum<String> RENEWAL_PERIOD = enumType(PUBLIC, "renewal_period", "monthly", "yearly");

    private Billing() {}

    /** Every object of this version. */
    public static Database database() {
        return Database.of(PUBLIC, USER_LEVEL, RENEWAL_PERIOD, TENANTS, USERS, SYNCED_SESSIONS);
    }
}

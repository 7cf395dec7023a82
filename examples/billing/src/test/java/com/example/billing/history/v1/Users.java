package com.example.billing.history.v1;

import static com.example.billing.history.v1.Billing.PUBLIC;
import static com.example.billing.history.v1.Billing.RENEWAL_PERIOD;
import static com.example.billing.history.v1.Billing.USER_LEVEL;
import static com.example.billing.history.v1.Tenants.TENANTS;
import static dev.ashlar.dsl.Expressions.now;
import static dev.ashlar.dsl.Expressions.randomUuid;
import static dev.ashlar.dsl.Types.enumOf;
import static dev.ashlar.dsl.Types.text;
import static dev.ashlar.dsl.Types.timestamptz;
import static dev.ashlar.dsl.Types.uuid;

import dev.ashlar.dsl.Column;
import dev.ashlar.dsl.ForeignKey;
import dev.ashlar.dsl.PrimaryKey;
import dev.ashlar.dsl.Table;
import dev.ashlar.dsl.Unique;
import java.time.OffsetDateTime;
import java.util.UUID;

/** People who can sign in. */
public class Users extends Table {
    public static final Users USERS = new Users();

    public final Column<UUID> id = column("id", uuid().defaultTo(randomUuid()));
    public final Column<UUID> tenantId = column("tenant_id", uuid());
    public final Column<String> email = column("email", text());
    public final Column<String> userLevel =
            column("user_level", enumOf(USER_LEVEL).defaultTo("free"));
    public final Column<String> renewalPeriod =
            column("renewal_period", enumOf(RENEWAL_PERIOD).nullable());
    public final Column<OffsetDateTime> createdAt =
            column("created_at", timestamptz().defaultTo(now()));

    public final PrimaryKey primaryKey = primaryKey(id);
    public final Unique emailUnique = unique(email);
    public final ForeignKey tenant = foreignKey(tenantId).references(() -> TENANTS.id);

    protected Users() {
        super(PUBLIC, "users");
    }
}

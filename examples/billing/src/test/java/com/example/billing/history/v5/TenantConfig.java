package com.example.billing.history.v5;

import static com.example.billing.history.v1.Billing.PUBLIC;
import static com.example.billing.history.v1.Tenants.TENANTS;
import static dev.ashlar.dsl.Expressions.randomUuid;
import static dev.ashlar.dsl.ForeignKey.CASCADE;
import static dev.ashlar.dsl.Types.jsonb;
import static dev.ashlar.dsl.Types.text;
import static dev.ashlar.dsl.Types.uuid;

import dev.ashlar.dsl.Column;
import dev.ashlar.dsl.ForeignKey;
import dev.ashlar.dsl.PrimaryKey;
import dev.ashlar.dsl.Table;
import dev.ashlar.dsl.Unique;
import java.util.UUID;
import org.jooq.JSONB;

/** Settings of tenants. */
public final class TenantConfig extends Table {
    public static final TenantConfig TENANT_CONFIG = new TenantConfig();

    public final Column<UUID> id = column("id", uuid().defaultTo(randomUuid()));
    public final Column<UUID> tenantId = column("tenant_id", uuid());
    public final Column<String> stripeCustomerId = column("stripe_customer_id", text().nullable());

    public final Column<JSONB> settings = column("settings", jsonb().nullable());
    public final Timestamps timestamps = include(Timestamps::new);

    public final PrimaryKey primaryKey = primaryKey(id);
    public final Unique tenantIdUnique = unique(tenantId);
    public final Unique stripeCustomerIdUnique = unique(stripeCustomerId);
    public final ForeignKey tenant =
            foreignKey(tenantId).references(() -> TENANTS.id).onDelete(CASCADE);

    private TenantConfig() {
        super(PUBLIC, "tenant_config");
    }
}

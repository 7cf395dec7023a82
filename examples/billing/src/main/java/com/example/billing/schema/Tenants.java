package com.example.billing.schema;

import static com.example.billing.schema.Billing.PUBLIC;
import static dev.ashlar.dsl.Expressions.now;
import static dev.ashlar.dsl.Expressions.randomUuid;
import static dev.ashlar.dsl.Types.text;
import static dev.ashlar.dsl.Types.timestamptz;
import static dev.ashlar.dsl.Types.uuid;

import dev.ashlar.dsl.Column;
import dev.ashlar.dsl.PrimaryKey;
import dev.ashlar.dsl.Table;
import java.time.OffsetDateTime;
import java.util.UUID;

/** One row per organisation that users belong to. */
public final class Tenants extends Table {
    public static final Tenants TENANTS = new Tenants();

    public final Column<UUID> id = column("id", uuid().defaultTo(randomUuid()));
    public final Column<String> name = column("name", text());
    public final Column<OffsetDateTime> createdAt =
            column("created_at", timestamptz().defaultTo(now()));

    public final PrimaryKey primaryKey = primaryKey(id);

    private Tenants() {
        super(PUBLIC, "tenants");
    }
}

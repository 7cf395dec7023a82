package com.example.billing.history.v5;

import static com.example.billing.history.v1.Billing.PUBLIC;
import static dev.ashlar.dsl.Expressions.randomUuid;
import static dev.ashlar.dsl.Types.bool;
import static dev.ashlar.dsl.Types.jsonb;
import static dev.ashlar.dsl.Types.numeric;
import static dev.ashlar.dsl.Types.text;
import static dev.ashlar.dsl.Types.uuid;

import dev.ashlar.dsl.Column;
import dev.ashlar.dsl.PrimaryKey;
import dev.ashlar.dsl.Table;
import dev.ashlar.dsl.Unique;
import java.math.BigDecimal;
import java.util.UUID;
import org.jooq.JSONB;

/** Plans to subscribe to. */
public final class Plans extends Table {
    public static final Plans PLANS = new Plans();

    public final Column<UUID> id = column("id", uuid().defaultTo(randomUuid()));
    public final Column<String> name = column("name", text());
    public final Column<BigDecimal> price = column("price", numeric(10, 2));
    public final Column<Boolean> isActive = column("is_active", bool().defaultTo(true));

    public final Column<JSONB> features = column("features", jsonb().nullable());
    public final Timestamps timestamps = include(Timestamps::new);

    public final PrimaryKey primaryKey = primaryKey(id);
    public final Unique nameUnique = unique(name);

    private Plans() {
        super(PUBLIC, "plans");
    }
}

package com.example.billing.schema;

import static com.example.billing.schema.Billing.PUBLIC;
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

/** One row per plan that can be, or once could be, subscribed to. */
public final class Plans extends Table {
    public static final Plans PLANS = new Plans();

    public final Column<UUID> id = column("id", uuid().defaultTo(randomUuid()));
    public final Column<String> name = column("name", text());
    /** Per period, in US dollars. */
    public final Column<BigDecimal> price = column("price", numeric(10, 2));
    /** Whether it can still be subscribed to. A plan is retired, never deleted, while someone is on it. */
    public final Column<Boolean> isActive = column("is_active", bool().defaultTo(true));

    public final Column<JSONB> features = column("features", jsonb().nullable());
    public final Timestamps timestamps = include(Timestamps::new);

    public final PrimaryKey primaryKey = primaryKey(id);
    public final Unique nameUnique = unique(name);

    private Plans() {
        super(PUBLIC, "plans");
    }
}

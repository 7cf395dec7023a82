package com.example.billing.history.v5;

import static dev.ashlar.dsl.Expressions.now;
import static dev.ashlar.dsl.Types.timestamptz;

import dev.ashlar.dsl.Column;
import dev.ashlar.dsl.ColumnGroup;
import dev.ashlar.dsl.Table;
import java.time.OffsetDateTime;

/** The age of a row. */
public final class Timestamps extends ColumnGroup {

    public final Column<OffsetDateTime> createdAt =
            column("created_at", timestamptz().defaultTo(now()));

    public final Column<OffsetDateTime> updatedAt =
            column("updated_at", timestamptz().defaultTo(now()));

    Timestamps(Table table) {
        super(table);
    }
}

package com.example.billing.schema;

import static dev.ashlar.dsl.Expressions.now;
import static dev.ashlar.dsl.Types.timestamptz;

import dev.ashlar.dsl.Column;
import dev.ashlar.dsl.ColumnGroup;
import dev.ashlar.dsl.Table;
import java.time.OffsetDateTime;

/** The two columns that tell the age of a row. A table has them by {@code include(Timestamps::new)}. */
public final class Timestamps extends ColumnGroup {

    /** When the row was written. */
    public final Column<OffsetDateTime> createdAt =
            column("created_at", timestamptz().defaultTo(now()));

    /** When the row last changed; whoever changes it says so. */
    public final Column<OffsetDateTime> updatedAt =
            column("updated_at", timestamptz().defaultTo(now()));

    Timestamps(Table table) {
        super(table);
    }
}

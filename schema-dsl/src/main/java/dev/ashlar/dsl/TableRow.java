package dev.ashlar.dsl;

import org.jooq.impl.CustomRecord;

/** The record type that jOOQ sees of a declared table; applications use the generated records. */
public final class TableRow extends CustomRecord<TableRow> {

    private static final long serialVersionUID = 1L;

    TableRow(org.jooq.Table<TableRow> table) {
        super(table);
    }
}

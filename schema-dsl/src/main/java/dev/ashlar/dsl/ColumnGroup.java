package dev.ashlar.dsl;

import org.jooq.Condition;

/**
 * Columns that several tables have, such as the times of creation and change. A subclass takes the table in its constructor and
 * is included by {@link Table#include}.
 */
public abstract class ColumnGroup {

    private final Table table;

    /** A group of columns of the table. */
    protected ColumnGroup(Table table) {
        this.table = table;
    }

    /** A column of the table that includes the group. */
    protected final <T> Column<T> column(String name, ColumnType<T> type) {
        return table.column(name, type);
    }

    /** A unique constraint of the table that includes the group, under the name that PostgreSQL gives. */
    protected final Unique unique(Column<?>... key) {
        return table.unique(key);
    }

    /** A foreign key of the table that includes the group, under the name that PostgreSQL gives. */
    protected final ForeignKey foreignKey(Column<?>... from) {
        return table.foreignKey(from);
    }

    /** A check of the table that includes the group. */
    protected final Check check(String name, Condition condition) {
        return table.check(name, condition);
    }

    /**
     * An index of the table that includes the group. Its name must be another for each table of a schema: make it of
     * {@code table.getName()}.
     */
    protected final Index index(String name) {
        return table.index(name);
    }

    /** An index as {@link #index}, which forbids equal values. */
    protected final Index uniqueIndex(String name) {
        return table.uniqueIndex(name);
    }
}

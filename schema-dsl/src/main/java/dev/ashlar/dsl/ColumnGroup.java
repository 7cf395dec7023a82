package dev.ashlar.dsl;

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

    /** A check of the table that includes the group. */
    protected final Check check(String name, org.jooq.Condition condition) {
        return table.check(name, condition);
    }
}

package dev.ashlar.codegen.jooq;

import java.util.ArrayList;
import java.util.List;
import org.jooq.SortOrder;
import org.jooq.meta.AbstractIndexDefinition;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.DefaultIndexColumnDefinition;
import org.jooq.meta.IndexColumnDefinition;
import org.jooq.meta.TableDefinition;

/** An index of the model. */
final class ModelIndex extends AbstractIndexDefinition {

    private final List<IndexColumnDefinition> columns = new ArrayList<>();

    ModelIndex(
            TableDefinition table,
            String name,
            boolean unique,
            List<ColumnDefinition> columns,
            List<Boolean> descending) {
        super(table.getSchema(), name, table, unique);
        for (int i = 0; i < columns.size(); i++) {
            SortOrder order = descending.get(i) ? SortOrder.DESC : SortOrder.ASC;
            this.columns.add(new DefaultIndexColumnDefinition(this, columns.get(i), order, i + 1));
        }
    }

    @Override
    protected List<IndexColumnDefinition> getIndexColumns0() {
        return columns;
    }
}

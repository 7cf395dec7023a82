package dev.ashlar.codegen.jooq;

import dev.ashlar.model.ObjectId;
import dev.ashlar.model.PrimaryKeyDef;
import dev.ashlar.model.UniqueDef;
import java.util.List;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.DefaultRelations;
import org.jooq.meta.TableDefinition;

/** Primary keys and unique constraints. */
final class Keys {

    private final ModelReading reading;

    Keys(ModelReading reading) {
        this.reading = reading;
    }

    void loadPrimaryKeys(DefaultRelations relations) {
        for (PrimaryKeyDef key : reading.all(PrimaryKeyDef.class)) {
            load(key.id(), key.columns(), relations::addPrimaryKey);
        }
    }

    void loadUniqueKeys(DefaultRelations relations) {
        for (UniqueDef key : reading.all(UniqueDef.class)) {
            load(key.id(), key.columns(), relations::addUniqueKey);
        }
    }

    private interface Adding {
        void add(String key, TableDefinition table, ColumnDefinition column);
    }

    private void load(ObjectId key, List<ObjectId> columns, Adding adding) {
        TableDefinition table = reading.table(key.owner());
        if (table != null) {
            columns.forEach(column -> adding.add(key.name(), table, table.getColumn(column.name())));
        }
    }
}

package dev.ashlar.codegen.jooq;

import dev.ashlar.model.ColumnFacts;
import dev.ashlar.model.MaterializedViewDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.ViewDef;
import java.util.ArrayList;
import java.util.List;
import org.jooq.TableOptions.TableType;
import org.jooq.meta.AbstractTableDefinition;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.DefaultColumnDefinition;
import org.jooq.meta.SchemaDefinition;

/** A view or a materialized view of the model. Its columns' types are what the server said; without that they are of no type that jOOQ knows. */
final class ModelView extends AbstractTableDefinition {

    private final ModelReading reading;
    private final ObjectId view;
    private final List<String> names;

    private ModelView(
            ModelReading reading, SchemaDefinition schema, ObjectId view, List<String> names, TableType type) {
        super(schema, view.name(), reading.comment(view), type, null);
        this.reading = reading;
        this.view = view;
        this.names = names;
    }

    static ModelView of(ModelReading reading, SchemaDefinition schema, ViewDef view) {
        return new ModelView(reading, schema, view.id(), view.columns(), TableType.VIEW);
    }

    static ModelView of(ModelReading reading, SchemaDefinition schema, MaterializedViewDef view) {
        return new ModelView(reading, schema, view.id(), view.columns(), TableType.MATERIALIZED_VIEW);
    }

    @Override
    protected List<ColumnDefinition> getElements0() {
        List<ColumnDefinition> definitions = new ArrayList<>();
        for (ColumnFacts column : columns()) {
            definitions.add(new DefaultColumnDefinition(
                    this,
                    column.name(),
                    definitions.size() + 1,
                    new JooqType(isMaterializedView() ? withoutDomain(column) : column).definition(getDatabase(), null),
                    null,
                    reading.comment(view.child(ObjectType.VIEW_COLUMN, column.name()))));
        }
        return definitions;
    }

    private List<ColumnFacts> columns() {
        List<ColumnFacts> known = reading.texts().columns(reading.model(), view);
        if (!known.isEmpty()) {
            return known;
        }
        reading.warn("%s: the types of its columns are not known, they are Object".formatted(view));
        return names.stream().map(ModelView::untyped).toList();
    }

    /** Of a materialized view jOOQ sees what the domain is made of, and not the domain. */
    private static ColumnFacts withoutDomain(ColumnFacts column) {
        return new ColumnFacts(
                column.name(),
                column.dataType(),
                column.length(),
                column.numericPrecision(),
                column.numericScale(),
                column.datetimePrecision(),
                column.intervalType(),
                column.nullable(),
                column.udtSchema(),
                column.udtName(),
                null,
                null,
                column.typeModifier(),
                column.dimensions());
    }

    private static ColumnFacts untyped(String name) {
        return new ColumnFacts(
                name, "USER-DEFINED", null, null, null, null, null, true, "pg_catalog", "unknown", null, null, -1, 0);
    }
}

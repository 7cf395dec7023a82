package dev.ashlar.codegen.jooq;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.ColumnFacts;
import dev.ashlar.model.CompositeTypeDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import java.util.ArrayList;
import java.util.List;
import org.jooq.TableOptions.TableType;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM.GenerationMode;
import org.jooq.meta.AbstractTableDefinition;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.DefaultColumnDefinition;
import org.jooq.meta.DefaultDataTypeDefinition;
import org.jooq.meta.InOutDefinition;
import org.jooq.meta.ParameterDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jspecify.annotations.Nullable;

/** A function that returns rows, as a table. */
final class TableFunction extends AbstractTableDefinition {

    private final ModelReading reading;
    private final RoutineFacts routine;

    TableFunction(ModelReading reading, SchemaDefinition schema, RoutineFacts routine) {
        super(
                schema,
                routine.name(),
                reading.comment(routine.id()),
                TableType.FUNCTION,
                null,
                schema.getDatabase().getSchema(row(routine).schema()),
                row(routine).name());
        this.reading = reading;
        this.routine = routine;
    }

    private static CatalogType row(RoutineFacts routine) {
        CatalogType returns = routine.returns();
        return returns == null ? CatalogType.builtIn("record", false) : returns;
    }

    @Override
    protected List<ColumnDefinition> getElements0() {
        List<ColumnDefinition> columns = new ArrayList<>();
        for (Parameter parameter : routine.parameters()) {
            if (parameter.mode() != InOutDefinition.IN) {
                CatalogType type = parameter.type();
                ColumnFacts facts = facts(parameter.name(), type, Parameter.precision(type));
                add(columns, facts, type.schema(), parameter.defaultText());
            }
        }
        // jOOQ looks for columns of the result too where a parameter passes values both ways.
        if (!routine.hasOwnColumns()) {
            addRow(columns);
        }
        return columns;
    }

    private void addRow(List<ColumnDefinition> columns) {
        CatalogType row = row(routine);
        int before = columns.size();
        ObjectId schema = ObjectId.schema(row.schema());
        ObjectId table = schema.child(ObjectType.TABLE, row.name());
        for (ColumnDef column : reading.model().children(table, ColumnDef.class)) {
            ColumnFacts facts = reading.facts(column);
            add(columns, facts, facts.udtSchema(), reading.defaults().textOf(column));
        }
        ObjectId view = schema.child(ObjectType.VIEW, row.name());
        for (ColumnFacts facts : reading.texts().columns(reading.model(), view)) {
            add(columns, facts, facts.udtSchema(), null);
        }
        ObjectId composite = schema.child(ObjectType.COMPOSITE_TYPE, row.name());
        if (reading.model().find(composite).orElse(null) instanceof CompositeTypeDef type) {
            type.attributes().forEach(attribute -> add(columns, attribute));
        }
        if (columns.size() == before) {
            add(columns, facts(routine.name(), row, null), null, null);
        }
    }

    private void add(List<ColumnDefinition> columns, CompositeTypeDef.Attribute attribute) {
        ColumnFacts facts = reading.facts(attribute);
        CatalogType type = reading.typeFacts().named(attribute.type());
        var known = new ColumnFacts(
                facts.name(),
                type.dataType(),
                facts.length(),
                facts.numericPrecision(),
                facts.numericScale(),
                facts.datetimePrecision(),
                null,
                facts.nullable(),
                type.schema(),
                type.name(),
                null,
                null,
                -1,
                0);
        add(columns, known, type.schema(), null);
    }

    private static ColumnFacts facts(@Nullable String name, CatalogType type, @Nullable Integer precision) {
        // jOOQ numbers what has no name.
        return new ColumnFacts(
                name == null ? "" : name,
                type.dataType(),
                null,
                precision,
                null,
                null,
                null,
                true,
                type.schema(),
                type.name(),
                null,
                null,
                -1,
                0);
    }

    private void add(
            List<ColumnDefinition> columns,
            ColumnFacts facts,
            @Nullable String typeSchema,
            @Nullable String defaultText) {
        var type = new CatalogType(facts.dataType(), facts.udtSchema(), facts.udtName());
        Integer fraction = facts.datetimePrecision();
        columns.add(new DefaultColumnDefinition(
                this,
                facts.name(),
                columns.size() + 1,
                new DefaultDataTypeDefinition(
                        getDatabase(),
                        typeSchema == null ? null : getDatabase().getSchema(typeSchema),
                        type.plainType(),
                        facts.length(),
                        fraction == null ? facts.numericPrecision() : fraction,
                        facts.numericScale(),
                        facts.nullable(),
                        defaultText,
                        DSL.name(typeSchema, type.jooqName())),
                defaultText != null && defaultText.startsWith("nextval") ? GenerationMode.BY_DEFAULT : null,
                null));
    }

    @Override
    protected List<ParameterDefinition> getParameters0() {
        return new ModelRoutine(reading.database(), routine, null).getInParameters();
    }
}

package dev.ashlar.codegen.jooq;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.Generated;
import dev.ashlar.model.Identity;
import dev.ashlar.model.TableDef;
import java.util.ArrayList;
import java.util.List;
import org.jooq.TableOptions.TableType;
import org.jooq.impl.QOM.GenerationMode;
import org.jooq.impl.QOM.GenerationOption;
import org.jooq.meta.AbstractTableDefinition;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.DefaultColumnDefinition;
import org.jooq.meta.DefaultDataTypeDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jspecify.annotations.Nullable;

/** A table of the model and its columns. */
final class ModelTable extends AbstractTableDefinition {

    private final ModelReading reading;
    private final TableDef table;

    ModelTable(ModelReading reading, SchemaDefinition schema, TableDef table) {
        super(schema, table.id().name(), reading.comment(table.id()), TableType.TABLE, null);
        this.reading = reading;
        this.table = table;
    }

    @Override
    protected List<ColumnDefinition> getElements0() {
        List<ColumnDef> columns = reading.model().children(table.id(), ColumnDef.class);
        // A default from a sequence is taken for an identity only where the table has no real one.
        boolean hasIdentity = columns.stream().anyMatch(column -> reading.identity(column) != null);
        List<ColumnDefinition> definitions = new ArrayList<>();
        for (ColumnDef column : columns) {
            String text = reading.defaults().textOf(column);
            GenerationMode mode = mode(column, text, hasIdentity);
            definitions.add(new DefaultColumnDefinition(
                    this,
                    column.id().name(),
                    definitions.size() + 1,
                    type(column, mode == null ? text : null),
                    mode,
                    reading.comment(column.id())));
        }
        return definitions;
    }

    private DefaultDataTypeDefinition type(ColumnDef column, @Nullable String defaultText) {
        Generated generated = column.generated();
        DefaultDataTypeDefinition type = new JooqType(reading.facts(column)).definition(getDatabase(), defaultText);
        return generated == null
                ? type
                : type.generatedAlwaysAs(generated.expression().sql().text())
                        .generationOption(generated.virtual() ? GenerationOption.VIRTUAL : GenerationOption.STORED);
    }

    private @Nullable GenerationMode mode(ColumnDef column, @Nullable String text, boolean hasIdentity) {
        Identity identity = reading.identity(column);
        if (identity != null) {
            return identity.always() ? GenerationMode.ALWAYS : GenerationMode.BY_DEFAULT;
        }
        return !hasIdentity && DefaultTexts.countsFromSequence(text) ? GenerationMode.BY_DEFAULT : null;
    }
}

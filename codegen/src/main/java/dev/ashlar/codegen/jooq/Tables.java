package dev.ashlar.codegen.jooq;

import dev.ashlar.model.MaterializedViewDef;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.TableDef;
import dev.ashlar.model.ViewDef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.meta.Definition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.TableDefinition;

/** Tables and views, and the sources of views. */
final class Tables {

    private final ModelReading reading;

    Tables(ModelReading reading) {
        this.reading = reading;
    }

    List<TableDefinition> definitions() {
        List<TableDefinition> tables = new ArrayList<>();
        for (TableDef table : reading.all(TableDef.class)) {
            SchemaDefinition schema = reading.schema(table.id());
            if (schema != null) {
                tables.add(new ModelTable(reading, schema, table));
            }
        }
        for (ViewDef view : reading.all(ViewDef.class)) {
            SchemaDefinition schema = reading.schema(view.id());
            if (schema != null) {
                tables.add(ModelView.of(reading, schema, view));
            }
        }
        for (MaterializedViewDef view : reading.all(MaterializedViewDef.class)) {
            SchemaDefinition schema = reading.schema(view.id());
            if (schema != null) {
                tables.add(ModelView.of(reading, schema, view));
            }
        }
        // Of two whose classes would have one name jOOQ takes the first, as the server orders them: a function stands
        // before a table.
        List<TableDefinition> all = new ArrayList<>(new Routines(reading).tables());
        all.addAll(tables);
        all.sort(Comparator.comparing(
                        (TableDefinition table) -> table.getSchema().getName())
                .thenComparing(Definition::getName));
        return all;
    }

    Map<Definition, String> sources() {
        Map<Definition, String> sources = new LinkedHashMap<>();
        for (ViewDef view : reading.all(ViewDef.class)) {
            TableDefinition definition = reading.table(view.id());
            if (definition != null) {
                sources.put(definition, source(view));
            }
        }
        return sources;
    }

    /** jOOQ puts the name between quotes as it is, and goes by the first letter of the query for its own words' case. */
    private String source(ViewDef view) {
        Model model = reading.model();
        ObjectId id = view.id();
        String query = reading.texts().text(model, id).orElseGet(() -> {
            reading.warn("%s: the server's text of its query is not known, ours is taken".formatted(id));
            return " " + view.query().sql().text() + ";";
        });
        String first = query.strip().substring(0, 1);
        return first.equals(first.toUpperCase(Locale.ROOT))
                ? "CREATE VIEW \"" + id.name() + "\" AS " + query
                : "create view \"" + id.name() + "\" as " + query;
    }
}

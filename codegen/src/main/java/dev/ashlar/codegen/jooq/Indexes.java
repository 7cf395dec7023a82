package dev.ashlar.codegen.jooq;

import dev.ashlar.model.CheckDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.DomainConstraintDef;
import dev.ashlar.model.ExclusionDef;
import dev.ashlar.model.Expression;
import dev.ashlar.model.ForeignKeyDef;
import dev.ashlar.model.IndexDef;
import dev.ashlar.model.IndexElement;
import dev.ashlar.model.NotNullDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.PrimaryKeyDef;
import dev.ashlar.model.TriggerDef;
import dev.ashlar.model.UniqueDef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.conf.ParseUnknownFunctions;
import org.jooq.impl.ParserException;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.IndexDefinition;
import org.jooq.meta.TableDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Indexes. jOOQ leaves out one that is called as some constraint of the schema is, one that carries further columns, and
 * one over an expression, unless it takes the expression for a column.
 */
final class Indexes {

    /** What the server keeps as constraints; of triggers only some. */
    static final List<Class<? extends Definition>> CONSTRAINTS = List.of(
            PrimaryKeyDef.class,
            UniqueDef.class,
            CheckDef.class,
            ExclusionDef.class,
            ForeignKeyDef.class,
            NotNullDef.class,
            DomainConstraintDef.class,
            TriggerDef.class);

    private final ModelReading reading;

    Indexes(ModelReading reading) {
        this.reading = reading;
    }

    List<IndexDefinition> definitions() {
        Set<List<String>> constraints = constraintNames();
        boolean withSystem = reading.database().getIncludeSystemIndexes();
        List<IndexDefinition> indexes = new ArrayList<>();
        for (IndexDef index : reading.all(IndexDef.class)) {
            if (withSystem
                    || !constraints.contains(
                            List.of(index.id().schemaName(), index.id().name()))) {
                add(indexes, index.id(), index.unique(), index.elements(), index.include());
            }
        }
        if (withSystem) {
            addOfConstraints(indexes);
        }
        return indexes;
    }

    private void addOfConstraints(List<IndexDefinition> indexes) {
        for (PrimaryKeyDef key : reading.all(PrimaryKeyDef.class)) {
            add(indexes, key.id(), true, elements(key.columns()), key.include());
        }
        for (UniqueDef key : reading.all(UniqueDef.class)) {
            add(indexes, key.id(), true, elements(key.columns()), key.include());
        }
        for (ExclusionDef exclusion : reading.all(ExclusionDef.class)) {
            add(indexes, exclusion.id(), false, exclusion.elements(), exclusion.include());
        }
    }

    private static List<IndexElement> elements(List<ObjectId> columns) {
        return columns.stream()
                .map(column -> IndexElement.of(Expression.column(column)))
                .toList();
    }

    private void add(
            List<IndexDefinition> indexes,
            ObjectId id,
            boolean unique,
            List<IndexElement> elements,
            List<ObjectId> include) {
        TableDefinition table = reading.table(id.owner());
        if (table == null || !include.isEmpty()) {
            return;
        }
        List<ColumnDefinition> columns = new ArrayList<>();
        for (IndexElement element : elements) {
            ColumnDefinition column = column(table, element.expression());
            if (column == null) {
                return;
            }
            columns.add(column);
        }
        indexes.add(new ModelIndex(
                table,
                id.name(),
                unique,
                columns,
                elements.stream().map(IndexElement::descending).toList()));
    }

    private @Nullable ColumnDefinition column(TableDefinition table, Expression expression) {
        String text = expression.sql().text();
        ColumnDefinition column = table.getColumn(text);
        return column == null ? table.getColumn(nameParsed(text)) : column;
    }

    /** As jOOQ does it: a quoted name becomes the name, a call becomes the name of its function. */
    private String nameParsed(String text) {
        try {
            return reading.database()
                    .create()
                    .configuration()
                    .deriveSettings(settings -> settings.withParseUnknownFunctions(ParseUnknownFunctions.IGNORE))
                    .dsl()
                    .parser()
                    .parseField(text)
                    .getName();
        } catch (ParserException e) {
            return text;
        }
    }

    private Set<List<String>> constraintNames() {
        Set<List<String>> names = new HashSet<>();
        CONSTRAINTS.stream()
                .flatMap(kind -> reading.model().all(kind).stream())
                .filter(each -> !(each instanceof TriggerDef trigger) || trigger.constraint())
                .forEach(constraint -> names.add(
                        List.of(constraint.id().schemaName(), constraint.id().name())));
        return names;
    }
}

package dev.ashlar.dsl;

import dev.ashlar.model.ColumnSettings;
import dev.ashlar.model.Expression;
import dev.ashlar.model.MaterializedViewDef;
import dev.ashlar.model.MaterializedViewDef.StoredColumn;
import dev.ashlar.model.ObjectType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.LinkedHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A materialized view: a query of jOOQ and the rows that it gave when it was last refreshed (manual, CREATE MATERIALIZED VIEW). */
public final class MaterializedView extends QueryView<MaterializedView> {

    private static final long serialVersionUID = 1L;

    /** Manual, ALTER TABLE, SET STATISTICS. */
    private static final int MOST_STATISTICS = 10_000;

    private final transient SequencedMap<String, String> storageParameters = new LinkedHashMap<>();
    private final transient Map<String, ColumnSettings> stored = new LinkedHashMap<>();
    private transient @Nullable String method;
    private transient @Nullable String tablespace;
    private transient boolean noData;

    private MaterializedView(Schema schema, String name) {
        super(schema, ObjectType.MATERIALIZED_VIEW, name);
    }

    /** A materialized view of the schema; {@link #as} says of what. */
    public static MaterializedView materializedView(Schema schema, String name) {
        return new MaterializedView(schema, name);
    }

    @Override
    MaterializedView self() {
        return this;
    }

    /** An index over its {@link #column columns}. */
    public Index index(String name) {
        return part(new Index(this, named(name), false));
    }

    /** An index over its {@link #column columns} that forbids equal values, which REFRESH ... CONCURRENTLY needs. */
    public Index uniqueIndex(String name) {
        return part(new Index(this, named(name), true));
    }

    /** Extended statistics on its {@link #column columns}, in its own schema. */
    public Statistics statistics(String name) {
        return part(new Statistics(this, declaredSchema(), named(name)));
    }

    /** Extended statistics on its {@link #column columns}, in a schema. */
    public Statistics statistics(Schema of, String name) {
        return part(new Statistics(this, Given.one(of, () -> "statistics " + name, "schema"), named(name)));
    }

    private String named(String name) {
        return Given.one(name, () -> "a part of " + id(), "name");
    }

    /** {@code WITH NO DATA}: it has no rows and cannot be read until somebody refreshes it. */
    public MaterializedView withNoData() {
        this.noData = true;
        return this;
    }

    /** Sets a storage parameter, such as {@code fillfactor}. */
    public MaterializedView with(String parameter, String value) {
        storageParameters.put(parameter, value);
        return this;
    }

    /** Is stored by another table access method than {@code heap}. */
    public MaterializedView using(String accessMethod) {
        this.method = accessMethod.equals("heap") ? null : accessMethod;
        return this;
    }

    /** Is stored in a tablespace, which must be there. */
    public MaterializedView tablespace(String name) {
        this.tablespace = name;
        return this;
    }

    /** How the values of one of its columns are stored, where that is not what their type says. */
    public MaterializedView storage(String column, Storage how) {
        String name = Given.one(how, () -> column + " of " + id(), "storage").name();
        return told(
                column,
                now -> new ColumnSettings(name, now.compression(), now.statistics(), now.options(), now.foreign()));
    }

    /** How long values of one of its columns are compressed. */
    public MaterializedView compression(String column, Compression method) {
        String name = Given.one(method, () -> column + " of " + id(), "compression")
                .name()
                .toLowerCase(Locale.ROOT);
        return told(
                column, now -> new ColumnSettings(now.storage(), name, now.statistics(), now.options(), now.foreign()));
    }

    /** How much is gathered about the values of one of its columns, from 0 to 10,000. */
    public MaterializedView statisticsTarget(String column, int target) {
        return told(
                column,
                now -> new ColumnSettings(now.storage(), now.compression(), target, now.options(), now.foreign()));
    }

    /** Sets an attribute option of one of its columns, such as {@code n_distinct}. */
    public MaterializedView columnOption(String column, String option, String value) {
        Given.one(option, () -> column + " of " + id(), "option");
        Given.one(value, () -> option + " of " + column + " of " + id(), "value");
        return told(column, now -> {
            var options = new LinkedHashMap<>(now.options());
            options.put(option, value);
            return new ColumnSettings(now.storage(), now.compression(), now.statistics(), options, now.foreign());
        });
    }

    private MaterializedView told(String column, UnaryOperator<ColumnSettings> change) {
        Given.one(column, this::id, "name of a column");
        stored.put(column, change.apply(stored.getOrDefault(column, ColumnSettings.USUAL)));
        return this;
    }

    @Override
    void define(List<String> columns, Expression select, List<String> types, Description description) {
        stored.forEach((column, settings) -> {
            if (!columns.contains(column)) {
                description.problem(
                        id(), "has settings of " + column + ", which it does not show", "name one of its columns");
            }
            Integer target = settings.statistics();
            if (target != null && (target < 0 || target > MOST_STATISTICS)) {
                description.problem(
                        id().child(ObjectType.VIEW_COLUMN, column),
                        "has a statistics target of " + target,
                        "use a value from 0 to " + MOST_STATISTICS);
            }
        });
        description.add(new MaterializedViewDef(
                id(),
                columns,
                select,
                method,
                storageParameters,
                tablespace,
                stored.entrySet().stream()
                        .map(each -> new StoredColumn(each.getKey(), each.getValue()))
                        .toList(),
                noData));
    }
}

package dev.ashlar.dsl;

import dev.ashlar.model.ClusterDef;
import dev.ashlar.model.ColumnSettings;
import dev.ashlar.model.Expression;
import dev.ashlar.model.MaterializedViewDef;
import dev.ashlar.model.ObjectType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A materialized view: a query of jOOQ and the rows that it gave when it was last refreshed (manual, CREATE MATERIALIZED VIEW). */
public final class MaterializedView extends QueryView<MaterializedView> {

    private static final long serialVersionUID = 1L;

    private final transient SequencedMap<String, String> storageParameters = new LinkedHashMap<>();
    private final transient SortedMap<String, ColumnSettings> settings = new TreeMap<>();
    private transient @Nullable String clusterIndex;
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

    /** Says how long values of one of its columns are stored, where it is not as their type does. */
    public MaterializedView columnStorage(String column, Storage how) {
        ColumnSettings now = said(column);
        return set(column, new ColumnSettings(how.name(), now.compression(), now.statistics(), now.options()));
    }

    /** Says by what long values of one of its columns are compressed, where it is not what the database says. */
    public MaterializedView columnCompression(String column, Compression by) {
        ColumnSettings now = said(column);
        String word = by.name().toLowerCase(Locale.ROOT);
        return set(column, new ColumnSettings(now.storage(), word, now.statistics(), now.options()));
    }

    /** Says how much the server gathers about the values of one of its columns, from 0 for nothing to 10,000. */
    public MaterializedView columnStatistics(String column, int target) {
        ColumnSettings now = said(column);
        return set(column, new ColumnSettings(now.storage(), now.compression(), target, now.options()));
    }

    /** Sets an attribute option of one of its columns, such as {@code n_distinct}. */
    public MaterializedView columnWith(String column, String option, String value) {
        ColumnSettings now = said(column);
        var options = new LinkedHashMap<>(now.options());
        options.put(option, value);
        return set(column, new ColumnSettings(now.storage(), now.compression(), now.statistics(), options));
    }

    private ColumnSettings said(String column) {
        return settings.getOrDefault(column, ColumnSettings.USUAL);
    }

    private MaterializedView set(String column, ColumnSettings now) {
        settings.put(column, now);
        return this;
    }

    /** {@code CLUSTER ON}: one of its indexes, by which {@code CLUSTER} puts the rows in order. */
    public MaterializedView clusterOn(String index) {
        this.clusterIndex = Given.one(index, () -> "the cluster of " + id(), "index");
        return this;
    }

    private void check(List<String> columns, Description description) {
        settings.forEach((column, said) -> {
            if (!columns.contains(column)) {
                description.problem(
                        id(), "says something of " + column + ", which it does not show", "name one of its columns");
            }
            Integer target = said.statistics();
            if (target != null && (target < 0 || target > 10_000)) {
                description.problem(
                        id(), "has a statistics target of " + target + " for " + column, "use a value from 0 to 10000");
            }
        });
    }

    @Override
    void define(List<String> columns, Expression select, List<String> types, Description description) {
        check(columns, description);
        description.add(new MaterializedViewDef(
                id(), columns, select, method, storageParameters, tablespace, settings, noData));
        if (clusterIndex != null) {
            description.add(
                    new ClusterDef(id().child(ObjectType.CLUSTER, ""), id().child(ObjectType.INDEX, clusterIndex)));
        }
    }
}

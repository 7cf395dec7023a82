package dev.ashlar.dsl;

import dev.ashlar.model.Expression;
import dev.ashlar.model.MaterializedViewDef;
import dev.ashlar.model.ObjectType;
import java.util.List;
import java.util.SequencedMap;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** A materialized view: a query of jOOQ and the rows that it gave when it was last refreshed (manual, CREATE MATERIALIZED VIEW). */
public final class MaterializedView extends QueryView<MaterializedView> {

    private static final long serialVersionUID = 1L;

    private final transient SequencedMap<String, String> storageParameters = new LinkedHashMap<>();
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

    @Override
    void define(List<String> columns, Expression select, List<String> types, Description description) {
        description.add(new MaterializedViewDef(id(), columns, select, method, storageParameters, tablespace, noData));
    }
}

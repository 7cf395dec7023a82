package dev.ashlar.dsl;

import dev.ashlar.model.Deferral;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.PrimaryKeyDef;
import dev.ashlar.sql.DerivedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The primary key of a table. */
public final class PrimaryKey extends TablePart {

    private final List<Column<?>> columns;
    private List<Column<?>> include = List.of();
    private boolean withoutOverlaps;
    private final SequencedMap<String, String> parameters = new LinkedHashMap<>();
    private @Nullable String tablespace;
    private Deferral deferral = Deferral.NOT_DEFERRABLE;

    PrimaryKey(Table table, @Nullable String name, List<Column<?>> columns) {
        super(table, name);
        this.columns = columns;
    }

    /** {@code INCLUDE}: its index carries these columns too, which do not count for it. */
    public PrimaryKey include(Column<?>... columns) {
        this.include = given(columns, "included column");
        return this;
    }

    /** Can be checked at the end of a transaction, where the transaction says so. */
    public PrimaryKey deferrable() {
        this.deferral = Deferral.DEFERRABLE;
        return this;
    }

    /** Is checked at the end of a transaction, unless the transaction says otherwise. */
    public PrimaryKey initiallyDeferred() {
        this.deferral = Deferral.INITIALLY_DEFERRED;
        return this;
    }

    /** {@code WITHOUT OVERLAPS}: the last column is a range, and rows that are equal else must not overlap in it (PostgreSQL 18). */
    public PrimaryKey withoutOverlaps() {
        this.withoutOverlaps = true;
        return this;
    }

    /** Sets a storage parameter of its index, such as {@code fillfactor}. */
    public PrimaryKey with(String parameter, String value) {
        parameters.put(given(parameter, "parameter"), given(value, "value of " + parameter));
        return this;
    }

    /** Has its index in a tablespace other than the database's. */
    public PrimaryKey tablespace(String name) {
        this.tablespace = given(name, "tablespace");
        return this;
    }

    /** Says what it is for. */
    public PrimaryKey withComment(String text) {
        setComment(text);
        return this;
    }

    /** Says what its index is for, of which PostgreSQL keeps a comment apart ({@code COMMENT ON INDEX}). */
    public PrimaryKey withIndexComment(String text) {
        setIndexComment(text);
        return this;
    }

    /** Says that it had another name before. */
    public PrimaryKey renamedFrom(String old) {
        setOldName(old);
        return this;
    }

    List<Column<?>> columns() {
        return columns;
    }

    boolean isDeferrable() {
        return deferral != Deferral.NOT_DEFERRABLE;
    }

    @Override
    ObjectType type() {
        return ObjectType.PRIMARY_KEY;
    }

    @Override
    String usualName() {
        return DerivedName.of(table().id().name(), "pkey");
    }

    @Override
    void define(ObjectId id, Description description) {
        if (!ownColumns(id, columns, description) || !include.isEmpty() && !ownColumns(id, include, description)) {
            return;
        }
        periods(id, withoutOverlaps, columns, description);
        for (Column<?> column : columns) {
            if (column.type().traits().nullable()) {
                description.problem(
                        id, "has a nullable column, " + column.id().address(), "leave out nullable() there");
            }
        }
        description.add(
                new PrimaryKeyDef(id, ids(columns), ids(include), deferral, withoutOverlaps, parameters, tablespace));
    }
}

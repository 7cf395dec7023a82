package dev.ashlar.dsl;

import dev.ashlar.model.Deferral;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.UniqueDef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** A unique constraint of a table. */
public final class Unique extends TablePart {

    private final List<Column<?>> columns;
    private List<Column<?>> include = List.of();
    private boolean nullsNotDistinct;
    private boolean withoutOverlaps;
    private final SequencedMap<String, String> parameters = new LinkedHashMap<>();
    private @Nullable String tablespace;
    private Deferral deferral = Deferral.NOT_DEFERRABLE;

    Unique(Table table, @Nullable String name, List<Column<?>> columns) {
        super(table, name);
        this.columns = columns;
    }

    /** {@code NULLS NOT DISTINCT}: two nulls count as equal, so that only one row may have them (PostgreSQL 15). */
    public Unique nullsNotDistinct() {
        this.nullsNotDistinct = true;
        return this;
    }

    /** {@code INCLUDE}: its index carries these columns too, which do not count for it. */
    public Unique include(Column<?>... columns) {
        this.include = given(columns, "included column");
        return this;
    }

    /** Can be checked at the end of a transaction, where the transaction says so. */
    public Unique deferrable() {
        this.deferral = Deferral.DEFERRABLE;
        return this;
    }

    /** Is checked at the end of a transaction, unless the transaction says otherwise. */
    public Unique initiallyDeferred() {
        this.deferral = Deferral.INITIALLY_DEFERRED;
        return this;
    }

    /** {@code WITHOUT OVERLAPS}: the last column is a range, and rows that are equal else must not overlap in it (PostgreSQL 18). */
    public Unique withoutOverlaps() {
        this.withoutOverlaps = true;
        return this;
    }

    /** Sets a storage parameter of its index, such as {@code fillfactor}. */
    public Unique with(String parameter, String value) {
        parameters.put(given(parameter, "parameter"), given(value, "value of " + parameter));
        return this;
    }

    /** Has its index in a tablespace other than the database's. */
    public Unique tablespace(String name) {
        this.tablespace = given(name, "tablespace");
        return this;
    }

    /** Says what it is for. */
    public Unique withComment(String text) {
        setComment(text);
        return this;
    }

    /** Says what its index is for, of which PostgreSQL keeps a comment apart ({@code COMMENT ON INDEX}). */
    public Unique withIndexComment(String text) {
        setIndexComment(text);
        return this;
    }

    /** Says that it had another name before. */
    public Unique renamedFrom(String old) {
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
        return ObjectType.UNIQUE;
    }

    @Override
    String usualName() {
        return usualName(columns, "key");
    }

    @Override
    void define(ObjectId id, Description description) {
        if (ownColumns(id, columns, description) && (include.isEmpty() || ownColumns(id, include, description))) {
            periods(id, withoutOverlaps, columns, description);
            description.add(new UniqueDef(
                    id,
                    ids(columns),
                    ids(include),
                    nullsNotDistinct,
                    deferral,
                    withoutOverlaps,
                    parameters,
                    tablespace));
        }
    }
}

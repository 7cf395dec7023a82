package dev.ashlar.dsl;

import dev.ashlar.model.IndexDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.sql.DerivedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jspecify.annotations.Nullable;

/** An index of a table or a materialized view. */
public final class Index extends TablePart {

    private final boolean unique;
    private List<OrderField<?>> keys = List.of();
    private List<Field<?>> include = List.of();
    private String method = "btree";
    private boolean nullsNotDistinct;
    private final SequencedMap<String, String> parameters = new LinkedHashMap<>();
    private @Nullable String tablespace;
    private @Nullable Condition where;

    Index(DatabaseObject table, String name, boolean unique) {
        super(table, name);
        this.unique = unique;
    }

    /** What it holds: columns, expressions, sorted ones ({@code createdAt.desc()}), or an {@link IndexKey}. */
    public Index on(OrderField<?>... columns) {
        this.keys = given(columns, "key");
        return this;
    }

    /** Is of another method than {@code btree}, such as {@code gin}. */
    public Index using(String indexMethod) {
        this.method = indexMethod;
        return this;
    }

    /** Is about the rows for which this holds only. */
    public Index where(Condition condition) {
        this.where = given(condition, "condition");
        return this;
    }

    /** {@code NULLS NOT DISTINCT}: two nulls count as equal, so that only one row may have them (PostgreSQL 15). */
    public Index nullsNotDistinct() {
        this.nullsNotDistinct = true;
        return this;
    }

    /** Sets a storage parameter, such as {@code fillfactor}. */
    public Index with(String parameter, String value) {
        parameters.put(given(parameter, "parameter"), given(value, "value of " + parameter));
        return this;
    }

    /** Is in a tablespace other than the database's. */
    public Index tablespace(String name) {
        this.tablespace = given(name, "tablespace");
        return this;
    }

    /** {@code INCLUDE}: its index carries these columns too, which do not count for it. */
    public Index include(Field<?>... columns) {
        this.include = given(columns, "included column");
        return this;
    }

    /** Says what it is for. */
    public Index withComment(String text) {
        setComment(text);
        return this;
    }

    /** Says that it had another name before. */
    public Index renamedFrom(String old) {
        setOldName(old);
        return this;
    }

    /** The columns, where it is unique for all rows over nothing but columns, so that a foreign key can refer to it. */
    Optional<List<ObjectId>> uniqueColumns() {
        boolean plain = unique && where == null && keys.stream().allMatch(key -> key instanceof Column);
        return plain
                ? Optional.of(keys.stream().map(key -> ((Column<?>) key).id()).toList())
                : Optional.empty();
    }

    @Override
    ObjectType type() {
        return ObjectType.INDEX;
    }

    @Override
    String usualName() {
        return DerivedName.of(table().id().name(), "idx");
    }

    private List<ObjectId> included(ObjectId id, Description description) {
        List<ObjectId> columns = new ArrayList<>();
        for (Field<?> field : include) {
            Rendering.inTable(field, table(), id, description)
                    .asColumn()
                    .ifPresentOrElse(
                            columns::add,
                            () -> description.problem(
                                    id, "includes what is not a column: " + field.getName(), "include columns only"));
        }
        return columns;
    }

    @Override
    void define(ObjectId id, Description description) {
        if (keys.isEmpty()) {
            description.problem(id, "holds no column", "say .on(column)");
            return;
        }
        List<ObjectId> included = included(id, description);
        if (nullsNotDistinct && !unique) {
            description.problem(
                    id, "says nullsNotDistinct() and is not unique", "use uniqueIndex(...) or leave it out");
        }
        description.add(new IndexDef(
                id,
                unique,
                method,
                keys.stream()
                        .map(key -> IndexKey.element(key, table(), id, description))
                        .toList(),
                included,
                nullsNotDistinct,
                parameters,
                where == null ? null : Rendering.condition(where, table(), id, description),
                tablespace,
                false));
    }
}

package dev.ashlar.dsl;

import dev.ashlar.model.NotNullDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.Validity;
import java.util.List;

/**
 * The constraint that keeps a column from being null, where more is to be said of it than that (PostgreSQL 18). Every column that
 * does not say {@code nullable()} has one, under the name that PostgreSQL gives.
 */
public final class NotNull extends TablePart {

    private final Column<?> column;
    private boolean noInherit;
    private Validity validity = Validity.VALID;

    NotNull(Table table, String name, Column<?> column) {
        super(table, name);
        this.column = column;
    }

    /** {@code NO INHERIT}: tables that inherit from this one do not get it. */
    public NotNull noInherit() {
        this.noInherit = true;
        return this;
    }

    /** {@code NOT VALID}: rows that were there before it are not looked at. */
    public NotNull notValid() {
        this.validity = Validity.NOT_VALID;
        return this;
    }

    /** Says what it is for. */
    public NotNull withComment(String text) {
        setComment(text);
        return this;
    }

    /** Says that it had another name before. */
    public NotNull renamedFrom(String old) {
        setOldName(old);
        return this;
    }

    Column<?> column() {
        return column;
    }

    @Override
    ObjectType type() {
        return ObjectType.NOT_NULL;
    }

    @Override
    String usualName() {
        return usualName(List.of(column), "not_null");
    }

    @Override
    void define(ObjectId id, Description description) {
        if (!ownColumns(id, List.of(column), description)) {
            return;
        }
        if (column.type().traits().nullable()) {
            description.problem(
                    id, "is about a nullable column, " + column.id().address(), "leave out nullable() there");
        }
        boolean second = column.getTable().parts().stream()
                .takeWhile(part -> part != this)
                .anyMatch(part ->
                        part instanceof NotNull other && other.column.id().equals(column.id()));
        if (second) {
            description.problem(
                    id, "is the second of its column, " + column.id().address(), "leave one of them out");
        }
        description.add(new NotNullDef(id, column.id(), noInherit, validity));
    }
}

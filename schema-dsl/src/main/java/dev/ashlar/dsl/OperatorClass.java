package dev.ashlar.dsl;

import dev.ashlar.model.Expression;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.OperatorClassDef;
import dev.ashlar.model.SqlType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An operator class: how an index of some access method treats a type (manual, CREATE OPERATOR CLASS). */
public final class OperatorClass extends OperatorGroup<OperatorClass> {

    private final ColumnType<?> type;
    private @Nullable OperatorFamily family;
    private @Nullable SqlText familyName;
    private @Nullable SqlType storage;
    private boolean isDefault;

    private OperatorClass(Schema schema, String name, String method, ColumnType<?> type) {
        super(schema, ObjectType.OPERATOR_CLASS, name, method);
        this.type = given(type, "type");
    }

    /** A class for a type, and for the indexes of an access method, such as {@code "btree"}. */
    public static OperatorClass operatorClass(Schema schema, String name, String method, ColumnType<?> type) {
        return new OperatorClass(schema, name, method, type);
    }

    /** The family that it belongs to, which must be listed with the database. */
    public OperatorClass inFamily(OperatorFamily of) {
        this.family = given(of, "family");
        return this;
    }

    /** The family that it belongs to, as SQL names it, where the database does not declare it: {@code "pg_catalog.integer_ops"}. */
    public OperatorClass inFamily(String name, Object... needs) {
        this.familyName = SqlText.of(given(name, "family"), needs);
        return this;
    }

    /** An index takes it where none is said. */
    public OperatorClass asDefault() {
        this.isDefault = true;
        return this;
    }

    /** The type that is stored in the index. */
    public OperatorClass storage(ColumnType<?> stored) {
        this.storage = given(stored, "storage").sqlType();
        return this;
    }

    @Override
    OperatorClass self() {
        return this;
    }

    @Override
    void define(Description description) {
        Expression name = SqlText.expression(familyName, id(), description);
        if (family != null) {
            checkMethod(family, description);
            name = new Expression(
                    List.of(new Expression.Text(family.id().qualified().text())), Set.of(family.id()));
        }
        if (name == null) {
            description.problem(
                    id(), "belongs to no family", "say inFamily(...) with an operatorFamily(...) of " + method());
            return;
        }
        description.add(new OperatorClassDef(id(), type.sqlType(), isDefault, name, storage, members(description)));
    }

    private void checkMethod(OperatorFamily of, Description description) {
        if (!of.method().equals(method())) {
            description.problem(
                    id(), "belongs to " + of.id() + ", which is for another access method", "use one for " + method());
        }
    }
}

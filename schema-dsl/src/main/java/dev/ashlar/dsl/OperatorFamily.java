package dev.ashlar.dsl;

import dev.ashlar.model.ObjectType;
import dev.ashlar.model.OperatorFamilyDef;

/** An operator family, with the operators and functions that are in none of its classes (manual, CREATE OPERATOR FAMILY). */
public final class OperatorFamily extends OperatorGroup<OperatorFamily> {

    private OperatorFamily(Schema schema, String name, String method) {
        super(schema, ObjectType.OPERATOR_FAMILY, name, method);
    }

    /** A family for the indexes of an access method, such as {@code "btree"}. */
    public static OperatorFamily operatorFamily(Schema schema, String name, String method) {
        return new OperatorFamily(schema, name, method);
    }

    @Override
    OperatorFamily self() {
        return this;
    }

    @Override
    void define(Description description) {
        description.add(new OperatorFamilyDef(id(), members(description)));
    }
}

package dev.ashlar.dsl;

import dev.ashlar.model.CheckDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.Validity;
import dev.ashlar.sql.DerivedName;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** A check constraint of a table: {@code CHECK (...)}, a condition that must not be false for any row. */
public final class Check extends TablePart {

    private final @Nullable Condition condition;
    private boolean noInherit;
    private Validity validity = Validity.VALID;

    Check(Table table, String name, @Nullable Condition condition) {
        super(table, name);
        this.condition = condition;
    }

    /** {@code NO INHERIT}: tables that inherit from this one do not get the check (manual, CREATE TABLE). */
    public Check noInherit() {
        this.noInherit = true;
        return this;
    }

    /** {@code NOT VALID}: rows that were there before it are not looked at. Without this word later, they are. */
    public Check notValid() {
        this.validity = Validity.NOT_VALID;
        return this;
    }

    /** {@code NOT ENFORCED}: it is written down and nothing more (PostgreSQL 18). */
    public Check notEnforced() {
        this.validity = Validity.NOT_ENFORCED;
        return this;
    }

    /** Says what it is for. */
    public Check withComment(String text) {
        setComment(text);
        return this;
    }

    /** Says that it had another name before. */
    public Check renamedFrom(String old) {
        setOldName(old);
        return this;
    }

    @Override
    ObjectType type() {
        return ObjectType.CHECK;
    }

    @Override
    String usualName() {
        return DerivedName.of(table().id().name(), "check");
    }

    @Override
    void define(ObjectId id, Description description) {
        if (condition == null) {
            description.problem(id, "has no condition", "give it one, as check(name, condition)");
            return;
        }
        description.add(
                new CheckDef(id, Rendering.condition(condition, table(), id, description), noInherit, validity));
    }
}

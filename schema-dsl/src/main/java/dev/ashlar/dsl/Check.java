package dev.ashlar.dsl;

import dev.ashlar.model.CheckDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.sql.DerivedName;
import org.jooq.Condition;

/** A check of a table. */
public final class Check extends TablePart {

    private final Condition condition;
    private boolean noInherit;

    Check(Table table, String name, Condition condition) {
        super(table, name);
        this.condition = condition;
    }

    /** Children of the table do without it. */
    public Check noInherit() {
        this.noInherit = true;
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
        description.add(new CheckDef(id, Rendering.condition(condition, table(), id, description), noInherit));
    }
}

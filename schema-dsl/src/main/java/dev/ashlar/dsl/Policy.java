package dev.ashlar.dsl;

import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.PolicyDef;
import dev.ashlar.sql.DerivedName;
import java.util.List;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * A policy of a table: which rows of it a role may see and write, where row-level security is on (manual, CREATE POLICY). Unless it
 * says otherwise it is about every command and role.
 */
public final class Policy extends TablePart {

    private boolean restrictive;
    private String command = PolicyDef.ALL_COMMANDS;
    private List<String> roles = List.of();
    private @Nullable Condition using;
    private @Nullable Condition check;

    Policy(Table table, String name) {
        super(table, name);
    }

    /** Must hold beside all others; without this, one policy that holds is enough. */
    public Policy restrictive() {
        this.restrictive = true;
        return this;
    }

    /** Is about reading only. */
    public Policy forSelect() {
        this.command = "SELECT";
        return this;
    }

    /** Is about new rows only. */
    public Policy forInsert() {
        this.command = "INSERT";
        return this;
    }

    /** Is about changes of rows only. */
    public Policy forUpdate() {
        this.command = "UPDATE";
        return this;
    }

    /** Is about the removal of rows only. */
    public Policy forDelete() {
        this.command = "DELETE";
        return this;
    }

    /** Is about these roles only, which must be there. */
    public Policy to(String... roleNames) {
        this.roles = given(roleNames, "role");
        return this;
    }

    /** The rows that are seen: those for which this holds. It may name other tables in a query of its own. */
    public Policy using(Condition condition) {
        this.using = given(condition, "condition");
        return this;
    }

    /** The rows that may be written: those for which this holds; without it, those that are seen. */
    public Policy withCheck(Condition condition) {
        this.check = given(condition, "condition");
        return this;
    }

    /** Says what it is for. */
    public Policy withComment(String text) {
        setComment(text);
        return this;
    }

    /** Says that it had another name before. */
    public Policy renamedFrom(String old) {
        setOldName(old);
        return this;
    }

    @Override
    ObjectType type() {
        return ObjectType.POLICY;
    }

    @Override
    String usualName() {
        return DerivedName.of(table().id().name(), "policy");
    }

    @Override
    void define(ObjectId id, Description description) {
        if (using != null && command.equals("INSERT")) {
            description.problem(id, "says using(...), and new rows cannot be seen before", "say withCheck(...)");
        }
        if (check != null && (command.equals("SELECT") || command.equals("DELETE"))) {
            description.problem(id, "says withCheck(...), and " + command + " writes no rows", "say using(...)");
        }
        description.add(new PolicyDef(
                id,
                restrictive,
                command,
                roles,
                using == null ? null : Rendering.condition(using, id, description),
                check == null ? null : Rendering.condition(check, id, description)));
    }
}

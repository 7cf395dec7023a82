package dev.ashlar.dsl;

import dev.ashlar.model.Expression;
import dev.ashlar.model.Firing;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.RuleDef;
import dev.ashlar.sql.DerivedName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a table or view: what is done in place of a command or beside it (manual, CREATE RULE). The rows that the command is about
 * are {@code old} and {@code new} in its texts.
 */
public final class Rule extends TablePart {

    private @Nullable String event;
    private @Nullable Condition where;
    private @Nullable String action;
    private @Nullable String body;
    private Supplier<? extends List<?>> needs = List::of;
    private Firing state = Firing.ORIGIN;

    Rule(DatabaseObject relation, String name) {
        super(relation, name);
    }

    /** Is about {@code INSERT}. */
    public Rule onInsert() {
        this.event = "INSERT";
        return this;
    }

    /** Is about {@code UPDATE}. */
    public Rule onUpdate() {
        this.event = "UPDATE";
        return this;
    }

    /** Is about {@code DELETE}. */
    public Rule onDelete() {
        this.event = "DELETE";
        return this;
    }

    /** Is about rows for which this holds only, such as {@code sqlCondition("new.amount > 0", AMOUNT)}. */
    public Rule where(Condition condition) {
        this.where = given(condition, "condition");
        return this;
    }

    /**
     * What is done in place of the command.
     *
     * @param sql one statement or several, separated by semicolons, with the schema before every name
     * @param objects the columns, tables, views, enums and sequences that the text names
     */
    public Rule doInstead(String sql, Object... objects) {
        return doInstead(sql, all(objects));
    }

    /** The same; what the text names is asked for when all objects are there. */
    public Rule doInstead(String sql, Supplier<? extends List<?>> objects) {
        return action("INSTEAD (" + given(sql, "action") + ")", objects);
    }

    /** The command is not done, and nothing in its place. */
    public Rule doInsteadNothing() {
        return action("INSTEAD NOTHING", List::of);
    }

    /**
     * What is done beside the command.
     *
     * @param sql one statement or several, separated by semicolons, with the schema before every name
     * @param objects the columns, tables, views, enums and sequences that the text names
     */
    public Rule doAlso(String sql, Object... objects) {
        return doAlso(sql, all(objects));
    }

    /** The same; what the text names is asked for when all objects are there. */
    public Rule doAlso(String sql, Supplier<? extends List<?>> objects) {
        return action("ALSO (" + given(sql, "action") + ")", objects);
    }

    private Rule action(String said, Supplier<? extends List<?>> objects) {
        this.action = said;
        this.needs = objects;
        return this;
    }

    private Supplier<List<Object>> all(Object... objects) {
        List<Object> all = given(objects, "need");
        return () -> all;
    }

    /**
     * All that SQL writes behind the name of the table, in place of a condition and an action:
     * {@code WHERE (new.amount > 0) DO ALSO NOTHING}.
     *
     * @param sql the text, without a semicolon at its end
     * @param objects the columns, tables, views, enums and sequences that the text names, asked for when all objects are there
     */
    public Rule asSql(String sql, Supplier<? extends List<?>> objects) {
        this.body = given(sql, "text");
        this.needs = objects;
        return this;
    }

    /** Is there and does nothing. */
    public Rule disabled() {
        this.state = Firing.DISABLED;
        return this;
    }

    /** Works also where changes come from another server ({@code session_replication_role}). */
    public Rule enabledAlways() {
        this.state = Firing.ALWAYS;
        return this;
    }

    /** Works only where changes come from another server ({@code session_replication_role}). */
    public Rule enabledForReplica() {
        this.state = Firing.REPLICA;
        return this;
    }

    /** Says what it is for. */
    public Rule withComment(String text) {
        setComment(text);
        return this;
    }

    /** Says that it had another name before. */
    public Rule renamedFrom(String old) {
        setOldName(old);
        return this;
    }

    @Override
    ObjectType type() {
        return ObjectType.RULE;
    }

    @Override
    String usualName() {
        return DerivedName.of(table().id().name(), "rule");
    }

    @Override
    void define(ObjectId id, Description description) {
        if (body != null && (action != null || where != null)) {
            description.problem(
                    id, "says what is done in two ways", "say asSql(...) alone, or where(...) and what is done");
        }
        if (event == null || action == null && body == null) {
            description.problem(
                    id,
                    event == null ? "is about no command" : "does nothing",
                    "say onInsert(), onUpdate() or onDelete(), and doInstead(...), doInsteadNothing() or doAlso(...)");
            return;
        }
        if (state != Firing.ORIGIN && id.owner().type() != ObjectType.TABLE) {
            description.problem(
                    id, "is not enabled as usual, which PostgreSQL knows for rules of tables only", "leave that out");
        }
        description.add(new RuleDef(id, event, body(id, description), state));
    }

    private Expression body(ObjectId id, Description description) {
        if (body != null) {
            return Rendering.written(body, needs.get(), id, description);
        }
        Expression done = Rendering.written("DO " + action, needs.get(), id, description);
        if (where == null) {
            return done;
        }
        Expression condition = Rendering.condition(where, id, description);
        List<Expression.Part> parts = new ArrayList<>();
        parts.add(new Expression.Text("WHERE ("));
        parts.addAll(condition.parts());
        parts.add(new Expression.Text(") "));
        parts.addAll(done.parts());
        Set<ObjectId> all = new LinkedHashSet<>(condition.alsoNeeds());
        all.addAll(done.alsoNeeds());
        return Expression.joined(parts, all);
    }
}

package dev.ashlar.dsl;

import dev.ashlar.model.Deferral;
import dev.ashlar.model.Expression;
import dev.ashlar.model.Expression.Form;
import dev.ashlar.model.Expression.Reference;
import dev.ashlar.model.Firing;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.TriggerDef;
import dev.ashlar.model.TriggerDef.Event;
import dev.ashlar.model.TriggerDef.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * A trigger of a table or view (manual, CREATE TRIGGER): {@code trigger("touch").beforeUpdate().forEachRow().execute(TOUCH)}.
 *
 * <p>Nothing may be null. Made and told all that is said of it by one thread; read by any number afterwards.
 */
public final class Trigger {

    private final ObjectId id;
    private final @Nullable Table table;
    private @Nullable Timing timing;
    private final List<Event> events = new ArrayList<>();
    private List<Column<?>> columns = List.of();
    private boolean constraint;
    private Deferral deferral = Deferral.NOT_DEFERRABLE;
    private @Nullable Supplier<Table> from;
    private @Nullable String oldTable;
    private @Nullable String newTable;
    private boolean forEachRow;
    private @Nullable Condition condition;
    private @Nullable String conditionText;
    private List<Object> conditionNeeds = List.of();
    private @Nullable CalledFunction function;
    private List<String> arguments = List.of();
    private List<Object> functionNeeds = List.of();
    private Firing firing = Firing.ORIGIN;
    private @Nullable String comment;
    private @Nullable String oldName;

    /** A trigger of a table, or of a view where the table is null. */
    Trigger(ObjectId relation, @Nullable Table table, String name) {
        this.id = relation.child(ObjectType.TRIGGER, Given.one(name, () -> "a trigger of " + relation, "name"));
        this.table = table;
    }

    /** Fires before a row is inserted. */
    public Trigger beforeInsert() {
        return fires(Timing.BEFORE, Event.INSERT);
    }

    /** Fires before a row is updated. */
    public Trigger beforeUpdate() {
        return fires(Timing.BEFORE, Event.UPDATE);
    }

    /** Fires before a row is deleted. */
    public Trigger beforeDelete() {
        return fires(Timing.BEFORE, Event.DELETE);
    }

    /** Fires before the table is emptied. */
    public Trigger beforeTruncate() {
        return fires(Timing.BEFORE, Event.TRUNCATE);
    }

    /** Fires after a row was inserted. */
    public Trigger afterInsert() {
        return fires(Timing.AFTER, Event.INSERT);
    }

    /** Fires after a row was updated. */
    public Trigger afterUpdate() {
        return fires(Timing.AFTER, Event.UPDATE);
    }

    /** Fires after a row was deleted. */
    public Trigger afterDelete() {
        return fires(Timing.AFTER, Event.DELETE);
    }

    /** Fires after the table was emptied. */
    public Trigger afterTruncate() {
        return fires(Timing.AFTER, Event.TRUNCATE);
    }

    /** Fires instead of the insertion of a view's row. */
    public Trigger insteadOfInsert() {
        return fires(Timing.INSTEAD_OF, Event.INSERT);
    }

    /** Fires instead of the update of a view's row. */
    public Trigger insteadOfUpdate() {
        return fires(Timing.INSTEAD_OF, Event.UPDATE);
    }

    /** Fires instead of the deletion of a view's row. */
    public Trigger insteadOfDelete() {
        return fires(Timing.INSTEAD_OF, Event.DELETE);
    }

    private Trigger fires(Timing when, Event event) {
        this.timing = when;
        events.add(event);
        return this;
    }

    /** Fires for insertions too. */
    public Trigger orInsert() {
        events.add(Event.INSERT);
        return this;
    }

    /** Fires for updates too. */
    public Trigger orUpdate() {
        events.add(Event.UPDATE);
        return this;
    }

    /** Fires for deletions too. */
    public Trigger orDelete() {
        events.add(Event.DELETE);
        return this;
    }

    /** Fires when the table is emptied too. */
    public Trigger orTruncate() {
        events.add(Event.TRUNCATE);
        return this;
    }

    /** {@code UPDATE OF}: fires for those updates only that set one of these columns. */
    public Trigger of(Column<?>... updated) {
        this.columns = Given.all(updated, () -> id, "column");
        return this;
    }

    /** {@code FOR EACH ROW}: fires for each row, and not once for a statement. */
    public Trigger forEachRow() {
        this.forEachRow = true;
        return this;
    }

    /** {@code CONSTRAINT}: is checked as a constraint is; it fires after, and for each row. */
    public Trigger constraint() {
        this.constraint = true;
        return this;
    }

    /** {@code DEFERRABLE}: a transaction may put a constraint trigger off to its end. */
    public Trigger deferrable() {
        this.deferral = Deferral.DEFERRABLE;
        return constraint();
    }

    /** {@code INITIALLY DEFERRED}: a constraint trigger is put off to the end of the transaction. */
    public Trigger initiallyDeferred() {
        this.deferral = Deferral.INITIALLY_DEFERRED;
        return constraint();
    }

    /** {@code FROM}: a constraint trigger is about this table too. */
    public Trigger from(Supplier<Table> other) {
        this.from = other;
        return constraint();
    }

    /** {@code OLD TABLE}: the name under which the function sees the rows of before. */
    public Trigger oldTable(String name) {
        this.oldTable = name;
        return this;
    }

    /** {@code NEW TABLE}: the name under which the function sees the rows of after. */
    public Trigger newTable(String name) {
        this.newTable = name;
        return this;
    }

    /** Fires only where this holds; see {@link Expressions#oldRow} and {@link Expressions#newRow}. */
    public Trigger when(Condition holds) {
        this.condition = holds;
        return this;
    }

    /**
     * Fires only where this holds, as SQL writes it: {@code OLD.* IS DISTINCT FROM NEW.*}.
     *
     * @param needs the columns that it names; without any it is taken to name all of the table's
     */
    public Trigger when(String holds, Object... needs) {
        this.conditionText = holds;
        this.conditionNeeds = Given.all(needs, () -> id, "need");
        return this;
    }

    /** Calls this function. */
    public Trigger execute(Routine called, String... values) {
        this.function = CalledFunction.of(called);
        this.arguments = Given.all(values, () -> id, "argument");
        return this;
    }

    /** Calls a function that comes with the server or an extension, by its name as SQL. */
    public Trigger execute(String called, String... values) {
        this.function = CalledFunction.named(called);
        this.arguments = Given.all(values, () -> id, "argument");
        return this;
    }

    /** Says what brings the function that it calls by a name: an extension. */
    public Trigger needs(Object... objects) {
        this.functionNeeds = Given.all(objects, () -> id, "need");
        return this;
    }

    /** Fires in no session. */
    public Trigger disabled() {
        this.firing = Firing.DISABLED;
        return this;
    }

    /** Fires in those sessions only that apply changes of another server. */
    public Trigger replica() {
        this.firing = Firing.REPLICA;
        return this;
    }

    /** Fires in those sessions too that apply changes of another server. */
    public Trigger always() {
        this.firing = Firing.ALWAYS;
        return this;
    }

    /** Says what it is for. */
    public Trigger withComment(String text) {
        this.comment = text;
        return this;
    }

    /** Says that it had another name before. */
    public Trigger renamedFrom(String old) {
        this.oldName = old;
        return this;
    }

    void describe(Description description) {
        Timing when = timing;
        if (when == null) {
            description.problem(id, "says not when it fires", "say .beforeUpdate() or the like");
            return;
        }
        if (function == null) {
            description.problem(id, "calls no function", "say .execute(...)");
            return;
        }
        Table other = from == null ? null : from.get();
        if (from != null && other == null) {
            description.problem(id, "is about null", "the table's instance must be a static final field of its class");
        }
        var definition = new TriggerDef(
                id,
                when,
                events,
                columns.stream().map(Column::id).toList(),
                constraint,
                deferral,
                other == null ? null : Expression.of(new Reference(other.id(), Form.QUALIFIED)),
                oldTable,
                newTable,
                forEachRow,
                condition(description),
                function.of(table, id, functionNeeds, description),
                arguments,
                firing);
        TriggerProblems.report(definition, table != null && table.isForeign(), description);
        description.add(definition);
        description.comment(id, comment);
        description.renamed(id, oldName);
    }

    private @Nullable Expression condition(Description description) {
        if (condition != null) {
            return table == null
                    ? Rendering.query(condition, id, description)
                    : Rendering.condition(condition, table, id, description);
        }
        if (conditionText == null) {
            return null;
        }
        var marks = new Marks(table, id, description);
        conditionNeeds.forEach(marks::need);
        if (conditionNeeds.isEmpty() && table != null) {
            table.columns().forEach(marks::need);
        }
        return marks.expression(conditionText);
    }
}

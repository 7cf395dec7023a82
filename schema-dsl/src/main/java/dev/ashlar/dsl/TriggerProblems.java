package dev.ashlar.dsl;

import dev.ashlar.model.Deferral;
import dev.ashlar.model.Firing;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.TriggerDef;
import dev.ashlar.model.TriggerDef.Event;
import dev.ashlar.model.TriggerDef.Timing;

/** What PostgreSQL refuses in a trigger (manual, CREATE TRIGGER). */
final class TriggerProblems {

    private final TriggerDef trigger;
    private final Description description;

    private TriggerProblems(TriggerDef trigger, Description description) {
        this.trigger = trigger;
        this.description = description;
    }

    static void report(TriggerDef trigger, boolean foreign, Description description) {
        var problems = new TriggerProblems(trigger, description);
        problems.columns();
        problems.constraint();
        problems.relation();
        problems.tables();
        if (foreign) {
            problems.foreign();
        }
    }

    private void foreign() {
        if (trigger.constraint() || trigger.oldTable() != null || trigger.newTable() != null) {
            add(
                    "is of a foreign table and a constraint trigger, or one that names the rows of before or after as a table",
                    "leave out .constraint(), .oldTable(...) and .newTable(...)");
        }
    }

    private void columns() {
        boolean updates = trigger.events().contains(Event.UPDATE);
        if (!trigger.columns().isEmpty() && !updates) {
            add("names columns and does not fire for updates", "leave out .of(...), or say .orUpdate()");
        }
        for (ObjectId column : trigger.columns()) {
            if (!column.owner().equals(trigger.id().owner())) {
                add(
                        "names a column of another table, " + column.address(),
                        "name columns of " + trigger.id().owner().address());
            }
        }
    }

    private void constraint() {
        if (trigger.constraint() && (trigger.timing() != Timing.AFTER || !trigger.forEachRow())) {
            add(
                    "is a constraint trigger that does not fire after each row",
                    "say .afterUpdate() or the like and .forEachRow()");
        }
        if (!trigger.constraint() && trigger.deferral() != Deferral.NOT_DEFERRABLE) {
            add("is put off and no constraint trigger", "say .constraint()");
        }
        if (trigger.forEachRow() && trigger.events().contains(Event.TRUNCATE)) {
            add("fires for each row when the table is emptied", "leave out .forEachRow()");
        }
    }

    private void relation() {
        boolean view = trigger.id().owner().type() == ObjectType.VIEW;
        if (trigger.timing() == Timing.INSTEAD_OF && (!view || !trigger.forEachRow())) {
            add("fires instead of a change and is not one of a view for each row", "say .forEachRow(), on a view");
        }
        if (trigger.timing() == Timing.INSTEAD_OF
                && (trigger.when() != null || !trigger.columns().isEmpty())) {
            add("fires instead of a change under a condition", "leave out .when(...) and .of(...)");
        }
        if (view && trigger.timing() != Timing.INSTEAD_OF && trigger.forEachRow()) {
            add("fires for each row of a view", "say .insteadOfUpdate() or the like, or leave out .forEachRow()");
        }
        if (view && trigger.firing() != Firing.ORIGIN) {
            add(
                    "is of a view and says in which sessions it fires",
                    "leave it out: PostgreSQL sets that for tables only");
        }
    }

    private void tables() {
        if (trigger.oldTable() == null && trigger.newTable() == null) {
            return;
        }
        if (trigger.timing() != Timing.AFTER
                || trigger.constraint()
                || trigger.events().size() > 1
                || !trigger.columns().isEmpty()) {
            add(
                    "names the rows of before or after as a table",
                    "let it fire after one sort of change, without .of(...) and .constraint()");
        }
        if (trigger.oldTable() != null && trigger.events().contains(Event.INSERT)) {
            add("names the rows of before and fires for insertions", "leave out .oldTable(...)");
        }
        if (trigger.newTable() != null && trigger.events().contains(Event.DELETE)) {
            add("names the rows of after and fires for deletions", "leave out .newTable(...)");
        }
    }

    private void add(String wrong, String instead) {
        description.problem(trigger.id(), wrong, instead);
    }
}

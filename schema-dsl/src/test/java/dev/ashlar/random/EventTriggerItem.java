package dev.ashlar.random;

import dev.ashlar.dsl.EventTrigger;
import dev.ashlar.dsl.Routine;
import dev.ashlar.model.Firing;
import java.util.Set;

/**
 * An event trigger, which is called by the statements that follow it.
 *
 * @param routine the function that it calls
 * @param variant for which event it fires, and for which commands
 */
record EventTriggerItem(int key, Named named, int routine, int variant, Firing firing) implements Item {

    /** How many variants there are. */
    static final int VARIANTS = 5;

    EventTrigger build(Build build) {
        EventTrigger trigger = EventTrigger.eventTrigger(named.name()).execute((Routine) build.object(routine));
        switch (variant) {
            case 0 -> trigger.on("ddl_command_start");
            case 1 -> trigger.on("ddl_command_end");
            case 2 -> trigger.on("ddl_command_end").tags("CREATE TABLE", "ALTER TABLE");
            case 3 -> trigger.on("sql_drop");
            default -> trigger.on("table_rewrite");
        }
        switch (firing) {
            case ORIGIN -> {}
            case DISABLED -> trigger.disabled();
            case REPLICA -> trigger.replica();
            case ALWAYS -> trigger.always();
        }
        Said.of(named, trigger::withComment, trigger::renamedFrom);
        return trigger;
    }

    @Override
    public EventTriggerItem named(Named other) {
        return new EventTriggerItem(key, other, routine, variant, firing);
    }

    @Override
    public Set<Integer> needs() {
        return Set.of(routine);
    }

    @Override
    public boolean fits(Spec spec) {
        return spec.get(routine) instanceof RoutineItem called && called.sort() == RoutineItem.Sort.WATCHING;
    }
}

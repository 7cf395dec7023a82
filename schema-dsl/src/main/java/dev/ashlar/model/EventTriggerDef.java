package dev.ashlar.model;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * An event trigger: a function that is called when the schema of the database is changed.
 *
 * @param id the address
 * @param event the event, such as <code>ddl_command_end</code>
 * @param tags the commands that it fires for; none for all
 * @param function the function that it calls, by its name
 * @param firing in which sessions it fires
 */
public record EventTriggerDef(ObjectId id, String event, List<String> tags, Expression function, Firing firing)
        implements Definition {

    public EventTriggerDef {
        tags = List.copyOf(tags);
    }

    @Override
    public Set<ObjectId> needs() {
        return Needs.of(id).and(function).set();
    }

    @Override
    public Set<Slot> slots() {
        return Set.of(new Slot(Slot.Space.EVENT_TRIGGER, "", id.name()));
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new EventTriggerDef(names.apply(id), event, tags, function.renamed(names), firing);
    }

    /** The same trigger, firing in these sessions. */
    public EventTriggerDef firing(Firing where) {
        return new EventTriggerDef(id, event, tags, function, where);
    }
}

package dev.ashlar.dsl;

import dev.ashlar.model.EventTriggerDef;
import dev.ashlar.model.Firing;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event trigger: a function that is called when the schema of the database is changed (manual, CREATE EVENT TRIGGER). Only a
 * superuser may have one.
 *
 * <p>Nothing may be null. Made and told all that is said of it by one thread; read by any number afterwards.
 */
public final class EventTrigger implements DatabaseObject {

    private final ObjectId id;
    private @Nullable String event;
    private List<String> tags = List.of();
    private @Nullable CalledFunction function;
    private List<Object> needs = List.of();
    private Firing firing = Firing.ORIGIN;
    private @Nullable String comment;
    private @Nullable String oldName;

    private EventTrigger(String name) {
        this.id = new ObjectId(
                ObjectType.EVENT_TRIGGER, null, Objects.requireNonNull(name, "the name of an event trigger is null"));
    }

    /** An event trigger. */
    public static EventTrigger eventTrigger(String name) {
        return new EventTrigger(name);
    }

    /** Fires for this event: {@code ddl_command_start}, {@code ddl_command_end}, {@code sql_drop}, {@code table_rewrite}, {@code login}. */
    public EventTrigger on(String name) {
        this.event = name;
        return this;
    }

    /** Fires for these commands only, such as {@code CREATE TABLE}. */
    public EventTrigger tags(String... commands) {
        this.tags = Given.all(commands, () -> id, "tag");
        return this;
    }

    /** Calls this function. */
    public EventTrigger execute(Routine called) {
        this.function = CalledFunction.of(called);
        return this;
    }

    /**
     * Calls a function that an extension brings, by its name as SQL.
     *
     * @param needs the extension
     */
    public EventTrigger execute(String called, Object... needs) {
        this.function = CalledFunction.named(called);
        this.needs = Given.all(needs, () -> id, "need");
        return this;
    }

    /** Fires in no session. */
    public EventTrigger disabled() {
        this.firing = Firing.DISABLED;
        return this;
    }

    /** Fires in those sessions only that apply changes of another server. */
    public EventTrigger replica() {
        this.firing = Firing.REPLICA;
        return this;
    }

    /** Fires in those sessions too that apply changes of another server. */
    public EventTrigger always() {
        this.firing = Firing.ALWAYS;
        return this;
    }

    /** Says what it is for. */
    public EventTrigger withComment(String text) {
        this.comment = text;
        return this;
    }

    /** Says that it had another name before. */
    public EventTrigger renamedFrom(String old) {
        this.oldName = old;
        return this;
    }

    @Override
    public ObjectId id() {
        return id;
    }

    @Override
    public void describe(Description description) {
        if (event == null) {
            description.problem(id, "has no event", "say .on(\"ddl_command_end\")");
        } else if (function == null) {
            description.problem(id, "calls no function", "say .execute(...)");
        } else {
            description.add(new EventTriggerDef(id, event, tags, function.of(null, id, needs, description), firing));
            description.comment(id, comment);
            description.renamed(id, oldName);
        }
    }
}

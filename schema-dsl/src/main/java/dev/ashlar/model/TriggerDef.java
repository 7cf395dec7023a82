package dev.ashlar.model;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A trigger of a table or view.
 *
 * @param id the address; the parent is the table or view
 * @param timing when it fires
 * @param events what it fires for, at least one, in the order of {@link Event}
 * @param columns the columns of <code>UPDATE OF</code>; none where every update counts
 * @param constraint whether it is a constraint trigger
 * @param deferral when a constraint trigger fires
 * @param from the other table that a constraint trigger is about; null for none
 * @param oldTable the name under which the function sees the rows of before; null for none
 * @param newTable the name under which the function sees the rows of after; null for none
 * @param forEachRow whether it fires for each row, or once for a statement
 * @param when the condition under which it fires; null for always
 * @param function the function that it calls, by its name
 * @param arguments what the function gets
 * @param firing in which sessions it fires
 */
public record TriggerDef(
        ObjectId id,
        Timing timing,
        List<Event> events,
        List<ObjectId> columns,
        boolean constraint,
        Deferral deferral,
        @Nullable Expression from,
        @Nullable String oldTable,
        @Nullable String newTable,
        boolean forEachRow,
        @Nullable Expression when,
        Expression function,
        List<String> arguments,
        Firing firing)
        implements Definition {

    /** When a trigger fires, by the change that it is about. */
    public enum Timing {
        BEFORE("BEFORE"),
        AFTER("AFTER"),
        INSTEAD_OF("INSTEAD OF");

        private final String words;

        Timing(String words) {
            this.words = words;
        }

        /** PostgreSQL's words for it. */
        public String words() {
            return words;
        }
    }

    /** What a trigger fires for. */
    public enum Event {
        INSERT,
        DELETE,
        UPDATE,
        TRUNCATE
    }

    public TriggerDef {
        events = events.stream().distinct().sorted().toList();
        columns = List.copyOf(columns);
        arguments = List.copyOf(arguments);
    }

    @Override
    public Set<ObjectId> needs() {
        return Needs.of(id).and(columns).and(from).and(when).and(function).set();
    }

    /** A constraint trigger takes a name among the constraints of its table too (manual, pg_constraint). */
    @Override
    public Set<Slot> slots() {
        Slot own = new Slot(Slot.Space.TRIGGER, id.owner().address(), id.name());
        return Stream.of(own, Slot.constraint(id)).limit(constraint ? 2 : 1).collect(Collectors.toSet());
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new TriggerDef(
                names.apply(id),
                timing,
                events,
                columns.stream().map(names).toList(),
                constraint,
                deferral,
                from == null ? null : from.renamed(names),
                oldTable,
                newTable,
                forEachRow,
                when == null ? null : when.renamed(names),
                function.renamed(names),
                arguments,
                firing);
    }

    /** The same trigger, firing in these sessions. */
    public TriggerDef firing(Firing where) {
        return new TriggerDef(
                id,
                timing,
                events,
                columns,
                constraint,
                deferral,
                from,
                oldTable,
                newTable,
                forEachRow,
                when,
                function,
                arguments,
                where);
    }
}

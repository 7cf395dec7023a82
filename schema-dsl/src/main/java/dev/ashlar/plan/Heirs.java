package dev.ashlar.plan;

import dev.ashlar.kind.Context;
import dev.ashlar.kind.Inherited;
import dev.ashlar.kind.Kinds;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which operations the server does by itself, along with those on the counterparts in the tables above. */
final class Heirs {

    private final Map<ObjectId, Operation> operations;
    private final Context context;

    Heirs(Map<ObjectId, Operation> operations, Context context) {
        this.operations = operations;
        this.context = context;
    }

    /** The objects along with which the server drops this one; none where a statement drops it. */
    List<ObjectId> droppedWith(Operation operation) {
        if (!operation.drops || operation.supplants || operation.before == null) {
            return List.of();
        }
        List<ObjectId> all = context.before().inheritance().counterparts(operation.id);
        if (all.isEmpty()) {
            return standsFor(operation);
        }
        return all.stream().allMatch(this::isDroppedWithHeirs) && !Inherited.isLocal(operation.id, context.before())
                ? Inherited.counterparts(operation.id, context.before(), context)
                : List.of();
    }

    /**
     * What the server took a partition's primary key for when that came to the table above, as a unique constraint over the same columns:
     * the partition has none then, and the server recorded that its key needs the other.
     */
    private List<ObjectId> standsFor(Operation operation) {
        return !Inherited.isIndexed(operation.id.type())
                ? List.of()
                : context.before().needs(Objects.requireNonNull(operation.before)).stream()
                        .filter(id -> Inherited.isIndexed(id.type())
                                && operations.containsKey(id)
                                && operations.get(id).drops
                                && Inherited.stays(operation.id.owner(), id.owner(), context))
                        .toList();
    }

    private boolean isDroppedWithHeirs(ObjectId part) {
        Operation operation = operations.get(part);
        return operation != null && operation.drops && !Inherited.isKeptBelow(part, context);
    }

    /** Whether a part goes along with another: that of a table that goes itself need not wait for its own, nor the other way round. */
    boolean isCounterpart(ObjectId above, Operation operation) {
        return context.before().inheritance().counterparts(operation.id).contains(above);
    }

    /** A part, and its counterparts at every height, with which the server may alter it. */
    Set<ObjectId> alteredWith(ObjectId part) {
        var all = new LinkedHashSet<ObjectId>(List.of(part));
        var next = new ArrayDeque<>(all);
        while (!next.isEmpty()) {
            Inherited.counterparts(next.poll(), context.after(), context).stream()
                    .filter(all::add)
                    .forEach(next::add);
        }
        return all;
    }

    /** Whether the object is a table's own too, and must be dropped after it has none from above. */
    boolean isDroppedAfter(Operation operation, ObjectId need) {
        return operation.drops
                && droppedWith(operation).isEmpty()
                && Inherited.counterparts(operation.id, context.before(), context)
                        .contains(need);
    }

    /** The objects along with which the server creates this one; none where a statement creates it. */
    List<ObjectId> createdWith(Operation operation) {
        if (!operation.creates || operation.supplants) {
            return List.of();
        }
        Definition after = Objects.requireNonNull(operation.after);
        ObjectId table = after.id().parent();
        if (table == null
                || context.after().inheritance().counterparts(after.id()).isEmpty()) {
            return List.of();
        }
        if (isPlainNew(table)) {
            return List.of(table);
        }
        if (Inherited.isLocal(operation.id, context.after())) {
            return List.of();
        }
        List<ObjectId> attached = createdByAttaching(operation, after);
        if (!attached.isEmpty()) {
            return attached;
        }
        List<ObjectId> created = new ArrayList<>();
        for (ObjectId id : Inherited.counterparts(after.id(), context.after(), context)) {
            Operation above = operations.get(id);
            if (above != null
                    && above.creates
                    && Inherited.isNamedByServer(after, Objects.requireNonNull(above.after))) {
                created.add(id);
            }
        }
        return created;
    }

    /**
     * A foreign key of a table that is put under another is made when that happens, or afterwards by the statement for its counterpart:
     * by itself it would be refused where rows refer to rows of the same table.
     */
    private List<ObjectId> createdByAttaching(Operation operation, Definition after) {
        Operation link = operations.get(operation.id.owner().child(ObjectType.PARTITION, ""));
        if (operation.id.type() != ObjectType.FOREIGN_KEY || link == null || !link.creates) {
            return List.of();
        }
        for (ObjectId id : context.after().inheritance().counterparts(operation.id)) {
            if (Inherited.isNamedByServer(after, context.after().find(id).orElseThrow())) {
                Operation above = operations.get(id);
                return above != null && above.creates ? List.of(link.id, id) : List.of(link.id);
            }
        }
        return List.of();
    }

    /** Whether the table is created as a partition by the statement that names the table above. */
    private boolean isPlainNew(ObjectId table) {
        Operation created = operations.get(table);
        return created != null && created.creates && Inherited.isPlainPartition(table, context);
    }

    /** Whether this object must be there when its counterpart is created, so that the server finds it and makes none. */
    boolean comesBefore(Operation operation, ObjectId need) {
        return operation.creates
                && (Inherited.isIndexed(operation.id.type()) || Inherited.isLocal(operation.id, context.after()))
                && createdWith(operation).isEmpty()
                && Inherited.counterparts(operation.id, context.after(), context)
                        .contains(need);
    }

    /** What says that tables inherit from the one that a part is created in, where they must do so before. */
    List<ObjectId> linksBefore(Operation operation) {
        return isOwn(operation) && operation.after != null
                ? context.after().inheritance().linksBefore(operation.after)
                : List.of();
    }

    /** Whether a statement creates it that creates nothing else. */
    private boolean isOwn(Operation operation) {
        Definition after = operation.after;
        if (after == null || !operation.creates || !createdWith(operation).isEmpty()) {
            return false;
        }
        ObjectId host = Model.host(after);
        Operation above = host == null ? null : operations.get(host);
        return above == null || !above.creates || !Kinds.of(after).inlined(after, context);
    }

    /** The checks that a table has itself before it is put under another, as what is above is not valid either and says no more of rows. */
    List<ObjectId> ownBefore(Operation operation) {
        return operation.after != null && operation.creates
                ? context.after().inheritance().notValid(operation.after).stream()
                        .filter(check -> operations.containsKey(check) && isOwn(operations.get(check)))
                        .toList()
                : List.of();
    }

    /** The tables or the type that a table is taken off by an operation on what it has from them. */
    List<ObjectId> taken(Operation operation) {
        List<ObjectId> before = Inherited.patterns(operation.before);
        return without(before, operation.drops ? kept(before, operation) : Inherited.patterns(operation.after));
    }

    /** Whether a table is altered in what it inherits from, and not taken off the one that a part is of: that part goes before. */
    boolean staysUnder(Operation operation, ObjectId part) {
        return !Inherited.parents(operation.before).isEmpty()
                && !taken(operation).contains(part.parent());
    }

    /** Whether the table of a part is taken off the one that its counterpart is of, which then goes without it. */
    boolean leaves(Operation operation, ObjectId counterpart) {
        return isCounterpart(counterpart, operation)
                && !Inherited.stays(operation.id.owner(), counterpart.owner(), context);
    }

    /** The tables or the type that a table is put under by an operation on what it has from them. */
    List<ObjectId> put(Operation operation) {
        List<ObjectId> after = Inherited.patterns(operation.after);
        return without(after, operation.creates ? kept(after, operation) : Inherited.patterns(operation.before));
    }

    private List<ObjectId> kept(List<ObjectId> patterns, Operation operation) {
        return patterns.isEmpty() ? patterns : Inherited.kept(operation.id.owner(), context);
    }

    private static List<ObjectId> without(List<ObjectId> patterns, List<ObjectId> others) {
        return patterns.stream().filter(parent -> !others.contains(parent)).toList();
    }
}

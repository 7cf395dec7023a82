package dev.ashlar.dsl;

import dev.ashlar.model.AggregateDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.MaterializedViewDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.OwnerDef;
import dev.ashlar.model.RoutineDef;
import dev.ashlar.model.SequenceOwnerDef;
import dev.ashlar.model.Slot;
import dev.ashlar.model.ViewDef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can be wrong between objects: names, missing objects, and views that depend on each other. */
final class Validation {

    private final List<Problem> problems;
    private final Map<ObjectId, Definition> byId = new LinkedHashMap<>();

    Validation(Description description) {
        problems = new ArrayList<>(description.problems());
        Map<Slot, ObjectId> taken = new HashMap<>();
        for (Definition definition : description.definitions()) {
            name(definition.id());
            boolean duplicate = byId.put(definition.id(), definition) != null;
            boolean clash = false;
            for (Slot slot : definition.slots()) {
                ObjectId other = taken.put(slot, definition.id());
                if (other != null && !clash) {
                    clash = true;
                    add(
                            definition.id(),
                            duplicate ? "is declared twice" : "has the name of " + other,
                            "give one of them another name");
                }
            }
            if (duplicate && definition.slots().isEmpty()) {
                add(definition.id(), "is declared twice", "leave one out");
            }
        }
        primaryKeys();
        sequenceOwners();
        swappedNames(description.renamedFrom(), taken);
        GeneratedColumns.check(byId, problems);
        PartitionedTables.check(byId, problems);
        problems.addAll(MissingObjects.of(byId));
        viewCycles();
    }

    List<Problem> problems() {
        return problems;
    }

    private void add(ObjectId id, String wrong, String instead) {
        problems.add(new Problem(id.toString(), wrong, instead));
    }

    private void name(ObjectId id) {
        if (id.name().isEmpty() && !id.type().isNameless() && !isOfEveryone(id)) {
            add(id, "has an empty name", "give it one");
        }
        if (id.name().indexOf('\0') >= 0) {
            add(id, "has the character U+0000 in its name, which PostgreSQL cannot store", "leave it out");
        }
        if (!id.identifier().fits() && id.type() != ObjectType.CAST) {
            add(id, "has a name of more than 63 bytes, which PostgreSQL would cut", "use a shorter one");
        }
    }

    /** What is for everyone has no role's name. */
    private static boolean isOfEveryone(ObjectId id) {
        return id.type() == ObjectType.PRIVILEGE || id.type() == ObjectType.USER_MAPPING;
    }

    private void primaryKeys() {
        Map<ObjectId, ObjectId> keys = new HashMap<>();
        for (Definition definition : byId.values()) {
            if (definition.id().type() == ObjectType.PRIMARY_KEY) {
                ObjectId other = keys.put(definition.id().owner(), definition.id());
                if (other != null) {
                    add(definition.id(), "is the second primary key of its table", "use unique(...)");
                }
            }
        }
    }

    /** Which of the two has which name cannot be told from the version before, as it has both names too. */
    private void swappedNames(Map<ObjectId, String> renamedFrom, Map<Slot, ObjectId> taken) {
        for (ObjectId id : renamedFrom.keySet()) {
            ObjectId at = id;
            for (int hops = 0; at != null && hops <= renamedFrom.size(); hops++) {
                at = successor(at, renamedFrom.get(at), taken);
                if (id.equals(at)) {
                    add(id, "swaps its name with another", "let one of the two have a third name for one version");
                    break;
                }
            }
        }
    }

    /** What has the name now that an object had before, of whatever kind; null for nothing. */
    private @Nullable ObjectId successor(ObjectId id, @Nullable String old, Map<Slot, ObjectId> taken) {
        if (old == null) {
            return null;
        }
        ObjectId former = id.named(old);
        Definition definition = byId.get(id);
        if (definition == null || byId.containsKey(former)) {
            return former;
        }
        return definition.renamed(each -> each.equals(id) ? former : each).slots().stream()
                .map(taken::get)
                .filter(holder -> holder != null && !holder.equals(id))
                .findFirst()
                .orElse(null);
    }

    private void sequenceOwners() {
        for (Definition each : byId.values()) {
            ObjectId owner = each instanceof SequenceOwnerDef sequence
                    ? OwnerDef.id(sequence.id().owner())
                    : null;
            if (owner != null && byId.containsKey(owner)) {
                add(owner, "is that of the table whose column it belongs to", "say the owner of the table only");
            }
        }
    }

    private void viewCycles() {
        Set<ObjectId> done = new HashSet<>();
        for (Definition definition : byId.values()) {
            visit(definition, new LinkedHashSet<>(), done);
        }
    }

    /** Only what has a query or a body can need itself by way of another. */
    private static boolean hasQuery(Definition definition) {
        return definition instanceof ViewDef
                || definition instanceof MaterializedViewDef
                || definition instanceof RoutineDef
                || definition instanceof AggregateDef;
    }

    private void visit(Definition view, Set<ObjectId> path, Set<ObjectId> done) {
        if (!hasQuery(view) || done.contains(view.id())) {
            return;
        }
        if (!path.add(view.id())) {
            String cycle = path.stream().map(ObjectId::address).collect(Collectors.joining(" -> "));
            add(
                    view.id(),
                    "depends on itself: " + cycle + " -> " + view.id().address(),
                    "write one of them without the other");
            return;
        }
        for (ObjectId need : view.needs()) {
            Definition other = byId.get(need);
            if (other != null) {
                visit(other, path, done);
            }
        }
        path.remove(view.id());
        done.add(view.id());
    }
}

package dev.ashlar.diff;

import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.Renaming;
import dev.ashlar.model.Slot;
import dev.ashlar.sql.DerivedName;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes way for renames. An object that goes in the same change may hold the name that a renamed one gets; it is renamed
 * aside first, under a name made from its own, and dropped in its turn. So is one whose name an added object gets, where something
 * that stays goes over from the one to the other: a column from a type to another.
 */
final class Displacement {

    private final Model before;
    private final Model after;
    private final Renaming renaming;

    /** The original model of before, the model of after, and the renames so far. */
    Displacement(Model before, Model after, Renaming renaming) {
        this.before = before;
        this.after = after;
        this.renaming = renaming;
    }

    /** The renaming with those that make way, ahead of the others. */
    Renaming extend() {
        Map<Slot, Definition> goes = new HashMap<>();
        Set<ObjectId> targets = renaming.renamed().stream().map(renaming).collect(Collectors.toSet());
        for (Definition each : before.definitions()) {
            ObjectId now = renaming.apply(each.id());
            if (renaming.newName(each.id()) == null && (!after.has(now) || targets.contains(now))) {
                each.slots().forEach(slot -> goes.put(slot, each));
            }
        }
        if (goes.isEmpty()) {
            return renaming;
        }
        var aside = new LinkedHashMap<ObjectId, String>();
        for (ObjectId old : renaming.renamed()) {
            taken(old).forEach(slot -> displace(goes.get(slot), aside));
        }
        for (Definition each : after.definitions()) {
            for (Slot slot : each.slots()) {
                Definition holder = goes.get(slot);
                if (holder != null && holder.id().type().isRenamable() && passesOn(holder, each)) {
                    displace(holder, aside);
                }
            }
        }
        return aside.isEmpty() ? renaming : Renaming.NONE.with(aside).with(renaming);
    }

    private static void displace(@Nullable Definition holder, Map<ObjectId, String> aside) {
        if (holder != null) {
            aside.put(holder.id(), DerivedName.aside(holder.id().name()));
            holder.companions().forEach(with -> aside.put(with, DerivedName.aside(with.name())));
        }
    }

    /** Whether an object was only renamed to make way. */
    static boolean isAside(ObjectId old, Renaming renaming) {
        return DerivedName.aside(old.name()).equals(renaming.newName(old));
    }

    /** Whether something that cannot be dropped goes over from one object to another of its name: both must be there at once. */
    private boolean passesOn(Definition goes, Definition comes) {
        Set<ObjectId> users = before.dependents(goes.id()).stream()
                .map(user -> renaming.apply(user.id()))
                .filter(user -> user.type().holdsState())
                .collect(Collectors.toSet());
        return !users.isEmpty()
                && !renaming.apply(goes.id()).equals(comes.id())
                && after.dependents(comes.id()).stream().anyMatch(user -> users.contains(user.id()));
    }

    /** The names that an object takes by its rename, in the places of before. */
    private Set<Slot> taken(ObjectId old) {
        ObjectId target = old.named(Objects.requireNonNull(renaming.newName(old)));
        return before.find(old)
                .map(definition ->
                        definition.renamed(id -> id.equals(old) ? target : id).slots())
                .orElse(Set.of());
    }
}

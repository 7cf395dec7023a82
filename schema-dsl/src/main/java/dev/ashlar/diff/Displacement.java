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

/**
 * Makes way for renames. An object that goes in the same change may hold the name that a renamed one gets; it is renamed
 * aside first, under a name made from its own, and dropped in its turn.
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
        if (renaming.isEmpty()) {
            return renaming;
        }
        Map<Slot, Definition> goes = new HashMap<>();
        Set<ObjectId> targets = renaming.renamed().stream().map(renaming).collect(Collectors.toSet());
        for (Definition each : before.definitions()) {
            ObjectId now = renaming.apply(each.id());
            if (renaming.newName(each.id()) == null && (!after.has(now) || targets.contains(now))) {
                each.slots().forEach(slot -> goes.put(slot, each));
            }
        }
        var aside = new LinkedHashMap<ObjectId, String>();
        for (ObjectId old : renaming.renamed()) {
            for (Slot slot : taken(old)) {
                Definition holder = goes.get(slot);
                if (holder != null) {
                    aside.put(holder.id(), DerivedName.aside(holder.id().name()));
                }
            }
        }
        return aside.isEmpty() ? renaming : Renaming.NONE.with(aside).with(renaming);
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

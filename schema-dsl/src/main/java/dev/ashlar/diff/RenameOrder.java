package dev.ashlar.diff;

import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.Renaming;
import dev.ashlar.model.ServerRenames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Puts renames in an order in which each name is free when it is taken. Where objects pass their names around in a circle there is
 * none; one that loses nothing by it is not renamed then, but dropped and created. So is one that the server does not rename.
 */
final class RenameOrder {

    private final Model before;
    private final Renaming renaming;
    private final Map<Object, ObjectId> holders = new HashMap<>();
    private final Map<ObjectId, String> ordered = new LinkedHashMap<>();
    private final Set<ObjectId> seen = new HashSet<>();
    private final Set<ObjectId> path = new HashSet<>();

    private RenameOrder(Model before, Renaming renaming) {
        this.before = before;
        this.renaming = renaming;
    }

    static Renaming of(Model before, Renaming declared) {
        Renaming renaming = declared.only(old -> !ServerRenames.isFixed(old, before));
        if (renaming.renamed().size() < 2) {
            return renaming;
        }
        var order = new RenameOrder(before, renaming);
        for (ObjectId old : renaming.renamed()) {
            order.names(old, Function.identity()).forEach(name -> order.holders.put(name, old));
        }
        renaming.renamed().forEach(order::visit);
        return Renaming.NONE.with(order.ordered);
    }

    /** Whether the object can get its name. */
    private boolean visit(ObjectId old) {
        if (path.contains(old)) {
            return false;
        }
        if (!seen.add(old)) {
            return true;
        }
        path.add(old);
        String newName = Objects.requireNonNull(renaming.newName(old));
        boolean free = true;
        for (Object name : names(old, id -> id.equals(old) ? old.named(newName) : id)) {
            ObjectId holder = holders.get(name);
            if (holder != null && !holder.equals(old)) {
                free &= visit(holder);
            }
        }
        path.remove(old);
        if (free || old.type().holdsState()) {
            ordered.put(old, newName);
        }
        return true;
    }

    /** The names that an object takes, in the places of before; that of an enum's value is its address. */
    private Set<Object> names(ObjectId old, Function<ObjectId, ObjectId> target) {
        Set<Object> names = new HashSet<>(before.find(old)
                .map(definition -> definition.renamed(target::apply))
                .map(Definition::slots)
                .orElse(Set.of()));
        names.add(target.apply(old));
        return names;
    }
}

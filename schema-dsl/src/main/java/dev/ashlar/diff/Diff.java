package dev.ashlar.diff;

import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.Renaming;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The difference between two models: renames first, then what is removed, altered and added. Linear in
 * the size of the models. Immutable.
 *
 * @param before the model of before, with addresses of after the renames
 * @param after the model of after
 * @param renaming which address of the original model of before is which of after
 * @param changes the differences, in a fixed order
 */
public record Diff(Model before, Model after, Renaming renaming, List<Change> changes) {

    public Diff {
        changes = List.copyOf(changes);
    }

    /** The difference on the way from one version to the next. */
    public static Diff between(Model before, Model after) {
        return of(before, after, Renaming.between(before, after));
    }

    /** The difference on the way back: from <code>after</code> to <code>before</code>, with the same renames inverted. */
    public static Diff back(Model before, Model after) {
        Renaming forward = between(before, after).renaming();
        // What only made way under another name until it was dropped has none to give back.
        Renaming lasting = forward.only(
                old -> after.has(forward.apply(old)) || !before.has(old) && !Displacement.isAside(old, forward));
        return of(/* before= */ after, /* after= */ before, lasting.inverted());
    }

    private static Diff of(Model before, Model after, Renaming declared) {
        Renaming cleared = new Displacement(before, after, declared).extend();
        Renaming renaming = new Lookalikes(before.renamed(cleared), after).extend(cleared);
        renaming = AttachedRenames.extend(before, after, cleared, renaming);
        renaming = HeirRenames.extend(before, renaming);
        renaming = new Displacement(before, after, RenameOrder.of(before, renaming)).extend();
        Model renamed = before.renamed(renaming);
        var changes = new ArrayList<Change>();
        Renaming done = Renaming.NONE;
        for (ObjectId old : renaming.renamed()) {
            changes.add(new Change.Renamed(old, renaming.apply(old), done.apply(old)));
            done = done.with(Map.of(old, Objects.requireNonNull(renaming.newName(old))));
        }
        for (Definition old : renamed.definitions()) {
            Definition now = after.find(old.id()).orElse(null);
            if (now == null) {
                changes.add(new Change.Removed(old));
            } else if (!old.equals(now)) {
                changes.add(new Change.Altered(old, now));
            }
        }
        for (Definition now : after.definitions()) {
            if (!renamed.has(now.id())) {
                changes.add(new Change.Added(now));
            }
        }
        return new Diff(renamed, after, renaming, changes);
    }

    /** Whether nothing is different. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** The pairs of a removed and an added object that look alike and that no declaration speaks of. */
    public List<Doubt> doubts() {
        return new Lookalikes(before, after).doubts();
    }

    /**
     * A removed and an added object that look alike: a rename that was not declared, or a loss.
     *
     * @param removed the object that goes
     * @param added the object that comes
     */
    public record Doubt(ObjectId removed, ObjectId added) {}
}

package dev.ashlar.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which object of one version is which of the other, where the names differ. Maps an address of before to the address of
 * after; what lives in a renamed object moves along. Immutable.
 */
public final class Renaming implements UnaryOperator<ObjectId> {

    /** Nothing is renamed. */
    public static final Renaming NONE = new Renaming(Map.of());

    private final Map<ObjectId, String> newNames;

    private Renaming(Map<ObjectId, String> newNames) {
        this.newNames = newNames;
    }

    /** The declared renames of <code>after</code> that fit <code>before</code>; the others are inert. */
    public static Renaming between(Model before, Model after) {
        if (after.hints().renamedFrom().isEmpty()) {
            return NONE;
        }
        return new DeclaredRenames(before, after.hints().renamedFrom()).resolve();
    }

    static Renaming of(Map<ObjectId, String> newNames) {
        return new Renaming(newNames);
    }

    /** The address of after. */
    @Override
    public ObjectId apply(ObjectId id) {
        if (newNames.isEmpty()) {
            return id;
        }
        if (id.type() == ObjectType.CAST) {
            return id.named(ArgumentTypes.castRenamed(id.name(), this));
        }
        ObjectId parent = id.parent();
        ObjectId newParent = parent == null ? null : apply(parent);
        String newName = newNames.get(id);
        String arguments = ArgumentTypes.renamed(id.arguments(), this);
        return newName == null && Objects.equals(newParent, parent) && arguments.equals(id.arguments())
                ? id
                : id.movedTo(newParent)
                        .named(newName == null ? id.name() : newName)
                        .taking(arguments);
    }

    /** The way back: an address of after to the address of before. */
    public Renaming inverted() {
        // What moved up to free a name last has to move back first; but the outer objects come before the inner ones.
        List<ObjectId> backwards = new ArrayList<>(newNames.keySet());
        Collections.reverse(backwards);
        backwards.sort(Comparator.comparingInt(ObjectId::depth));
        var oldNames = new LinkedHashMap<ObjectId, String>();
        backwards.forEach(old -> oldNames.put(apply(old), old.name()));
        return new Renaming(oldNames);
    }

    /** The renames of some objects, by their address of before. */
    public Renaming only(Predicate<ObjectId> which) {
        var some = new LinkedHashMap<>(newNames);
        some.keySet().removeIf(which.negate());
        return new Renaming(some);
    }

    /** This renaming, then another's. */
    public Renaming with(Renaming more) {
        return with(more.newNames);
    }

    /** This renaming and more: objects of before and their names of after. */
    public Renaming with(Map<ObjectId, String> more) {
        if (more.isEmpty()) {
            return this;
        }
        var all = new LinkedHashMap<>(newNames);
        all.putAll(more);
        return new Renaming(all);
    }

    public boolean isEmpty() {
        return newNames.isEmpty();
    }

    /** The renamed objects, by their address of before. */
    public List<ObjectId> renamed() {
        return List.copyOf(newNames.keySet());
    }

    /** The new name of an object that is itself renamed; null for one that only moves along or stays. */
    public @Nullable String newName(ObjectId before) {
        return newNames.get(before);
    }
}

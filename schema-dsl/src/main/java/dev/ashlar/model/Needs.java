package dev.ashlar.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what a definition needs: its parent, or the view that its parent is a column of, and what its parts refer to. */
final class Needs {

    private final Set<ObjectId> ids = new LinkedHashSet<>();

    private Needs() {}

    static Needs of(ObjectId id) {
        var needs = new Needs();
        if (id.parent() != null) {
            needs.ids.add(id.owner().defined());
        }
        return needs;
    }

    Needs and(@Nullable ObjectId id) {
        if (id != null) {
            ids.add(id);
        }
        return this;
    }

    Needs and(Collection<ObjectId> more) {
        ids.addAll(more);
        return this;
    }

    Needs and(@Nullable Expression expression) {
        return expression == null ? this : and(expression.needs());
    }

    Set<ObjectId> set() {
        return Collections.unmodifiableSet(ids);
    }
}

package dev.ashlar.kind;

import dev.ashlar.model.ObjectId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A lock that a statement takes on a relation that others use. The locks on the indexes and the identity sequences of a table that is
 * itself locked as strongly are not told apart.
 *
 * @param mode how strong it is
 * @param on the table, view, sequence or index that it is on
 */
public record Lock(LockMode mode, ObjectId on) {

    /** The strongest lock on each relation, in the order in which the relations first come. */
    public static List<Lock> strongest(Collection<Lock> locks) {
        Map<ObjectId, Lock> strongest = new LinkedHashMap<>();
        for (Lock lock : locks) {
            strongest.merge(lock.on(), lock, (a, b) -> a.mode().compareTo(b.mode()) >= 0 ? a : b);
        }
        return List.copyOf(strongest.values());
    }
}

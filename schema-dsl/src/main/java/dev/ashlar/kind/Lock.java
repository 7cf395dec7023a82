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
 * @param reach how far it goes down to the tables below, which a plan tells one by one
 */
public record Lock(LockMode mode, ObjectId on, Reach reach) {

    /** One on a relation alone. */
    public Lock(LockMode mode, ObjectId on) {
        this(mode, on, Reach.TABLE);
    }

    /** The strongest lock on each relation in each reach, in the order in which they first come. */
    public static List<Lock> strongest(Collection<Lock> locks) {
        Map<Lock, Lock> strongest = new LinkedHashMap<>();
        for (Lock lock : locks) {
            strongest.merge(
                    new Lock(LockMode.ACCESS_EXCLUSIVE, lock.on, lock.reach),
                    lock,
                    (a, b) -> a.mode.compareTo(b.mode) >= 0 ? a : b);
        }
        return List.copyOf(strongest.values());
    }
}

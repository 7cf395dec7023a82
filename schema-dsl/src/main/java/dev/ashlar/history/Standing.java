package dev.ashlar.history;

import dev.ashlar.diff.Change;
import dev.ashlar.kind.Lock;
import dev.ashlar.kind.Risk;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.plan.Plan;
import dev.ashlar.plan.Planned;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What statements cost the objects that stand before a plan begins. On those that it makes itself nobody waits and no row is, so
 * their locks and risks are not told.
 */
final class Standing {

    private final Plan plan;
    private final Map<ObjectId, ObjectId> newAddresses = new HashMap<>();

    Standing(Plan plan) {
        this.plan = plan;
        for (Change change : plan.diff().changes()) {
            if (change instanceof Change.Renamed renamed) {
                newAddresses.put(renamed.from(), renamed.id());
            }
        }
    }

    /** The strongest lock on each object that has one, with what it means to others. */
    List<String> locks(Collection<Planned> statements) {
        Map<ObjectId, Lock> strongest = new LinkedHashMap<>();
        for (Planned planned : statements) {
            Lock lock = planned.step().lock();
            if (lock != null && has(lock.on())) {
                ObjectId on = newAddresses.getOrDefault(lock.on(), lock.on());
                strongest.merge(on, lock, (a, b) -> a.mode().compareTo(b.mode()) >= 0 ? a : b);
            }
        }
        List<String> words = new ArrayList<>();
        strongest.forEach((on, lock) -> words.add(on.address() + ": " + mode(lock)));
        return words;
    }

    /** The lock of one statement. */
    List<String> lock(Planned planned) {
        Lock lock = planned.step().lock();
        return lock == null || !has(lock.on())
                ? List.of()
                : List.of(lock.mode().words() + " on " + lock.on().address() + " ("
                        + lock.mode().meaning() + ")");
    }

    /** What may happen to each object, but for losses. */
    List<String> risks(Collection<Planned> statements) {
        return risks(statements, risk -> risk.type() != Risk.Type.LOSS);
    }

    /** What may stand in the way of the statements. */
    List<String> refusals(Collection<Planned> statements) {
        return risks(statements, risk -> risk.type() == Risk.Type.MAY_FAIL);
    }

    private List<String> risks(Collection<Planned> statements, Predicate<Risk> which) {
        Map<ObjectId, Set<String>> words = new LinkedHashMap<>();
        for (Planned planned : statements) {
            for (Risk risk : planned.step().risks()) {
                if (which.test(risk) && has(risk.object())) {
                    words.computeIfAbsent(risk.object(), id -> new LinkedHashSet<>())
                            .add(risk.words());
                }
            }
        }
        List<String> lines = new ArrayList<>();
        words.forEach((id, said) -> lines.add(id.address() + ": " + String.join("; ", said)));
        return lines;
    }

    /** What may happen by one statement, but for losses. */
    List<String> words(Planned planned) {
        return planned.step().risks().stream()
                .filter(risk -> risk.type() != Risk.Type.LOSS && has(risk.object()))
                .map(Risk::words)
                .distinct()
                .toList();
    }

    private boolean has(ObjectId id) {
        ObjectId root = id;
        for (ObjectId at = id; at != null && at.type() != ObjectType.SCHEMA; at = at.parent()) {
            root = at;
        }
        return plan.diff().before().has(newAddresses.getOrDefault(root, root));
    }

    private static String mode(Lock lock) {
        return lock.mode().words() + " (" + lock.mode().meaning() + ")";
    }
}

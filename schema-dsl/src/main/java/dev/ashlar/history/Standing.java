package dev.ashlar.history;

import dev.ashlar.diff.Change;
import dev.ashlar.kind.Lock;
import dev.ashlar.kind.LockMode;
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
 * their locks and risks are not told. Immutable.
 */
public final class Standing {

    private final Plan plan;
    private final Map<ObjectId, ObjectId> newAddresses = new HashMap<>();

    /** For the statements of one plan. */
    public Standing(Plan plan) {
        this.plan = plan;
        for (Change change : plan.diff().changes()) {
            if (change instanceof Change.Renamed renamed) {
                newAddresses.put(renamed.from(), renamed.id());
            }
        }
    }

    /** The strongest lock on each object that has one, with what it means to others. */
    List<String> locks(Collection<Planned> statements) {
        List<Lock> locks = statements.stream()
                .flatMap(planned -> standing(planned).stream())
                .map(lock -> new Lock(lock.mode(), newAddresses.getOrDefault(lock.on(), lock.on())))
                .toList();
        return Lock.strongest(locks).stream()
                .map(lock -> lock.on().address() + ": " + lock.mode().words() + " ("
                        + lock.mode().meaning() + ")")
                .toList();
    }

    /** The locks of one statement, those of one mode together. */
    public List<String> locks(Planned planned) {
        Map<LockMode, List<String>> places = new LinkedHashMap<>();
        for (Lock lock : standing(planned)) {
            places.computeIfAbsent(lock.mode(), mode -> new ArrayList<>())
                    .add(lock.on().address());
        }
        List<String> words = new ArrayList<>();
        places.forEach((mode, on) ->
                words.add(mode.words() + " on " + String.join(" and ", on) + " (" + mode.meaning() + ")"));
        return words;
    }

    private List<Lock> standing(Planned planned) {
        return planned.step().locks().stream().filter(lock -> has(lock.on())).toList();
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

    /** What one statement costs and may do. */
    public List<Risk> risks(Planned planned) {
        return planned.step().risks().stream()
                .filter(risk -> has(risk.object()))
                .toList();
    }

    /** What may happen by one statement, but for losses. */
    List<String> words(Planned planned) {
        return risks(planned).stream()
                .filter(risk -> risk.type() != Risk.Type.LOSS)
                .map(Risk::words)
                .distinct()
                .toList();
    }

    private boolean has(ObjectId id) {
        ObjectId root = id;
        for (ObjectId at = id; at != null && at.type() != ObjectType.SCHEMA; at = at.parent()) {
            root = at;
        }
        ObjectId now = newAddresses.getOrDefault(root, root);
        // What neither version lists is an identity's sequence, which stands as long as its column does.
        return plan.diff().before().has(now) || !plan.diff().after().has(now);
    }
}

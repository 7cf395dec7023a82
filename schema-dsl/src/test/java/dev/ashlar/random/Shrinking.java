package dev.ashlar.random;

import dev.ashlar.random.Trial.Fault;
import dev.ashlar.verify.Scratch;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;

/** Makes a pair that fails smaller, as long as it fails in the same way. */
final class Shrinking {

    private static final int TRIES = 400;

    private final Scratch scratch;
    private final Fault fault;
    private int tries;

    private Shrinking(Scratch scratch, Fault fault) {
        this.scratch = scratch;
        this.fault = fault;
    }

    static SchemaPair of(SchemaPair pair, Fault fault, Scratch scratch) throws SQLException {
        return new Shrinking(scratch, fault).shrunk(pair);
    }

    private SchemaPair shrunk(SchemaPair pair) throws SQLException {
        SchemaPair smallest = pair;
        boolean smaller = true;
        while (smaller && tries < TRIES) {
            smaller = false;
            for (int key : keys(smallest)) {
                for (SchemaPair candidate : candidates(smallest, key)) {
                    if (!candidate.equals(smallest) && fails(candidate)) {
                        smallest = candidate;
                        smaller = true;
                        break;
                    }
                }
            }
        }
        return smallest;
    }

    private boolean fails(SchemaPair pair) throws SQLException {
        if (++tries > TRIES || !SchemaPair.isSound(pair.before()) || !SchemaPair.isSound(pair.after())) {
            return false;
        }
        Fault other = Trial.of(pair, scratch);
        return other != null && other.sort().equals(fault.sort());
    }

    /** Tables first, since much goes with them. */
    private static List<Integer> keys(SchemaPair pair) {
        var all = new TreeSet<>(pair.before().items().keySet());
        all.addAll(pair.after().items().keySet());
        all.remove(SchemaItem.PUBLIC);
        var keys = new LinkedHashSet<Integer>();
        for (Spec spec : List.of(pair.before(), pair.after())) {
            spec.of(TableItem.class).forEach(table -> keys.add(table.key()));
        }
        keys.addAll(all.descendingSet());
        return List.copyOf(keys);
    }

    private static List<SchemaPair> candidates(SchemaPair pair, int key) {
        var candidates = new ArrayList<SchemaPair>();
        Spec before = pair.before();
        Spec after = pair.after();
        Item old = before.find(key);
        Item now = after.find(key);
        candidates.add(
                new SchemaPair(before.without(key).pruned(), after.without(key).pruned()));
        if (old != null && !old.equals(now)) {
            candidates.add(new SchemaPair(before, after.with(old).pruned()));
            candidates.add(new SchemaPair(before.without(key).pruned(), after));
            candidates.add(new SchemaPair(before, after.without(key).pruned()));
        }
        if (now != null && old == null) {
            candidates.add(new SchemaPair(before, after.without(key).pruned()));
        }
        if (old != null) {
            for (Item simple : Simpler.than(old)) {
                candidates.add(new SchemaPair(
                        before.with(simple).pruned(),
                        old.equals(now) ? after.with(simple).pruned() : after));
            }
        }
        if (now != null && !now.equals(old)) {
            for (Item simple : Simpler.than(now)) {
                candidates.add(new SchemaPair(before, after.with(simple).pruned()));
            }
        }
        return candidates;
    }
}

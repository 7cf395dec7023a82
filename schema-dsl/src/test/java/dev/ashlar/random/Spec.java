package dev.ashlar.random;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A random schema: objects by their number, which is also their order. Immutable.
 *
 * @param items the objects
 */
record Spec(TreeMap<Integer, Item> items) {

    Spec {
        items = new TreeMap<>(items);
    }

    /** The schema that every database has, and nothing else. */
    static Spec empty() {
        var items = new TreeMap<Integer, Item>();
        items.put(SchemaItem.PUBLIC, new SchemaItem(SchemaItem.PUBLIC, Named.of("public")));
        return new Spec(items);
    }

    Item get(int key) {
        return Objects.requireNonNull(items.get(key), () -> "no object of number " + key);
    }

    @Nullable
    Item find(int key) {
        return items.get(key);
    }

    boolean has(int key) {
        return items.containsKey(key);
    }

    Collection<Item> all() {
        return Collections.unmodifiableCollection(items.values());
    }

    <I extends Item> List<I> of(Class<I> kind) {
        return items.values().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** What lives in a table. */
    <I extends Item> List<I> in(int place, Class<I> kind) {
        return of(kind).stream().filter(item -> item.place() == place).toList();
    }

    int highest() {
        return items.lastKey();
    }

    /** With one more object, or another in the place of one. */
    Spec with(Item item) {
        var changed = new TreeMap<>(items);
        changed.put(item.key(), item);
        return new Spec(changed);
    }

    Spec without(int key) {
        var changed = new TreeMap<>(items);
        changed.remove(key);
        return new Spec(changed);
    }

    /** Without all that refers to what is not there, and all that PostgreSQL would refuse. */
    Spec pruned() {
        var kept = new TreeMap<>(items);
        boolean changed = true;
        while (changed) {
            var now = new Spec(kept);
            changed = kept.values()
                    .removeIf(item ->
                            !kept.keySet().containsAll(item.needs()) || !item.fits(now) || isMisplaced(item, now));
        }
        return new Spec(kept);
    }

    private static boolean isMisplaced(Item item, Spec spec) {
        return !ForeignItem.takes(item) && ForeignItem.isForeign(item.place(), spec);
    }

    @Override
    public String toString() {
        return items.values().stream().map(String::valueOf).collect(Collectors.joining("\n"));
    }
}

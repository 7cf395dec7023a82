package dev.ashlar.diff;

import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.Renaming;
import dev.ashlar.model.ServerRenames;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Pairs removed and added objects that are equal but for their name, in one place and of one kind. Where nothing is lost
 * by a rename (a constraint, an index) the pair is one; where something would be lost by taking it for a drop and an add
 * (a table, a column), it is a doubt that its author must answer.
 */
final class Lookalikes {

    private final List<Diff.Doubt> pairs = new ArrayList<>();

    /** Both models with addresses of after the renames. */
    Lookalikes(Model before, Model after) {
        Map<Definition, Deque<ObjectId>> removed = new LinkedHashMap<>();
        for (Definition each : before.definitions()) {
            if (!after.has(each.id()) && mayPair(each, before) && livesOn(each, after)) {
                removed.computeIfAbsent(shape(each, before), shape -> new ArrayDeque<>())
                        .add(each.id());
            }
        }
        if (removed.isEmpty()) {
            return;
        }
        for (Definition each : after.definitions()) {
            if (!before.has(each.id()) && mayPair(each, after) && livesOn(each, before)) {
                Deque<ObjectId> alike = removed.get(shape(each, after));
                if (alike != null && !alike.isEmpty()) {
                    pairs.add(new Diff.Doubt(alike.removeFirst(), each.id()));
                }
            }
        }
    }

    /** The renaming with the pairs that are renames without a doubt. */
    Renaming extend(Renaming declared) {
        Renaming back = declared.inverted();
        var more = new LinkedHashMap<ObjectId, String>();
        for (Diff.Doubt pair : pairs) {
            if (!pair.removed().type().holdsState()) {
                more.put(back.apply(pair.removed()), pair.added().name());
            }
        }
        return declared.with(more);
    }

    List<Diff.Doubt> doubts() {
        return pairs.stream().filter(pair -> pair.removed().type().holdsState()).toList();
    }

    /** What would be called by its own rename is rather dropped and created; what is inherited is renamed with its counterpart or not at all. */
    private static boolean mayPair(Definition each, Model model) {
        ObjectType type = each.id().type();
        boolean inherited = ServerRenames.goAlong(type)
                && !model.inheritance().counterparts(each.id()).isEmpty();
        return type.isRenamable() && !type.watches() && !inherited;
    }

    private static boolean livesOn(Definition each, Model other) {
        ObjectId host = Model.host(each);
        return host == null || other.has(host);
    }

    /** The definition under an empty name; a table counts with its columns. */
    private static Definition shape(Definition each, Model model) {
        ObjectId id = each.id();
        ObjectId nameless = id.named(shapeName(each, model));
        return each.renamed(other -> inside(other, id) ? moved(other, id, nameless) : other);
    }

    private static String shapeName(Definition each, Model model) {
        ObjectId id = each.id();
        return model.children(id).stream()
                .filter(child -> child.id().type() == ObjectType.COLUMN)
                .map(child -> child.id().name())
                .collect(Collectors.joining(","));
    }

    private static boolean inside(ObjectId id, ObjectId place) {
        ObjectId at = id;
        while (at != null) {
            if (at.equals(place)) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    private static ObjectId moved(ObjectId id, ObjectId place, ObjectId newPlace) {
        return id.equals(place) ? newPlace : id.movedTo(moved(id.owner(), place, newPlace));
    }
}

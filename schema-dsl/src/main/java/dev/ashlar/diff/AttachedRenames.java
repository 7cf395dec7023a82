package dev.ashlar.diff;

import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.Renaming;
import dev.ashlar.model.ServerRenames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a partition has for a key or index of the table above stays with it: of several equal ones, where one goes, those of the others get
 * the names that they are to have, also such as were others' before.
 */
final class AttachedRenames {

    private AttachedRenames() {}

    /** The renaming with the names that parts of partitions get so. */
    static Renaming extend(Model before, Model after, Renaming renaming) {
        Map<List<ObjectId>, Definition> attached = attached(after);
        if (attached.isEmpty()) {
            return renaming;
        }
        Renaming back = renaming.inverted();
        var more = new LinkedHashMap<ObjectId, String>();
        attached(before.renamed(renaming)).forEach((place, old) -> {
            Definition now = attached.get(place);
            if (now != null && !now.id().equals(old.id()) && isEqualButForName(old, now)) {
                more.put(back.apply(old.id()), now.id().name());
            }
        });
        return renaming.with(more);
    }

    /** By the partition and the part of the table above. */
    private static Map<List<ObjectId>, Definition> attached(Model model) {
        Map<List<ObjectId>, Definition> attached = new LinkedHashMap<>();
        for (Definition each : model.definitions()) {
            if (!ServerRenames.goAlong(each.id().type())) {
                model.inheritance()
                        .counterparts(each.id())
                        .forEach(above -> attached.put(List.of(each.id().owner(), above), each));
            }
        }
        return attached;
    }

    private static boolean isEqualButForName(Definition old, Definition now) {
        return old.renamed(id -> id.equals(old.id()) ? now.id() : id).equals(now);
    }
}

package dev.ashlar.diff;

import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.Renaming;
import dev.ashlar.model.ServerRenames;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a partition has for a key or index of the table above stays with it: of several equal ones, where one goes, those of the others get
 * the names that they are to have, also such as were others' before.
 */
final class AttachedRenames {

    private AttachedRenames() {}

    /**
     * The renaming with the names that parts of partitions get so, in the place of others that only look like them.
     *
     * @param declared what its authors say, which stays
     */
    static Renaming extend(Model before, Model after, Renaming declared, Renaming renaming) {
        Map<List<ObjectId>, Definition> attached = attached(after);
        if (attached.isEmpty()) {
            return renaming;
        }
        Renaming back = renaming.inverted();
        Set<ObjectId> said = declared.renamed().stream().map(renaming).collect(Collectors.toSet());
        var more = new LinkedHashMap<ObjectId, String>();
        Set<ObjectId> taken = new HashSet<>();
        attached(before.renamed(renaming)).forEach((place, old) -> {
            Definition now = attached.get(place);
            if (now != null
                    && !now.id().equals(old.id())
                    && isEqualButForName(old, now)
                    && !said.contains(old.id())
                    && !said.contains(now.id())) {
                more.put(back.apply(old.id()), now.id().name());
                taken.add(now.id());
            }
        });
        return renaming.only(old -> !taken.contains(renaming.apply(old))).with(more);
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

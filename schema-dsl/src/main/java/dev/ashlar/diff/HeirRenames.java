package dev.ashlar.diff;

import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.Renaming;
import dev.ashlar.model.ServerRenames;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The server renames a column or check in all tables that inherit it (manual, ALTER TABLE), also in those that it is dropped from after
 * that, or that are taken off the table above; and an attribute in all tables of its type (manual, ALTER TYPE, CASCADE).
 */
final class HeirRenames {

    private HeirRenames() {}

    /** The renaming with what happens by it to tables below. */
    static Renaming extend(Model before, Renaming renaming) {
        Map<ObjectId, String> more = new LinkedHashMap<>();
        for (ObjectId old : renaming.renamed()) {
            String name = Objects.requireNonNull(renaming.newName(old));
            for (ObjectId part : ServerRenames.along(old, before)) {
                if (renaming.newName(part) == null) {
                    more.put(part, name);
                }
            }
        }
        return renaming.with(more);
    }
}

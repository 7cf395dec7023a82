package dev.ashlar.verify;

import dev.ashlar.catalog.CatalogReading;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.PrivilegeDef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a live database says of access and its schema does not speak of. Who owns an object and what is granted on it may be the business
 * of those who run the database: as long as a schema says no owner of an object, its owner is no drift, as long as it grants nothing on
 * it, no grant on it is, and as long as it says no default privileges, none are. It is named all the same.
 */
public final class Unsaid {

    private Unsaid() {}

    /** What was read of a live database, with that among what is not managed and not in the model. */
    public static CatalogReading of(Model expected, CatalogReading live) {
        Set<ObjectId> spokenOf = new HashSet<>();
        expected.definitions().stream().map(Unsaid::subject).forEach(spokenOf::add);
        Set<ObjectId> left = new HashSet<>();
        var names = new ArrayList<String>();
        for (Definition each : live.model().definitions()) {
            if (isAccess(each.id().type()) && !spokenOf.contains(subject(each))) {
                left.add(each.id());
                names.add(each.id().toString());
            }
        }
        if (left.isEmpty()) {
            return live;
        }
        return new CatalogReading(
                live.model().only(id -> !left.contains(id)),
                Stream.concat(live.unmanaged().stream(), names.stream()).toList(),
                live.major(),
                live.incomplete());
    }

    private static boolean isAccess(ObjectType type) {
        return type == ObjectType.OWNER || type == ObjectType.PRIVILEGE || type == ObjectType.DEFAULT_PRIVILEGE;
    }

    /** One address for all that is said of one sort about one object; any definition speaks of itself. */
    private static ObjectId subject(Definition definition) {
        ObjectId id = definition.id();
        if (id.type() == ObjectType.PRIVILEGE) {
            return PrivilegeDef.id(id.owner(), PrivilegeDef.EVERYONE);
        }
        return id.type() == ObjectType.DEFAULT_PRIVILEGE ? new ObjectId(ObjectType.DEFAULT_PRIVILEGE, null, "") : id;
    }
}

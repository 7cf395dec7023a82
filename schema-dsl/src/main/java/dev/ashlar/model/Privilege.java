package dev.ashlar.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be granted (manual, "Privileges"). */
public enum Privilege {
    /** All that there are for the kind of object; more of them on a newer server. */
    ALL,
    SELECT,
    INSERT,
    UPDATE,
    DELETE,
    TRUNCATE,
    REFERENCES,
    TRIGGER,
    /** PostgreSQL 17 and newer. */
    MAINTAIN,
    USAGE,
    CREATE,
    EXECUTE;

    private static final List<Privilege> RELATION =
            List.of(SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER, MAINTAIN);
    private static final List<Privilege> COLUMN = List.of(SELECT, INSERT, UPDATE, REFERENCES);

    /** What there is for a kind of object, in the order of this list; empty where nothing can be granted on it. */
    public static List<Privilege> on(ObjectType type) {
        if (type == ObjectType.SCHEMA) {
            return List.of(USAGE, CREATE);
        }
        if (type == ObjectType.SEQUENCE) {
            return List.of(SELECT, UPDATE, USAGE);
        }
        if (type == ObjectType.COLUMN || type == ObjectType.VIEW_COLUMN) {
            return COLUMN;
        }
        if (!type.isGrantable()) {
            return List.of();
        }
        return type.isRelation() ? RELATION : List.of(type.isOverloaded() ? EXECUTE : USAGE);
    }

    /** The privilege with this name in the catalog; empty for one that is not known. */
    public static Optional<Privilege> named(String name) {
        return Stream.of(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}

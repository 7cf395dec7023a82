package dev.ashlar.model;

import dev.ashlar.sql.DerivedName;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of the constraints in each schema, with those that the server gives to constraints that keep columns from being null: it gives
 * none that a constraint in the schema has already, whatever that is of (its source, ChooseConstraintName). Immutable.
 */
public final class ConstraintNames {

    private static final Set<ObjectType> CONSTRAINTS = EnumSet.of(
            ObjectType.PRIMARY_KEY,
            ObjectType.UNIQUE,
            ObjectType.CHECK,
            ObjectType.EXCLUSION,
            ObjectType.FOREIGN_KEY,
            ObjectType.NOT_NULL,
            ObjectType.DOMAIN_CONSTRAINT);

    private final Map<ObjectId, ObjectId> holders = new HashMap<>();
    private final Set<ObjectId> several = new HashSet<>();

    ConstraintNames(List<Definition> definitions) {
        Set<ObjectId> named = new HashSet<>();
        for (Definition definition : definitions) {
            if (definition instanceof NotNullDef notNull) {
                named.add(notNull.column());
            }
        }
        for (Definition definition : definitions) {
            ObjectId id = definition.id();
            if (CONSTRAINTS.contains(id.type())) {
                add(id.owner(), id.name());
            } else if (definition instanceof ColumnDef column && !column.nullable() && !named.contains(id)) {
                add(id.owner(), ofNotNull(id));
            }
        }
    }

    /** The name that the server gives to the constraint that keeps a column from being null, where it is free. */
    public static String ofNotNull(ObjectId column) {
        return DerivedName.of(column.owner().name(), column.name(), "not_null");
    }

    private void add(ObjectId holder, String name) {
        ObjectId key = key(holder, name);
        ObjectId other = holders.putIfAbsent(key, holder);
        if (other != null && !other.equals(holder)) {
            several.add(key);
        }
    }

    private static ObjectId key(ObjectId holder, String name) {
        return holder.owner().child(ObjectType.NOT_NULL, name);
    }

    /** Whether a constraint of another table or domain of the schema has a name. */
    public boolean isTaken(ObjectId table, String name) {
        ObjectId key = key(table, name);
        ObjectId holder = holders.get(key);
        return several.contains(key) || holder != null && !holder.equals(table);
    }
}

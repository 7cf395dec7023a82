package dev.ashlar.model;

import dev.ashlar.sql.QualifiedName;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A collation as SQL names it: alone for one of the server's own, with its schema for any other. */
public final class CollationName {

    private CollationName() {}

    /** The name of a collation. */
    public static String of(ObjectId collation) {
        return collation.qualified().text();
    }

    /** The address of the collation; null for none and for one of the server's own. */
    static @Nullable ObjectId id(@Nullable String name) {
        if (name == null) {
            return null;
        }
        List<String> parts = QualifiedName.parts(name);
        return parts.size() != 2 || parts.get(0).equals("pg_catalog")
                ? null
                : ObjectId.schema(parts.get(0)).child(ObjectType.COLLATION, parts.get(1));
    }

    /** The same with the address of the collation replaced. */
    static @Nullable String renamed(@Nullable String name, UnaryOperator<ObjectId> names) {
        ObjectId id = id(name);
        return id == null
                ? name
                : QualifiedName.of(names.apply(id).schemaName(), names.apply(id).name())
                        .text();
    }
}

package dev.ashlar.model;

import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An extension. Two are equal whose versions are, or of which one says none: without a version in the schema any will do. That an
 * extension can be moved is no difference either.
 *
 * @param id the address; an extension's name is its own across the database
 * @param schema the schema that its objects are put in
 * @param version its version; null for the one that the server would install
 * @param fixed whether it cannot be moved to another schema once it is there (<code>relocatable = false</code>)
 */
public record ExtensionDef(
        ObjectId id, ObjectId schema, @Nullable String version, boolean fixed) implements Definition {

    /** The server's own schema, which is always there and no part of a model; some extensions can be in no other. */
    public static final ObjectId PG_CATALOG = ObjectId.schema("pg_catalog");

    /** An extension of any version that can be moved. */
    public ExtensionDef(ObjectId id, ObjectId schema) {
        this(id, schema, null, false);
    }

    @Override
    public Set<ObjectId> needs() {
        return schema.equals(PG_CATALOG) ? Set.of() : Set.of(schema);
    }

    @Override
    public Set<Slot> slots() {
        return Set.of(new Slot(Slot.Space.EXTENSION, "", id.name()));
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new ExtensionDef(names.apply(id), names.apply(schema), version, fixed);
    }

    /** The same of another version; null for any. */
    public ExtensionDef ofVersion(@Nullable String other) {
        return new ExtensionDef(id, schema, other, fixed);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExtensionDef that
                && id.equals(that.id)
                && schema.equals(that.schema)
                && (version == null || that.version == null || version.equals(that.version));
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, schema);
    }
}

package dev.ashlar.model;

import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.QualifiedName;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The address of one object: its kind, the object it lives in, and its name there. Immutable.
 *
 * <p>A default and a comment have no name of their own: theirs is empty, and their parent is what they belong to. A
 * constraint and an index live in their table, although an index's name is taken in the table's schema.
 */
public final class ObjectId {

    private final ObjectType type;
    private final @Nullable ObjectId parent;
    private final String name;
    private final int hash;

    /**
     * An address.
     *
     * @param parent what the object lives in; null for a schema or an extension
     */
    public ObjectId(ObjectType type, @Nullable ObjectId parent, String name) {
        this.type = Objects.requireNonNull(type, "type");
        this.parent = parent;
        this.name = Objects.requireNonNull(name, "name");
        this.hash = 31 * (31 * type.name().hashCode() + (parent == null ? 0 : parent.hash)) + name.hashCode();
    }

    /** The address of a schema. */
    public static ObjectId schema(String name) {
        return new ObjectId(ObjectType.SCHEMA, null, name);
    }

    /** The address of an object that lives in this one. */
    public ObjectId child(ObjectType childType, String childName) {
        return new ObjectId(childType, this, childName);
    }

    public ObjectType type() {
        return type;
    }

    public @Nullable ObjectId parent() {
        return parent;
    }

    /** What the object lives in. */
    public ObjectId owner() {
        return Objects.requireNonNull(parent, () -> this + " lives in nothing");
    }

    public String name() {
        return name;
    }

    /** The same kind of object in the same place under another name. */
    public ObjectId named(String newName) {
        return new ObjectId(type, parent, newName);
    }

    /** The name alone. */
    public Identifier identifier() {
        return new Identifier(name);
    }

    /** The name as DDL names the object: with its schema where it lives in one directly. */
    public QualifiedName qualified() {
        return parent == null ? QualifiedName.of(name) : QualifiedName.of(schemaName(), name);
    }

    /** All the names on the way to the object, joined by dots. */
    public QualifiedName path() {
        var names = new ArrayDeque<String>();
        for (ObjectId at = this; at != null; at = at.parent) {
            if (!at.name.isEmpty()) {
                names.addFirst(at.name);
            }
        }
        return new QualifiedName(List.copyOf(names));
    }

    /** The name of the schema that the object lives in, at whatever depth; its own name for a schema or an extension. */
    public String schemaName() {
        ObjectId at = this;
        while (at.parent != null) {
            at = at.parent;
        }
        return at.name;
    }

    /** In how many objects it lives, one in the other. */
    public int depth() {
        return parent == null ? 0 : parent.depth() + 1;
    }

    /** The path as text, as a person writes it: <code>public.users.email</code>. */
    public String address() {
        return path().text();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof ObjectId that
                && hash == that.hash
                && type == that.type
                && name.equals(that.name)
                && Objects.equals(parent, that.parent);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** The kind and the path: <code>column public.users.email</code>. */
    @Override
    public String toString() {
        if (name.isEmpty() && parent != null) {
            return type.word() + " of " + parent;
        }
        return type.word() + " " + address();
    }
}

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
 * constraint and an index live in their table, although an index's name is taken in the table's schema. Where names are
 * overloaded, the types of the arguments are part of the address.
 */
public final class ObjectId {

    private final ObjectType type;
    private final @Nullable ObjectId parent;
    private final String name;
    private final String arguments;
    private final int hash;

    /**
     * An address.
     *
     * @param parent what the object lives in; null for a schema or an extension
     */
    public ObjectId(ObjectType type, @Nullable ObjectId parent, String name) {
        this(type, parent, name, "");
    }

    private ObjectId(ObjectType type, @Nullable ObjectId parent, String name, String arguments) {
        this.type = Objects.requireNonNull(type, "type");
        this.parent = parent;
        this.name = Objects.requireNonNull(name, "name");
        this.arguments = Objects.requireNonNull(arguments, "arguments");
        int place = 31 * type.name().hashCode() + (parent == null ? 0 : parent.hash);
        this.hash = 31 * (31 * place + name.hashCode()) + arguments.hashCode();
    }

    /** The address of a schema. */
    public static ObjectId schema(String name) {
        return new ObjectId(ObjectType.SCHEMA, null, name);
    }

    /** The address of an object that lives in this one. */
    public ObjectId child(ObjectType childType, String childName) {
        return new ObjectId(childType, this, childName);
    }

    /**
     * The same with the types of its arguments.
     *
     * @param types the types as SQL, separated by a comma and a blank; empty for none
     */
    public ObjectId taking(String types) {
        return new ObjectId(type, parent, name, types);
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

    /** The types of the arguments as SQL; empty for none, and where names are not overloaded. */
    public String arguments() {
        return arguments;
    }

    /** The same kind of object in the same place under another name. */
    public ObjectId named(String newName) {
        return new ObjectId(type, parent, newName, arguments);
    }

    /** The same object in another place. */
    public ObjectId movedTo(@Nullable ObjectId newParent) {
        return new ObjectId(type, newParent, name, arguments);
    }

    /** The name alone. */
    public Identifier identifier() {
        return new Identifier(name);
    }

    /** The name as DDL names the object: with its schema where it lives in one directly. */
    public QualifiedName qualified() {
        return parent == null ? QualifiedName.of(name) : QualifiedName.of(schemaName(), name);
    }

    /** Whether it is the index by which the server keeps a key or exclusion constraint, which has that constraint's name. */
    public boolean isIndexOfConstraint() {
        return type == ObjectType.INDEX && name.isEmpty();
    }

    /** The object, or what it is part of where it has no definition of its own: its view, its type, its constraint. */
    public ObjectId defined() {
        return type == ObjectType.VIEW_COLUMN || type == ObjectType.ATTRIBUTE || isIndexOfConstraint() ? owner() : this;
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
        return root().name;
    }

    /** What the object lives in at last: its schema, or itself where it lives in none. */
    public ObjectId root() {
        ObjectId at = this;
        while (at.parent != null) {
            at = at.parent;
        }
        return at;
    }

    /** In how many objects it lives, one in the other. */
    public int depth() {
        return parent == null ? 0 : parent.depth() + 1;
    }

    /** The path as text, as a person writes it: <code>public.users.email</code>, <code>public.add(integer, integer)</code>. */
    public String address() {
        return type.isOverloaded() ? path().text() + "(" + arguments + ")" : path().text();
    }

    /** Whether it lives in a kind of object that others of its kind do not usually live in. */
    private boolean isElsewhere() {
        return parent != null && (type.livesIn().isEmpty() || type.livesIn().get(0) != parent.type);
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
                && arguments.equals(that.arguments)
                && Objects.equals(parent, that.parent);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** The kind and the path: <code>column public.users.email</code>, <code>trigger touch of view public.active</code>. */
    @Override
    public String toString() {
        if (name.isEmpty() && parent != null) {
            return type.word() + " of " + parent;
        }
        if (isElsewhere()) {
            return type.word() + " " + identifier() + " of " + parent;
        }
        return type.word() + " " + address();
    }
}

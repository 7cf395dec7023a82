package dev.ashlar.dsl;

import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import org.jspecify.annotations.Nullable;

/**
 * An object of a schema that has a name and may have a comment and an earlier name: a domain, an operator, a collation.
 *
 * <p>Nothing may be null. Made and told all that is said of it by one thread; read by any number afterwards.
 *
 * @param <S> the object's own class
 */
public abstract sealed class SchemaObject<S extends SchemaObject<S>> implements DatabaseObject
        permits Collation,
                CompositeType,
                Domain,
                Operator,
                OperatorGroup,
                RangeType,
                TextSearchConfiguration,
                TextSearchDictionary {

    private final ObjectId schema;
    private final ObjectType type;
    private final String name;
    private @Nullable String comment;
    private @Nullable String oldName;

    SchemaObject(Schema schema, ObjectType type, String name) {
        Given.child(schema, type, name);
        this.schema = schema.id();
        this.type = type;
        this.name = name;
    }

    abstract S self();

    /** Says what it is for. */
    public final S withComment(String text) {
        this.comment = text;
        return self();
    }

    /** Says that it had another name before. */
    public final S renamedFrom(String old) {
        this.oldName = old;
        return self();
    }

    /** The address of its schema. */
    final ObjectId schemaId() {
        return schema;
    }

    @Override
    public ObjectId id() {
        return schema.child(type, name);
    }

    /** Tells what it is, but for its comment and its earlier name. */
    abstract void define(Description description);

    @Override
    public final void describe(Description description) {
        define(description);
        description.comment(id(), comment);
        if (oldName != null && !type.isRenamable()) {
            description.problem(
                    id(), "is said to have had another name, and can have no other", "leave out renamedFrom");
        } else {
            description.renamed(id(), oldName);
        }
    }

    /** A part that may not be null. */
    final <T> T given(T part, String what) {
        return Given.one(part, this::id, what);
    }
}

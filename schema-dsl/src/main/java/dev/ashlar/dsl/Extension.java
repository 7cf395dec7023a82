package dev.ashlar.dsl;

import dev.ashlar.model.ExtensionDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import org.jspecify.annotations.Nullable;

/** An extension, such as {@code citext} or {@code btree_gist}. */
public final class Extension implements DatabaseObject {

    private final Schema schema;
    private final ObjectId id;
    private @Nullable String comment;

    private Extension(Schema schema, String name) {
        this.schema = schema;
        Given.child(schema, ObjectType.EXTENSION, name);
        this.id = new ObjectId(ObjectType.EXTENSION, null, name);
    }

    /** An extension whose objects are in the schema. */
    public static Extension extension(Schema schema, String name) {
        return new Extension(schema, name);
    }

    /** Says what the extension is for. Without it, the comment is the one that the extension itself brings. */
    public Extension withComment(String text) {
        this.comment = text;
        return this;
    }

    @Override
    public ObjectId id() {
        return id;
    }

    @Override
    public void describe(Description description) {
        description.add(new ExtensionDef(id, schema.id()));
        description.comment(id, comment);
    }
}

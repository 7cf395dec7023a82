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
    private @Nullable String version;
    private boolean fixed;

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

    /**
     * Says the version that it is to have: {@code VERSION}. Without it any version will do, and the server installs its newest.
     * Another version later is an {@code ALTER EXTENSION UPDATE TO}, for which the extension must bring a script.
     */
    public Extension version(String text) {
        this.version = Given.one(text, () -> id.toString(), "version");
        return this;
    }

    /** Says that it cannot be moved once it is there ({@code relocatable = false}): in another schema it is made anew. */
    public Extension notRelocatable() {
        this.fixed = true;
        return this;
    }

    @Override
    public ObjectId id() {
        return id;
    }

    @Override
    public void describe(Description description) {
        description.add(new ExtensionDef(id, schema.id(), version, fixed));
        description.comment(id, comment);
    }
}

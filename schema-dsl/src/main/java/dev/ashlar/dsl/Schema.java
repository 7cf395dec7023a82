package dev.ashlar.dsl;

import dev.ashlar.model.ObjectId;
import dev.ashlar.model.SchemaDef;
import org.jspecify.annotations.Nullable;

/**
 * A schema, the namespace. {@code public} is in every database: it can be named but is neither created nor dropped.
 */
public final class Schema implements DatabaseObject {

    private final ObjectId id;
    private @Nullable String comment;
    private @Nullable String oldName;

    private Schema(String name) {
        this.id = ObjectId.schema(name);
    }

    /** A schema by its name. */
    public static Schema schema(String name) {
        return new Schema(name);
    }

    /** Says what the schema is for. */
    public Schema withComment(String text) {
        this.comment = text;
        return this;
    }

    /** Says that the schema had another name before. */
    public Schema renamedFrom(String old) {
        this.oldName = old;
        return this;
    }

    @Override
    public ObjectId id() {
        return id;
    }

    boolean isPublic() {
        return id.name().equals("public");
    }

    @Override
    public void describe(Description description) {
        if (isPublic()) {
            if (comment != null || oldName != null) {
                description.problem(
                        id,
                        "is the database's own and can be neither commented nor renamed",
                        "use a schema of your own");
            }
            return;
        }
        description.add(new SchemaDef(id));
        description.comment(id, comment);
        description.renamed(id, oldName);
    }
}

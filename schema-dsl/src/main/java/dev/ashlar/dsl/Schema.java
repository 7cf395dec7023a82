package dev.ashlar.dsl;

import dev.ashlar.model.ObjectId;
import dev.ashlar.model.SchemaDef;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A schema, the namespace. {@code public} is in every database: it can be named but is neither created nor dropped. The names
 * {@code ashlar}, {@code information_schema} and those that begin with {@code pg_} are taken and reported.
 *
 * <p>Nothing may be null. Made and told all that is said of it by one thread; read by any number afterwards.
 */
public final class Schema implements DatabaseObject {

    private final ObjectId id;
    private @Nullable String comment;
    private @Nullable String oldName;

    private Schema(String name) {
        this.id = ObjectId.schema(Objects.requireNonNull(name, "the name of a schema is null"));
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

    /** PostgreSQL keeps names that begin with pg_ to itself (manual, CREATE SCHEMA). */
    private boolean isReserved() {
        return id.name().equals("ashlar")
                || id.name().equals("information_schema")
                || id.name().startsWith("pg_");
    }

    @Override
    public void describe(Description description) {
        if (isPublic()) {
            if (oldName != null) {
                description.problem(id, "is the database's own and cannot be renamed", "use a schema of your own");
            }
            description.comment(id, comment);
            return;
        }
        if (isReserved()) {
            description.problem(
                    id,
                    id.name().equals("ashlar") ? "holds Ashlar's own history" : "is PostgreSQL's own",
                    "use another name");
        }
        description.add(new SchemaDef(id));
        description.comment(id, comment);
        description.renamed(id, oldName);
    }
}

package dev.ashlar.dsl;

import dev.ashlar.model.ExtensionDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An extension, such as {@code citext} or {@code btree_gist}. */
public final class Extension implements DatabaseObject {

    private final ObjectId schema;
    private final ObjectId id;
    private @Nullable String comment;
    private @Nullable String version;
    private boolean fixed;

    private Extension(ObjectId schema, String name) {
        this.schema = schema;
        this.id = new ObjectId(ObjectType.EXTENSION, null, name);
    }

    /** An extension whose objects are in the schema. */
    public static Extension extension(Schema schema, String name) {
        Given.child(schema, ObjectType.EXTENSION, name);
        return new Extension(schema.id(), name);
    }

    /** An extension that puts its objects in the server's own schema, {@code pg_catalog}, and in no other: {@code pg_cron}, {@code adminpack}. */
    public static Extension inPgCatalog(String name) {
        return new Extension(
                ExtensionDef.PG_CATALOG,
                Objects.requireNonNull(name, "the name of an extension in pg_catalog is null"));
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

    /**
     * A function that the extension brings, to grant on.
     *
     * @param argumentTypes the types of its arguments as PostgreSQL writes them, such as {@code integer} and {@code public.hstore}
     */
    public GrantedPart function(Schema in, String name, String... argumentTypes) {
        return routine(in, ObjectType.FUNCTION, name, argumentTypes);
    }

    /** A procedure that the extension brings, to grant on. */
    public GrantedPart procedure(Schema in, String name, String... argumentTypes) {
        return routine(in, ObjectType.PROCEDURE, name, argumentTypes);
    }

    /** An aggregate that the extension brings, to grant on. */
    public GrantedPart aggregate(Schema in, String name, String... argumentTypes) {
        return routine(in, ObjectType.AGGREGATE, name, argumentTypes);
    }

    /** A table that the extension brings, to grant on. */
    public GrantedPart table(Schema in, String name) {
        return GrantedPart.member(this, in, ObjectType.TABLE, name);
    }

    /** A view that the extension brings, to grant on. */
    public GrantedPart view(Schema in, String name) {
        return GrantedPart.member(this, in, ObjectType.VIEW, name);
    }

    /** A materialized view that the extension brings, to grant on. */
    public GrantedPart materializedView(Schema in, String name) {
        return GrantedPart.member(this, in, ObjectType.MATERIALIZED_VIEW, name);
    }

    /** A sequence that the extension brings, to grant on. */
    public GrantedPart sequence(Schema in, String name) {
        return GrantedPart.member(this, in, ObjectType.SEQUENCE, name);
    }

    /** An enum that the extension brings, to grant on. */
    public GrantedPart pgEnum(Schema in, String name) {
        return GrantedPart.member(this, in, ObjectType.ENUM, name);
    }

    /** A domain that the extension brings, to grant on. */
    public GrantedPart domain(Schema in, String name) {
        return GrantedPart.member(this, in, ObjectType.DOMAIN, name);
    }

    /** A composite type that the extension brings, to grant on. */
    public GrantedPart compositeType(Schema in, String name) {
        return GrantedPart.member(this, in, ObjectType.COMPOSITE_TYPE, name);
    }

    /** A range type that the extension brings, to grant on. */
    public GrantedPart rangeType(Schema in, String name) {
        return GrantedPart.member(this, in, ObjectType.RANGE_TYPE, name);
    }

    /** A schema that the extension brings, to grant on. */
    public GrantedPart schema(String name) {
        return GrantedPart.member(this, null, ObjectType.SCHEMA, name);
    }

    /** A foreign data wrapper that the extension brings, to grant on. */
    public GrantedPart foreignDataWrapper(String name) {
        return GrantedPart.member(this, null, ObjectType.FOREIGN_DATA_WRAPPER, name);
    }

    private GrantedPart routine(Schema in, ObjectType type, String name, String[] argumentTypes) {
        String types = String.join(", ", Given.all(argumentTypes, id::toString, "type of an argument"));
        return GrantedPart.of(id, Given.child(in, type, name).taking(types));
    }

    @Override
    public ObjectId id() {
        return id;
    }

    @Override
    public void describe(Description description) {
        description.add(new ExtensionDef(id, schema, version, fixed));
        description.comment(id, comment);
    }
}

package dev.ashlar.model;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one role may do with an object and its columns, where that is not what PostgreSQL gives it anyway: all to the owner, to everyone the
 * execution of routines and the use of types (manual, "Privileges"). It is all that the role may do; a definition without any privilege
 * says that what is usual was revoked. Who granted it makes no difference.
 *
 * @param id the address; the parent is the object, the name is that of the role, empty for everyone
 * @param privileges what the role may do with the object as a whole
 * @param columns what it may do with single columns beside that, by name
 * @param within what the object comes with, where it has no definition of its own; null for one that has
 */
public record PrivilegeDef(
        ObjectId id,
        Privileges privileges,
        List<ColumnPrivileges> columns,
        @Nullable Within within) implements Definition {

    /** The name that stands for everyone. */
    public static final String EVERYONE = "";

    /** The name that stands for the owner of the database, who owns all that says no other owner. */
    public static final String CURRENT_USER = "CURRENT_USER";

    /**
     * What may be done with one column.
     *
     * @param column the address of the column, also of one of a view
     */
    public record ColumnPrivileges(ObjectId column, Privileges privileges) {
        public ColumnPrivileges {
            privileges = privileges.on(Privilege.on(ObjectType.COLUMN));
        }
    }

    /**
     * What an object comes with that has no definition of its own: a member of an extension, the sequence of an identity column.
     *
     * @param of the extension or the column
     * @param initial what the role may do with it from the start (manual, pg_init_privs), which is no difference
     */
    public record Within(ObjectId of, Privileges initial) {

        /** Whether it is about the sequence of an identity column, which belongs to whom the column's table belongs. */
        public boolean ofColumn() {
            return of.type() == ObjectType.COLUMN;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Within that && of.equals(that.of);
        }

        @Override
        public int hashCode() {
            return of.hashCode();
        }
    }

    /** What a role may do with an object that has a definition. */
    public PrivilegeDef(ObjectId id, Privileges privileges, List<ColumnPrivileges> columns) {
        this(id, privileges, columns, null);
    }

    public PrivilegeDef {
        privileges = privileges.on(Privilege.on(id.owner().type()));
        columns = columns.stream()
                .filter(each -> !each.privileges().areNone())
                .sorted(Comparator.comparing(each -> each.column().name()))
                .toList();
    }

    /** The address of what a role may do with an object. */
    public static ObjectId id(ObjectId on, String grantee) {
        return on.child(ObjectType.PRIVILEGE, grantee);
    }

    /**
     * What a role may do where nobody said anything, on a server of version 15 or newer (manual, "Privileges").
     *
     * @param id the address of what it may do
     * @param owner the role that owns the object; {@link #CURRENT_USER} where none is said
     */
    public static Privileges usual(ObjectId id, String owner) {
        if (id.name().equals(owner)) {
            return Privileges.ALL;
        }
        ObjectType type = id.owner().type();
        boolean isPublic = type == ObjectType.SCHEMA && id.owner().name().equals("public");
        boolean isOpen = Privilege.on(type).equals(List.of(Privilege.EXECUTE))
                || Privilege.on(type).equals(List.of(Privilege.USAGE))
                        && type != ObjectType.SERVER
                        && type != ObjectType.FOREIGN_DATA_WRAPPER;
        if (!id.name().equals(EVERYONE) || !isPublic && !isOpen) {
            return Privileges.NONE;
        }
        return isPublic ? Privileges.of(List.of(Privilege.USAGE)) : Privileges.ALL;
    }

    /** The role; empty for everyone. */
    public String grantee() {
        return id.name();
    }

    /** What is owned by a role: the table, of the sequence of an identity column; else the object itself. */
    public ObjectId owned() {
        return within != null && within.ofColumn() ? within.of().owner() : id.owner();
    }

    /** The owner is there before, since what an object's owner may do moves on to the next one. */
    @Override
    public Set<ObjectId> needs() {
        if (within != null) {
            ObjectId owner = owned().equals(id.owner()) ? null : OwnerDef.id(owned());
            return Stream.of(within.of(), id.owner().parent(), owner)
                    .flatMap(Stream::ofNullable)
                    .collect(Collectors.toUnmodifiableSet());
        }
        Needs needs = Needs.of(id).and(OwnerDef.id(id.owner()));
        columns.stream()
                .map(ColumnPrivileges::column)
                .filter(column -> column.type() == ObjectType.COLUMN)
                .forEach(needs::and);
        return needs.set();
    }

    @Override
    public Set<String> namedRoles() {
        return isRole(grantee()) ? Set.of(grantee()) : Set.of();
    }

    /** Whether a grantee is a role that must exist. */
    public static boolean isRole(String grantee) {
        return !grantee.equals(EVERYONE) && !grantee.equals(CURRENT_USER);
    }

    @Override
    public Set<Slot> slots() {
        return Set.of();
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new PrivilegeDef(
                names.apply(id),
                privileges,
                columns.stream()
                        .map(each -> new ColumnPrivileges(names.apply(each.column()), each.privileges()))
                        .toList(),
                within == null ? null : new Within(names.apply(within.of()), within.initial()));
    }
}

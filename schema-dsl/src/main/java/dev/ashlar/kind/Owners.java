package dev.ashlar.kind;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.OwnerDef;
import dev.ashlar.model.PrivilegeDef;
import dev.ashlar.model.Privileges;
import dev.ashlar.model.SequenceOwnerDef;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom objects belong to: whom they say, or else who makes them. A sequence of a column belongs to whom the table belongs. */
final class Owners {

    private Owners() {}

    /** The role that an object says it belongs to, or that the table says that it is a sequence of; null for none. */
    static @Nullable String role(ObjectId of, Model model) {
        return model.find(OwnerDef.id(of, model)).orElse(null) instanceof OwnerDef owner ? owner.role() : null;
    }

    /** The role that an object belongs to: whom it says, or else who makes it. */
    static String owner(ObjectId of, Model model) {
        String role = role(of, model);
        return role == null ? PrivilegeDef.CURRENT_USER : role;
    }

    /** Whether an object belongs to another role after. */
    static boolean change(ObjectId of, Context context) {
        return !owner(of, context.before()).equals(owner(of, context.after()));
    }

    /** A role as ALTER ... OWNER TO names it. */
    static Sql named(String role) {
        return role.equals(PrivilegeDef.CURRENT_USER) ? Sql.raw(role) : new Identifier(role).sql();
    }

    /** What the owner before may do by a definition would go to the next one; so it first may do what is usual. */
    static List<Step> usual(ObjectId on, String owner, Context context) {
        return context.before().has(PrivilegeDef.id(on, owner))
                ? PrivilegeStatements.on(on, owner).way(null, Privileges.ALL)
                : List.of();
    }

    /** The same of the sequences that go over along with their table: of columns that own one, and of identity columns. */
    static List<Step> usualAlong(ObjectId table, Context context) {
        List<Step> steps = new ArrayList<>();
        if (change(table, context)) {
            String owner = owner(table, context.before());
            along(table, context).forEach(sequence -> steps.addAll(usual(sequence, owner, context)));
        }
        return steps;
    }

    /** The sequences that go over along with a table: one that leaves it does so before, and one that comes to it after. */
    static List<ObjectId> along(ObjectId table, Context context) {
        List<ObjectId> after = sequences(table, context.after()).toList();
        return sequences(table, context.before()).filter(after::contains).toList();
    }

    /** The sequences that belong to the columns of a table. */
    private static Stream<ObjectId> sequences(ObjectId table, Model model) {
        return model.children(table, ColumnDef.class).stream()
                .flatMap(column -> Stream.concat(
                        Stream.ofNullable(column.identity())
                                .map(identity -> IdentityClauses.sequence(column, identity)),
                        model.dependents(column.id()).stream()
                                .filter(SequenceOwnerDef.class::isInstance)
                                .map(Definition::id)
                                .map(ObjectId::owner)));
    }
}

package dev.ashlar.kind;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.PrivilegeDef;
import dev.ashlar.model.PrivilegeDef.ColumnPrivileges;
import dev.ashlar.model.Privileges;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What roles may do with objects (manual, GRANT and REVOKE). */
record PrivilegeKind() implements Kind<PrivilegeDef> {

    @Override
    public List<Step> create(PrivilegeDef to, List<Definition> inlined, Context context) {
        ObjectId on = to.id().owner();
        boolean isMade = context.after().has(on) && !context.before().has(on);
        // What the maker may do went to the owner along with the object (manual, ALTER TABLE, OWNER).
        boolean isGiven = isMade && to.grantee().equals(Owners.role(on, context.after()));
        Privileges from = isMade && !isGiven
                ? UsualPrivileges.made(on, to.grantee(), context)
                : isGiven && UsualPrivileges.isTouched(on, PrivilegeDef.CURRENT_USER, context)
                        ? null
                        : certain(to, usual(to, context.after(), context), context);
        return way(to, from, List.of(), to.privileges(), to.columns());
    }

    /** Where nobody said anything; a member of an extension has what that gave it. */
    private static Privileges usual(PrivilegeDef definition, Model model, Context context) {
        PrivilegeDef.Within within = definition.within();
        return within == null || within.ofColumn() ? UsualPrivileges.of(definition, model, context) : within.initial();
    }

    /** An object that stands, or was made anew while default privileges were in force for the role: nobody knows what is there. */
    private static @Nullable Privileges certain(PrivilegeDef definition, Privileges usual, Context context) {
        return UsualPrivileges.isTouched(definition.id().owner(), definition.grantee(), context) ? null : usual;
    }

    @Override
    public List<Step> drop(PrivilegeDef from, Context context) {
        boolean isReset = Owners.change(from.owned(), context)
                && from.grantee().equals(Owners.owner(from.owned(), context.before()));
        if (isGone(from, context) || isReset) {
            return List.of();
        }
        Privileges usual = usual(from, context.before(), context);
        List<Step> steps = way(from, from.privileges(), standing(from.columns(), context), usual, List.of());
        return restoring(steps, from, usual, List.of(), context);
    }

    /** The sequence of a column that is no identity any more, or has another sequence, goes by itself. */
    private static boolean isGone(PrivilegeDef definition, Context context) {
        return definition.within() != null
                && definition.within().ofColumn()
                && !(context.after().find(definition.within().of()).orElse(null) instanceof ColumnDef column
                        && column.identity() != null
                        && column.identity()
                                .sequence()
                                .equals(definition.id().owner().name()));
    }

    @Override
    public Alteration alter(PrivilegeDef before, PrivilegeDef after, Context context) {
        List<Step> steps = isGiven(after, context)
                ? way(after, null, List.of(), after.privileges(), after.columns())
                : way(
                        after,
                        before.privileges(),
                        standing(before.columns(), context),
                        after.privileges(),
                        after.columns());
        return new Alteration.InPlace(
                restoring(steps, before, after.privileges(), after.columns(), context), Effect.NONE);
    }

    /** What the role granted to others goes with its right to do so (manual, REVOKE); who granted what is not known. */
    private static List<Step> restoring(
            List<Step> steps, PrivilegeDef from, Privileges to, List<ColumnPrivileges> columnsTo, Context context) {
        boolean lost = PrivilegeStatements.isGrantLost(from.privileges(), to)
                || from.columns().stream()
                        .anyMatch(each -> PrivilegeStatements.isGrantLost(
                                each.privileges(), PrivilegeStatements.of(columnsTo, each.column())));
        ObjectId host = Model.host(from);
        if (!lost || host == null) {
            return steps;
        }
        var all = new ArrayList<>(steps);
        for (PrivilegeDef other : context.after().children(host, PrivilegeDef.class)) {
            if (other.id().owner().equals(from.id().owner())
                    && !other.id().equals(from.id())
                    && !other.grantee().equals(Owners.role(other.owned(), context.after()))
                    && context.before().has(other.id())) {
                var statements = PrivilegeStatements.on(other.id().owner(), other.grantee());
                all.addAll(statements.grants(Privileges.NONE, other.privileges()));
                all.addAll(statements.columnGrants(List.of(), other.columns()));
            }
        }
        return all;
    }

    /** Columns that go take what was granted on them along. */
    private static List<ColumnPrivileges> standing(List<ColumnPrivileges> columns, Context context) {
        return columns.stream()
                .filter(each -> each.column().type() == ObjectType.VIEW_COLUMN
                        || context.after().has(each.column()))
                .toList();
    }

    /** What is revoked of the object as a whole is revoked of its columns too (manual, REVOKE). */
    private static List<Step> way(
            PrivilegeDef definition,
            @Nullable Privileges from,
            List<ColumnPrivileges> columnsFrom,
            Privileges to,
            List<ColumnPrivileges> columnsTo) {
        var statements = PrivilegeStatements.on(definition.id().owner(), definition.grantee());
        List<Step> revokes = statements.revokes(from, to);
        var steps = new ArrayList<>(revokes);
        steps.addAll(statements.columnRevokes(columnsFrom, columnsTo));
        steps.addAll(statements.grants(from, to));
        steps.addAll(statements.columnGrants(revokes.isEmpty() ? columnsFrom : List.of(), columnsTo));
        return steps;
    }

    /** Privileges go with the object, and are given on the new one; an owner's go to the next owner. */
    @Override
    public Response respond(PrivilegeDef privilege, ObjectId need, Effect effect, Context context) {
        return switch (effect) {
            case NONE, RENAMED, RETYPED -> Response.KEEP;
            case MODIFIED -> saysOwner(need) && isGiven(privilege, context) ? Response.MOVE : Response.KEEP;
            case REPLACED -> !saysOwner(need) || isGiven(privilege, context) ? Response.MOVE : Response.KEEP;
            case SUPPLANTED -> Response.MOVE;
        };
    }

    private static boolean saysOwner(ObjectId need) {
        return need.type() == ObjectType.OWNER || need.type() == ObjectType.SEQUENCE_OWNER;
    }

    /** Whether it is about the role that the object belongs to, before or after, and that is another one then. */
    private static boolean isGiven(PrivilegeDef privilege, Context context) {
        ObjectId on = privilege.owned();
        return Owners.change(on, context)
                && Stream.of(context.before(), context.after())
                        .anyMatch(model -> privilege.grantee().equals(Owners.owner(on, model)));
    }

    @Override
    public List<Step> move(PrivilegeDef before, PrivilegeDef after, Context context) {
        Privileges usual = usual(after, context.after(), context);
        Privileges from = Owners.change(after.owned(), context) ? null : certain(after, usual, context);
        return way(after, from, List.of(), after.privileges(), after.columns());
    }

    @Override
    public Optional<Feature> feature(PrivilegeDef privilege) {
        return PrivilegeCatalog.feature(privilege, privilege.privileges());
    }

    @Override
    public List<Verification> verification(PrivilegeDef privilege, Model model) {
        ObjectId on = privilege.id().owner();
        return on.type().isRelation()
                ? List.of(Verification.shown(
                        "oid::pg_catalog.regclass, relacl",
                        Sql.raw("pg_catalog.pg_class WHERE oid"),
                        Verification.relation(on),
                        ""))
                : List.of();
    }

    @Override
    public String catalogQuery() {
        return PrivilegeCatalog.QUERY;
    }

    @Override
    public @Nullable PrivilegeDef read(Row row) {
        ObjectId on = row.flag("is_public") ? ObjectId.schema("public") : row.object("on");
        return on == null ? PrivilegeCatalog.within(row) : PrivilegeCatalog.read(on, row, null);
    }
}

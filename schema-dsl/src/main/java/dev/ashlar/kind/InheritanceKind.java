package dev.ashlar.kind;

import dev.ashlar.model.Definition;
import dev.ashlar.model.InheritanceDef;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What tables inherit from (manual, ALTER TABLE, INHERIT). */
record InheritanceKind() implements Kind<InheritanceDef> {

    @Override
    public List<Step> create(InheritanceDef inheritance, List<Definition> inlined, Context context) {
        List<ObjectId> kept = kept(inheritance.id().owner(), context);
        return inheritance.parents().stream()
                .filter(parent -> !kept.contains(parent))
                .flatMap(parent -> inherit(inheritance, parent, kept, context))
                .toList();
    }

    @Override
    public List<Step> drop(InheritanceDef inheritance, Context context) {
        var steps = new ArrayList<Step>();
        List<ObjectId> kept = kept(inheritance.id().owner(), context);
        inheritance.parents().stream()
                .filter(parent -> !kept.contains(parent))
                .forEach(parent -> steps.add(disinherit(inheritance, parent)));
        if (!context.after().has(inheritance.id())) {
            steps.addAll(InheritedNotNulls.settled(inheritance.id().owner(), inheritance.parents(), context));
        }
        return steps;
    }

    /**
     * First what comes, so that what both have does not become the table's own. But what the table has from one that goes can only be
     * altered once it is gone, and one that comes is always the last.
     */
    @Override
    public Alteration alter(InheritanceDef before, InheritanceDef after, Context context) {
        List<ObjectId> goes = new ArrayList<>(before.parents());
        goes.removeAll(after.parents());
        List<ObjectId> comes = new ArrayList<>(after.parents());
        comes.removeAll(before.parents());
        List<ObjectId> order = new ArrayList<>(before.parents());
        order.removeAll(goes);
        order.addAll(comes);
        if (!order.equals(after.parents()) || changes(before, goes, context) || comesBack(after, goes, context)) {
            return new Alteration.Recreate();
        }
        List<Step> steps = new ArrayList<>();
        comes.forEach(
                parent -> inherit(after, parent, before.parents(), context).forEach(steps::add));
        goes.forEach(parent -> steps.add(disinherit(before, parent)));
        return new Alteration.InPlace(steps, Effect.NONE);
    }

    /**
     * The tables that a table is never taken off, although what it inherits from becomes different: what it has from them does not become
     * its own. They are the first, as one that comes is always the last.
     */
    static List<ObjectId> kept(ObjectId table, Context context) {
        var kept = new ArrayList<ObjectId>();
        if (!Inherited.isRecreated(table, context)
                && context.before().find(InheritanceDef.id(table)).orElse(null) instanceof InheritanceDef before
                && context.after().find(InheritanceDef.id(table)).orElse(null) instanceof InheritanceDef after) {
            int last = -1;
            for (ObjectId parent : after.parents()) {
                int place = before.parents().indexOf(parent);
                if (place <= last || Inherited.isRecreated(parent, context)) {
                    break;
                }
                kept.add(parent);
                last = place;
            }
        }
        return kept;
    }

    private static boolean changes(InheritanceDef before, List<ObjectId> goes, Context context) {
        return context.before().children(before.id().owner()).stream()
                .filter(part -> context.before().inheritance().counterparts(part.id()).stream()
                        .anyMatch(counterpart -> goes.contains(counterpart.parent())))
                .anyMatch(part ->
                        !context.after().find(part.id()).filter(part::equals).isPresent());
    }

    /** Whether what comes to a table that this one is taken off comes to this one all the same, by a table between the two. */
    private static boolean comesBack(InheritanceDef after, List<ObjectId> goes, Context context) {
        Model model = context.after();
        return goes.stream()
                .filter(parent ->
                        model.inheritance().allHeirs(parent).contains(after.id().owner()))
                .flatMap(parent -> model.children(parent).stream())
                .anyMatch(part -> !context.before().has(part.id()));
    }

    private static Stream<Step> inherit(
            InheritanceDef inheritance, ObjectId parent, List<ObjectId> under, Context context) {
        Step step = step(inheritance, "INHERIT", parent).locking(LockMode.SHARE_UPDATE_EXCLUSIVE, parent);
        String own = ownToo(inheritance, parent, under, context);
        if (!own.isEmpty()) {
            step = step.with(
                    Risk.Type.SIDE_EFFECT,
                    inheritance.id().owner(),
                    "what it has already stays its own too, and will not go with the parent's: " + own);
        }
        return Stream.concat(
                InheritedNotNulls.alike(inheritance.id().owner(), parent, context).stream(), Stream.of(step));
    }

    /** A column that comes to a table, with what becomes of those that tables below have already. */
    static Step adding(Step step, ObjectId column, Context context) {
        Step telling = step;
        for (ObjectId heir : context.after().inheritance().heirs(column.owner())) {
            ObjectId below = column.movedTo(heir);
            if (context.before().has(below)
                    && context.after().has(below)
                    && Inherited.kept(heir, context).contains(column.owner())
                    && context.before().inheritance().counterparts(below).isEmpty()
                    && !Inherited.isLocal(below, context.after())) {
                telling = telling.with(
                        Risk.Type.SIDE_EFFECT,
                        below,
                        "it stays the table's own too, and will not go with the parent's");
            }
        }
        return telling;
    }

    /**
     * The columns and checks that a table has when it is put under another, and that are to be only inherited: no statement makes them so
     * (manual, ALTER TABLE, INHERIT).
     *
     * @param under the tables that it is under meanwhile
     */
    private static String ownToo(InheritanceDef after, ObjectId parent, List<ObjectId> under, Context context) {
        Model before = context.before();
        return context.after().children(after.id().owner()).stream()
                .map(Definition::id)
                .filter(part -> !after.local().contains(part)
                        && context.after().inheritance().counterparts(part).stream()
                                .anyMatch(above -> parent.equals(above.parent())))
                .filter(part -> Inherited.isLocal(part, before)
                        || before.inheritance().counterparts(part).stream()
                                .noneMatch(above -> under.contains(above.owner())))
                .map(ObjectId::name)
                .collect(Collectors.joining(", "));
    }

    private static Step disinherit(InheritanceDef inheritance, ObjectId parent) {
        return step(inheritance, "NO INHERIT", parent);
    }

    private static Step step(InheritanceDef inheritance, String verb, ObjectId parent) {
        ObjectId table = inheritance.id().owner();
        return Step.of(Sql.of("ALTER TABLE {} {} {}", table.qualified(), Sql.raw(verb), parent.qualified()))
                .locking(LockMode.ACCESS_EXCLUSIVE, table);
    }

    /** A parent that goes is seen to by the change of the parents; the table is only taken off one that is made anew. */
    @Override
    public Response respond(InheritanceDef inheritance, ObjectId need, Effect effect, Context context) {
        boolean isTable = need.type() == ObjectType.TABLE && context.after().has(need);
        return isTable && effect == Effect.REPLACED ? Response.REBUILD : Response.KEEP;
    }

    @Override
    public boolean inlined() {
        return true;
    }

    @Override
    public boolean inlined(InheritanceDef inheritance, Context context) {
        return !NewHeirs.joinsLater(inheritance.id().owner(), context);
    }

    @Override
    public List<Verification> verification(InheritanceDef inheritance, Model model) {
        return List.of(Verification.shown(
                "inhrelid::pg_catalog.regclass, inhparent::pg_catalog.regclass, inhseqno",
                Sql.raw("pg_catalog.pg_inherits WHERE inhrelid"),
                Verification.relation(inheritance.id().owner()),
                "inhrelid, inhseqno"));
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Optional.of(
                Verification.none(Sql.raw("pg_catalog.pg_inherits WHERE inhrelid"), Verification.relation(id.owner())));
    }

    @Override
    public String catalogQuery() {
        return """
            SELECT %s, n.nspname AS schema_name, c.relname AS table_name,
                ARRAY(SELECT pn.nspname::text FROM pg_catalog.pg_inherits AS h JOIN pg_catalog.pg_class AS p ON p.oid = h.inhparent
                    JOIN pg_catalog.pg_namespace AS pn ON pn.oid = p.relnamespace
                    WHERE h.inhrelid = c.oid ORDER BY h.inhseqno) AS parent_schemas,
                ARRAY(SELECT p.relname::text FROM pg_catalog.pg_inherits AS h JOIN pg_catalog.pg_class AS p ON p.oid = h.inhparent
                    WHERE h.inhrelid = c.oid ORDER BY h.inhseqno) AS parent_names,
                ARRAY(SELECT a.attname::text FROM pg_catalog.pg_attribute AS a WHERE a.attrelid = c.oid AND a.attnum > 0
                    AND NOT a.attisdropped AND a.attislocal AND a.attinhcount > 0 ORDER BY a.attnum) AS local_columns,
                ARRAY(SELECT con.conname::text FROM pg_catalog.pg_constraint AS con WHERE con.conrelid = c.oid
                    AND con.contype = 'c' AND con.conislocal AND con.coninhcount > 0 ORDER BY con.conname) AS local_checks,
                ARRAY(SELECT a.attname::text FROM pg_catalog.pg_constraint AS con JOIN pg_catalog.pg_attribute AS a
                    ON a.attrelid = c.oid AND a.attnum = con.conkey[1] AND a.attislocal WHERE con.conrelid = c.oid
                    AND con.contype = 'n' AND con.conislocal AND con.coninhcount > 0 ORDER BY a.attnum) AS local_not_nulls
            FROM pg_catalog.pg_class AS c
            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p', 'f') AND NOT c.relispartition
                AND EXISTS (SELECT FROM pg_catalog.pg_inherits AS h WHERE h.inhrelid = c.oid) AND %s AND %s
            """.formatted(
                        Catalog.identity("pg_inherits", "c.oid"),
                        Catalog.OWN_SCHEMA,
                        Catalog.notOfExtension("pg_class", "c.oid"));
    }

    @Override
    public InheritanceDef read(Row row) {
        ObjectId table = Catalog.table(row);
        List<String> schemas = row.texts("parent_schemas");
        List<String> names = row.texts("parent_names");
        List<ObjectId> parents = Stream.iterate(0, i -> i + 1)
                .limit(names.size())
                .map(i -> ObjectId.schema(schemas.get(i)).child(ObjectType.TABLE, names.get(i)))
                .toList();
        Set<ObjectId> local = new LinkedHashSet<>(Catalog.columns(table, row.texts("local_columns")));
        row.texts("local_checks").forEach(name -> local.add(table.child(ObjectType.CHECK, name)));
        return new InheritanceDef(
                InheritanceDef.id(table),
                parents,
                local,
                new LinkedHashSet<>(Catalog.columns(table, row.texts("local_not_nulls"))));
    }
}

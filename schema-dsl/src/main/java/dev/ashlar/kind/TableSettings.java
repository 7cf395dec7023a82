package dev.ashlar.kind;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.ForeignKeyDef;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.SequenceDef;
import dev.ashlar.model.SequenceOwnerDef;
import dev.ashlar.model.TableDef;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is said of a table beside what it consists of (manual, CREATE TABLE and ALTER TABLE). */
final class TableSettings {

    /** Parameters that can only be set while nobody reads (PostgreSQL's source, reloptions.c). */
    private static final Set<String> HEAVY = Set.of("user_catalog_table");

    private final TableDef before;
    private final TableDef after;
    private final Context context;
    private final List<Step> steps = new ArrayList<>();

    private TableSettings(TableDef before, TableDef after, Context context) {
        this.before = before;
        this.after = after;
        this.context = context;
    }

    /** The first words of the statement that creates the table. */
    static Sql create(TableDef table) {
        if (table.foreign() != null) {
            return Sql.raw("CREATE FOREIGN TABLE");
        }
        return Sql.raw(table.unlogged() ? "CREATE UNLOGGED TABLE" : "CREATE TABLE");
    }

    /** What stands behind the parentheses of <code>CREATE TABLE</code>. */
    static Sql clauses(TableDef table) {
        if (table.foreign() != null) {
            return named("SERVER", table.foreign().server().name())
                    .then(ForeignOptions.of(table.foreign().options()));
        }
        return named("USING", table.accessMethod())
                .then(StorageParameters.with(table.parameters()))
                .then(named("TABLESPACE", table.tablespace()));
    }

    private static Sql named(String word, @Nullable String name) {
        return name == null ? Sql.EMPTY : Sql.of("{} {}", Sql.raw(word), new Identifier(name));
    }

    /** What <code>CREATE TABLE</code> cannot say. */
    static List<Step> ofNew(TableDef table) {
        var steps = new ArrayList<Step>();
        rowSecurity(new TableDef(table.id()), table, steps);
        return steps;
    }

    private static void rowSecurity(TableDef before, TableDef after, List<Step> steps) {
        if (before.rowSecurity() != after.rowSecurity()) {
            steps.add(Step.alterTable(
                            after.id(),
                            "ROW LEVEL SECURITY",
                            Sql.raw((after.rowSecurity() ? "ENABLE" : "DISABLE") + " ROW LEVEL SECURITY"))
                    .reaching(Reach.TABLE));
        }
        if (before.forcedRowSecurity() != after.forcedRowSecurity()) {
            steps.add(Step.alterTable(
                            after.id(),
                            "ROW LEVEL SECURITY",
                            Sql.raw((after.forcedRowSecurity() ? "FORCE" : "NO FORCE") + " ROW LEVEL SECURITY"))
                    .reaching(Reach.TABLE));
        }
    }

    static List<Step> changed(TableDef before, TableDef after, Context context) {
        var settings = new TableSettings(before, after, context);
        List<StorageParameters.Change> parameters = StorageParameters.changes(before.parameters(), after.parameters());
        // A user_catalog_table cannot be rewritten.
        parameters.stream().filter(StorageParameters.Change::resets).forEach(settings::parameters);
        settings.placement();
        settings.persistence();
        parameters.stream().filter(change -> !change.resets()).forEach(settings::parameters);
        rowSecurity(before, after, settings.steps);
        settings.foreign();
        return settings.steps;
    }

    private void parameters(StorageParameters.Change change) {
        boolean light = change.names().stream().noneMatch(HEAVY::contains);
        steps.add(Step.alterTable(
                        after.id(),
                        light ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE,
                        "PARAMETERS",
                        change.clause())
                .reaching(Reach.TABLE));
    }

    private void foreign() {
        if (before.foreign() != null
                && after.foreign() != null
                && !before.foreign().options().equals(after.foreign().options())) {
            steps.add(Step.alterForeign(
                    after.id(),
                    ForeignOptions.change(
                            before.foreign().options(), after.foreign().options())));
        }
    }

    /** Whether its rows are somewhere else. */
    static boolean isElsewhere(TableDef before, TableDef after) {
        return !Objects.equals(server(before), server(after));
    }

    private static @Nullable ObjectId server(TableDef table) {
        return table.foreign() == null ? null : table.foreign().server();
    }

    private void placement() {
        if (!Objects.equals(before.accessMethod(), after.accessMethod())) {
            String name = after.accessMethod() == null ? "heap" : after.accessMethod();
            steps.add(alone(Sql.of("SET ACCESS METHOD {}", new Identifier(name)))
                    .with(Risk.Type.REWRITE, after.id(), "the table and its indexes are rewritten"));
        }
        if (!Objects.equals(before.tablespace(), after.tablespace())) {
            String name = after.tablespace() == null ? "pg_default" : after.tablespace();
            steps.add(alone(Sql.of("SET TABLESPACE {}", new Identifier(name)))
                    .with(Risk.Type.REWRITE, after.id(), "the table is copied"));
        }
    }

    private Step alone(Sql what) {
        return Step.alterTable(after.id(), "SET", what).reaching(Reach.TABLE).alone();
    }

    /** A table that is logged refers to logged ones only, so tables that change together do it in the order of their references. */
    private void persistence() {
        if (before.unlogged() == after.unlogged()) {
            return;
        }
        Set<ObjectId> first = new LinkedHashSet<>(after.unlogged() ? referring(after.id()) : referredTo(after.id()));
        first.removeAll(after.unlogged() ? referredTo(after.id()) : referring(after.id()));
        first.removeIf(table -> !changesAlike(table));
        steps.add(alone(Sql.raw(after.unlogged() ? "SET UNLOGGED" : "SET LOGGED"))
                .with(Risk.Type.REWRITE, after.id(), "the table and its indexes are rewritten")
                .needing(first));
        sequences();
    }

    private boolean changesAlike(ObjectId table) {
        return context.before().find(table).orElse(null) instanceof TableDef old
                && context.after().find(table).orElse(null) instanceof TableDef now
                && old.unlogged() == before.unlogged()
                && now.unlogged() == after.unlogged();
    }

    private Set<ObjectId> referredTo(ObjectId table) {
        Set<ObjectId> tables = new LinkedHashSet<>();
        context.before().children(table, ForeignKeyDef.class).forEach(key -> tables.add(key.referencedTable()));
        tables.remove(table);
        return tables;
    }

    private Set<ObjectId> referring(ObjectId table) {
        Set<ObjectId> tables = new LinkedHashSet<>();
        for (Definition dependent : context.before().dependents(table)) {
            if (dependent instanceof ForeignKeyDef key) {
                tables.add(key.id().owner());
            }
        }
        tables.remove(table);
        return tables;
    }

    /** The server lets the sequences that belong to the table follow it, from PostgreSQL 15 on. */
    private void sequences() {
        if (context.server() < 15) {
            return;
        }
        Model old = context.before();
        for (ColumnDef column : old.children(after.id(), ColumnDef.class)) {
            for (Definition dependent : old.dependents(column.id())) {
                if (dependent instanceof SequenceOwnerDef owner
                        && context.after().find(owner.id().owner()).orElse(null) instanceof SequenceDef sequence
                        && sequence.unlogged() != after.unlogged()) {
                    steps.add(SequenceKind.persistence(sequence));
                }
            }
        }
    }
}

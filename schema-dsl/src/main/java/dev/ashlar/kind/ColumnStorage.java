package dev.ashlar.kind;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.ColumnSettings;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.SqlType;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the values of a column are stored and counted, as SQL (manual, ALTER TABLE, SET STORAGE and the like). Always statements of
 * their own: <code>CREATE TABLE</code> can say it from PostgreSQL 16 on, and not all of it.
 */
final class ColumnStorage {

    /** Types whose values are tried to be kept in the row though they can be long (pg_type, typstorage). */
    private static final Set<String> MAIN = Set.of("numeric", "inet", "cidr");

    private final ObjectId column;
    private final @Nullable SqlType type;
    private final int server;
    /** How far down the storage and the statistics are set. */
    private final Reach stored;

    private final Reach counted;
    private final boolean hasHeirs;
    private final List<Step> steps = new ArrayList<>();

    private ColumnStorage(ColumnDef column, Context context) {
        this.column = column.id();
        this.type = column.type();
        this.server = context.server();
        this.stored = isOfAllBelow(column, ColumnSettings::storage, context) ? Reach.HEIRS : Reach.TABLE;
        this.counted = isOfAllBelow(column, ColumnSettings::statistics, context) ? Reach.HEIRS : Reach.TABLE;
        this.hasHeirs =
                !context.after().inheritance().heirs(column.id().owner()).isEmpty();
    }

    private ColumnStorage(ObjectId column, int server) {
        this.column = column;
        this.type = null;
        this.server = server;
        this.stored = Reach.TABLE;
        this.counted = Reach.TABLE;
        this.hasHeirs = false;
    }

    /** From what a column has that was just declared, with what a wrapper is told of it. */
    static List<Step> ofNew(ColumnDef column, Context context) {
        return between(column, fresh(null, Collections.emptySortedMap(), column), context);
    }

    /**
     * From what a column has that was just created with its table out of those above: the server takes over how the values are stored, and
     * nothing else (its source, MergeAttributes).
     */
    static List<Step> ofHeir(ColumnDef column, boolean declared, Context context) {
        ColumnSettings taken = above(column, context)
                .findFirst()
                .map(above -> above.set().inherited())
                .orElse(ColumnSettings.USUAL);
        return between(column, declared ? taken.telling(column.set().foreign()) : taken, context);
    }

    /** From what a column has that came along with a new one of the table above. */
    static List<Step> ofComingAlong(ColumnDef column, Context context) {
        ColumnSettings reached = ColumnSettings.USUAL;
        for (ColumnDef above : above(column, context).toList()) {
            reached = reached(reached, ColumnSettings.USUAL, above, false, context);
        }
        return between(column, reached, context);
    }

    private static Stream<ColumnDef> above(ColumnDef column, Context context) {
        return context.after().inheritance().counterparts(column.id()).stream()
                .map(id -> (ColumnDef) context.after().find(id).orElseThrow());
    }

    private static ColumnSettings fresh(
            @Nullable Integer statistics, SequencedMap<String, String> options, @Nullable ColumnDef told) {
        return new ColumnSettings(
                null,
                null,
                statistics,
                options,
                told == null ? Collections.emptySortedMap() : told.set().foreign());
    }

    /** From what a column has after a change of its type: the server takes the new type's storage (its source, tablecmds.c). */
    static List<Step> ofRetyped(ColumnDef before, ColumnDef after, Context context) {
        return between(after, fresh(before.set().statistics(), before.set().options(), before), context);
    }

    static List<Step> changed(ColumnDef before, ColumnDef after, Context context) {
        return between(after, before.set(), context);
    }

    /**
     * What a column has after the one above it was altered: the server sets the storage and the statistics of both, and nothing else
     * (its source, tablecmds.c).
     *
     * @param settings what it had
     * @param from what the one above had
     * @param above the one above as it is to be
     */
    static ColumnSettings reached(
            ColumnSettings settings, ColumnSettings from, ColumnDef above, boolean retyped, Context context) {
        ColumnSettings to = above.set();
        boolean stored =
                !Objects.equals(from.storage(), to.storage()) && isOfAllBelow(above, ColumnSettings::storage, context);
        boolean counted = !Objects.equals(from.statistics(), to.statistics())
                && isOfAllBelow(above, ColumnSettings::statistics, context);
        return new ColumnSettings(
                stored ? to.storage() : retyped ? null : settings.storage(),
                retyped ? null : settings.compression(),
                counted ? to.statistics() : settings.statistics(),
                settings.options(),
                settings.foreign());
    }

    /** Whether what is set of a column is so in all tables below, so that one statement says it for all; otherwise each gets its own. */
    private static boolean isOfAllBelow(
            ColumnDef column, Function<ColumnSettings, @Nullable Object> setting, Context context) {
        Object value = setting.apply(column.set());
        return context.after().inheritance().allHeirs(column.id().owner()).stream()
                .allMatch(
                        heir -> context.after().find(column.id().movedTo(heir)).orElse(null) instanceof ColumnDef below
                                && Objects.equals(setting.apply(below.set()), value));
    }

    private static List<Step> between(ColumnDef column, ColumnSettings before, Context context) {
        var storage = new ColumnStorage(column, context);
        storage.changes(before, column.set());
        return storage.steps;
    }

    /** Of a column of a materialized view, whose type is not known here. */
    static List<Step> between(ObjectId column, ColumnSettings before, ColumnSettings after, int server) {
        var storage = new ColumnStorage(column, server);
        storage.changes(before, after);
        return storage.steps;
    }

    private void changes(ColumnSettings before, ColumnSettings after) {
        if (!Objects.equals(before.storage(), after.storage())) {
            add("SET STORAGE", LockMode.ACCESS_EXCLUSIVE, after.storage() == null ? usual() : after.storage(), stored);
        }
        if (!Objects.equals(before.compression(), after.compression())) {
            add("SET COMPRESSION", LockMode.ACCESS_EXCLUSIVE, orElse(after.compression(), "DEFAULT"), null);
        }
        if (!Objects.equals(before.statistics(), after.statistics())) {
            add("SET STATISTICS", LockMode.SHARE_UPDATE_EXCLUSIVE, orElse(after.statistics(), "-1"), counted);
        }
        for (StorageParameters.Change change : StorageParameters.changes(before.options(), after.options())) {
            add("", LockMode.SHARE_UPDATE_EXCLUSIVE, change.clause().text(), null);
        }
        if (!before.foreign().equals(after.foreign())) {
            steps.add(Step.alterForeign(
                    column.owner(),
                    Sql.of("ALTER COLUMN {}", column.identifier())
                            .then(ForeignOptions.change(before.foreign(), after.foreign()))));
        }
    }

    private static String orElse(@Nullable Object value, String usual) {
        return value == null ? usual : String.valueOf(value);
    }

    /** Servers before 16 have no word for the storage that the type has by itself. */
    private String usual() {
        if (server >= 16) {
            return "DEFAULT";
        }
        return type != null && !type.array() && MAIN.contains(type.name()) ? "MAIN" : "EXTENDED";
    }

    /**
     * Adds a statement.
     *
     * @param reach how far it goes down; null for one that never does
     */
    private void add(String verb, LockMode mode, String value, @Nullable Reach reach) {
        Sql body = Sql.of("ALTER COLUMN {}", column.identifier())
                .then(Sql.raw(verb))
                .then(Sql.raw(value));
        String sort = Step.OF_COLUMN + (verb.isEmpty() ? "OPTIONS" : verb);
        ObjectId table = column.owner();
        boolean only = reach == Reach.TABLE && hasHeirs;
        steps.add((only ? Step.alterOnly(table, mode, sort, body) : Step.alterTable(table, mode, sort, body))
                .reaching(reach == null ? Reach.TABLE : reach));
    }
}

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
    private final List<Step> steps = new ArrayList<>();

    private ColumnStorage(ObjectId column, @Nullable SqlType type) {
        this.column = column;
        this.type = type;
    }

    /**
     * From what a new column has.
     *
     * @param declared whether it was declared with what a wrapper is told of it, and is not there by inheritance
     */
    static List<Step> ofNew(ColumnDef column, boolean declared) {
        return between(column, fresh(null, Collections.emptySortedMap(), declared ? column : null), 18);
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
        return between(after, fresh(before.set().statistics(), before.set().options(), before), context.server());
    }

    static List<Step> changed(ColumnDef before, ColumnDef after, Context context) {
        return between(after, before.set(), context.server());
    }

    /**
     * What a column has after the one above it was altered: the server sets the storage and the statistics of both, and nothing else
     * (its source, tablecmds.c).
     *
     * @param settings what it had
     * @param from what the one above had
     * @param to what the one above has
     */
    static ColumnSettings reached(ColumnSettings settings, ColumnSettings from, ColumnSettings to, boolean retyped) {
        boolean stored = retyped || !Objects.equals(from.storage(), to.storage());
        boolean counted = !Objects.equals(from.statistics(), to.statistics());
        return new ColumnSettings(
                stored ? to.storage() : settings.storage(),
                retyped ? null : settings.compression(),
                counted ? to.statistics() : settings.statistics(),
                settings.options(),
                settings.foreign());
    }

    private static List<Step> between(ColumnDef column, ColumnSettings before, int server) {
        var storage = new ColumnStorage(column.id(), column.type());
        storage.changes(before, column.set(), server);
        return storage.steps;
    }

    /** Of a column of a materialized view, whose type is not known here. */
    static List<Step> between(ObjectId column, ColumnSettings before, ColumnSettings after, int server) {
        var storage = new ColumnStorage(column, null);
        storage.changes(before, after, server);
        return storage.steps;
    }

    private void changes(ColumnSettings before, ColumnSettings after, int server) {
        if (!Objects.equals(before.storage(), after.storage())) {
            add("SET STORAGE", LockMode.ACCESS_EXCLUSIVE, after.storage() == null ? usual(server) : after.storage());
        }
        if (!Objects.equals(before.compression(), after.compression())) {
            add("SET COMPRESSION", LockMode.ACCESS_EXCLUSIVE, orElse(after.compression(), "DEFAULT"));
        }
        if (!Objects.equals(before.statistics(), after.statistics())) {
            add("SET STATISTICS", LockMode.SHARE_UPDATE_EXCLUSIVE, orElse(after.statistics(), "-1"));
        }
        for (StorageParameters.Change change : StorageParameters.changes(before.options(), after.options())) {
            add("", LockMode.SHARE_UPDATE_EXCLUSIVE, change.clause().text());
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
    private String usual(int server) {
        if (server >= 16) {
            return "DEFAULT";
        }
        return type != null && !type.array() && MAIN.contains(type.name()) ? "MAIN" : "EXTENDED";
    }

    private void add(String verb, LockMode mode, String value) {
        Sql body = Sql.of("ALTER COLUMN {}", column.identifier())
                .then(Sql.raw(verb))
                .then(Sql.raw(value));
        boolean inherited = verb.equals("SET STORAGE") || verb.equals("SET STATISTICS");
        steps.add(Step.alterTable(column.owner(), mode, "COLUMN " + (verb.isEmpty() ? "OPTIONS" : verb), body)
                .reaching(inherited ? Reach.HEIRS : Reach.TABLE));
    }
}

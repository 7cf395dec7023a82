package dev.ashlar.kind;

import dev.ashlar.model.IndexElement;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.TableDef;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an index is stored, whether it is a constraint's or not, and what is gathered about it (manual, ALTER INDEX).
 *
 * @param index the address of the index, or of its constraint
 * @param parameters storage parameters
 * @param tablespace the tablespace; null for the database's
 */
record IndexStorage(
        ObjectId index,
        SequencedMap<String, String> parameters,
        @Nullable String tablespace) {

    /** Parameters that can be set while others write (PostgreSQL's source, reloptions.c). */
    private static final Set<String> LIGHT = Set.of("fillfactor", "deduplicate_items");

    /** What a catalog query must say of the index <code>i</code>. */
    static final String COLUMNS = """
        i.reloptions AS parameters,
        CASE WHEN i.reltablespace <> 0 THEN (
            SELECT ts.spcname FROM pg_catalog.pg_tablespace AS ts WHERE ts.oid = i.reltablespace) END AS tablespace\
        """;

    static SequencedMap<String, String> parameters(Row row) {
        return StorageParameters.read(row.texts("parameters"));
    }

    /** The clauses of a constraint. */
    Sql ofConstraint() {
        return StorageParameters.with(parameters)
                .then(tablespace == null ? Sql.EMPTY : Sql.of("USING INDEX TABLESPACE {}", new Identifier(tablespace)));
    }

    /** How the index becomes stored otherwise. That of a partitioned table cannot be told any parameters. */
    static Alteration alteration(IndexStorage before, IndexStorage after, Context context) {
        boolean partitioned = context.after().find(after.index.owner()).orElse(null) instanceof TableDef table
                && table.partitionBy() != null;
        return partitioned && !before.parameters.equals(after.parameters)
                ? new Alteration.Recreate()
                : new Alteration.InPlace(changed(before, after), Effect.NONE);
    }

    private static List<Step> changed(IndexStorage before, IndexStorage after) {
        var steps = new ArrayList<Step>();
        for (StorageParameters.Change change : StorageParameters.changes(before.parameters, after.parameters)) {
            LockMode mode =
                    LIGHT.containsAll(change.names()) ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE;
            steps.add(after.alter(change.clause(), mode));
        }
        if (!Objects.equals(before.tablespace, after.tablespace)) {
            String name = after.tablespace == null ? "pg_default" : after.tablespace;
            steps.add(after.alter(Sql.of("SET TABLESPACE {}", new Identifier(name)), LockMode.ACCESS_EXCLUSIVE)
                    .with(Risk.Type.REWRITE, after.index, "the index is copied"));
        }
        return steps;
    }

    /** What is to be gathered about the elements, counted from one. */
    static List<Step> statistics(ObjectId index, List<IndexElement> before, List<IndexElement> after) {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < after.size(); i++) {
            Integer target = after.get(i).statistics();
            if (!Objects.equals(i < before.size() ? before.get(i).statistics() : null, target)) {
                steps.add(new IndexStorage(index, java.util.Collections.emptySortedMap(), null)
                        .alter(
                                Sql.raw("ALTER COLUMN " + (i + 1) + " SET STATISTICS "
                                        + (target == null ? -1 : target)),
                                LockMode.SHARE_UPDATE_EXCLUSIVE));
            }
        }
        return steps;
    }

    private Step alter(Sql what, LockMode mode) {
        return Step.of(Sql.of("ALTER INDEX {} {}", index.qualified(), what)).locking(mode, index);
    }
}

package dev.ashlar.dsl;

import dev.ashlar.model.ClusterDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.ReplicaIdentityDef;
import dev.ashlar.model.RowTypeDef;
import dev.ashlar.model.TableDef;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What is said of a table beside its columns and parts. Not safe for several threads: a table says it in its constructor. */
final class TableOptions {

    final SequencedMap<String, String> parameters = new LinkedHashMap<>();
    boolean unlogged;
    boolean rowSecurity;
    boolean forcedRowSecurity;

    @Nullable
    String accessMethod;

    @Nullable
    String tablespace;

    /** Whether whole rows identify themselves; null where the primary key or an index does. */
    @Nullable
    Boolean replicaFull;

    @Nullable
    TablePart replicaIndex;

    @Nullable
    TablePart clusterIndex;

    @Nullable
    CompositeType rowType;

    /** Where the rows of a foreign table are; null for any other. */
    @Nullable
    ForeignData foreign;

    /** The table itself. */
    TableDef table(ObjectId id) {
        return new TableDef(
                id,
                unlogged,
                accessMethod,
                tablespace,
                parameters,
                rowSecurity,
                forcedRowSecurity,
                null,
                foreign == null ? null : foreign.source());
    }

    void describe(Table table, Description description) {
        if (foreign != null) {
            foreign.check(this, description);
        }
        ObjectId id = table.id();
        if (rowType != null) {
            description.add(new RowTypeDef(
                    RowTypeDef.id(id),
                    rowType.id(),
                    table.columns().stream().map(Column::id).toList()));
        }
        ObjectId identity = id.child(ObjectType.REPLICA_IDENTITY, "");
        if (replicaIndex != null) {
            identifying(table, identity, replicaIndex, description);
            description.add(new ReplicaIdentityDef(identity, false, replicaIndex.id()));
        } else if (replicaFull != null) {
            description.add(new ReplicaIdentityDef(identity, replicaFull, null));
        }
        if (clusterIndex != null) {
            ObjectId cluster = id.child(ObjectType.CLUSTER, "");
            own(table, cluster, clusterIndex, description);
            description.add(new ClusterDef(cluster, clusterIndex.id()));
        }
    }

    private static void own(Table table, ObjectId id, TablePart index, Description description) {
        if (!index.table().id().equals(table.id())) {
            description.problem(
                    id,
                    "names an index of another table, " + index.id().address(),
                    "name one of " + table.id().address());
        }
    }

    /** Manual, ALTER TABLE, REPLICA IDENTITY: unique, not partial, not deferrable, and over columns that are not null. */
    private static void identifying(Table table, ObjectId id, TablePart index, Description description) {
        own(table, id, index, description);
        boolean fits = ReferenceCheck.keyColumns(index).stream()
                .allMatch(column -> table.columns().stream()
                        .anyMatch(own ->
                                own.id().equals(column) && !own.type().traits().nullable()));
        if (!fits || ReferenceCheck.keyColumns(index).isEmpty()) {
            description.problem(
                    id,
                    "names " + index.id() + ", by which not every row can be told",
                    "name one that is unique for all rows, not deferrable, and over columns that are not nullable");
        }
    }
}

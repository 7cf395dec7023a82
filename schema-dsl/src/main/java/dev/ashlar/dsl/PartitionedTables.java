package dev.ashlar.dsl;

import dev.ashlar.model.CheckDef;
import dev.ashlar.model.ClusterDef;
import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.IndexDef;
import dev.ashlar.model.IndexElement;
import dev.ashlar.model.NotNullDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.PartitionDef;
import dev.ashlar.model.PrimaryKeyDef;
import dev.ashlar.model.TableDef;
import dev.ashlar.model.UniqueDef;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What PostgreSQL refuses of partitioned tables (manual, "Limitations" of "Table Partitioning"). */
final class PartitionedTables {

    private final Map<ObjectId, Definition> byId;
    private final Collection<Problem> problems;

    private PartitionedTables(Map<ObjectId, Definition> byId, Collection<Problem> problems) {
        this.byId = byId;
        this.problems = problems;
    }

    static void check(Map<ObjectId, Definition> byId, Collection<Problem> problems) {
        var tables = new PartitionedTables(byId, problems);
        Map<ObjectId, ObjectId> rest = new HashMap<>();
        for (Definition definition : byId.values()) {
            switch (definition) {
                case PrimaryKeyDef key -> tables.unique(key.id(), key.columns());
                case UniqueDef key -> tables.unique(key.id(), key.columns());
                case IndexDef index when index.unique() -> tables.unique(index.id(), columns(index.elements()));
                case CheckDef check when check.noInherit() -> tables.noInherit(check.id());
                case NotNullDef constraint when constraint.noInherit() -> tables.noInherit(constraint.id());
                case TableDef table when table.partitionBy() != null -> tables.partitioned(table);
                case ClusterDef cluster -> tables.clustered(cluster.id());
                case PartitionDef partition
                when partition.takesRest() -> {
                    ObjectId other =
                            rest.putIfAbsent(partition.of(), partition.id().owner());
                    if (other != null) {
                        tables.problem(
                                partition.id().owner(),
                                "is a default partition of " + partition.of() + ", and so is " + other,
                                "say byDefault() for one of them");
                    }
                }
                default -> {}
            }
        }
    }

    private static List<ObjectId> columns(List<IndexElement> elements) {
        return elements.stream()
                .map(element -> element.expression().asColumn())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<TableDef> partitioned(ObjectId table) {
        return byId.get(table) instanceof TableDef found && found.partitionBy() != null
                ? Optional.of(found)
                : Optional.empty();
    }

    private void unique(ObjectId id, List<ObjectId> columns) {
        Set<ObjectId> missing = partitioned(id.owner()).stream()
                .flatMap(table -> table.partitionColumns().stream())
                .filter(column -> !columns.contains(column))
                .collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            problem(
                    id,
                    "is unique without "
                            + missing.stream().map(ObjectId::name).sorted().collect(Collectors.joining(", "))
                            + ", by which " + id.owner().address() + " is partitioned",
                    "name all columns of the partition key");
        }
    }

    private void noInherit(ObjectId id) {
        if (partitioned(id.owner()).isPresent()) {
            problem(id, "is not inherited, and its table is partitioned", "leave out noInherit()");
        }
    }

    private void clustered(ObjectId id) {
        if (partitioned(id.owner()).isPresent()) {
            problem(id.owner(), "is clustered and partitioned, and has no rows of its own", "leave out clusterOn(...)");
        }
    }

    private void partitioned(TableDef table) {
        if (!table.parameters().isEmpty()) {
            problem(
                    table.id(),
                    "is partitioned, has no rows of its own and takes no storage parameter "
                            + String.join(", ", table.parameters().keySet()),
                    "leave out with(...)");
        }
        if (table.unlogged() && table.foreign() == null) {
            problem(
                    table.id(),
                    "is partitioned, has no rows of its own and cannot be unlogged",
                    "leave out unlogged()");
        }
        for (ObjectId column : table.partitionColumns()) {
            if (byId.get(column) instanceof ColumnDef found && found.generated() != null) {
                problem(
                        table.id(),
                        "is partitioned by " + column.name() + ", which is generated",
                        "name another column");
            }
        }
    }

    private void problem(ObjectId id, String wrong, String instead) {
        problems.add(new Problem(id.toString(), wrong, instead));
    }
}

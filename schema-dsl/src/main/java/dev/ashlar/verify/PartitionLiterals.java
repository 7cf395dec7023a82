package dev.ashlar.verify;

import dev.ashlar.model.Expression;
import dev.ashlar.model.Inheritance;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.PartitionDef;
import dev.ashlar.model.TableDef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The bounds of partitions that rows of a table have to keep to, by the columns of the table that they are about. */
final class PartitionLiterals {

    private PartitionLiterals() {}

    /** Those of the table itself, of the tables that it is in, and of its own partitions. */
    static Map<ObjectId, List<Expression>> of(Model model, ObjectId table) {
        Inheritance inheritance = model.inheritance();
        Map<ObjectId, List<Expression>> bounds = new LinkedHashMap<>();
        Optional<PartitionDef> at = inheritance.partition(table);
        while (at.isPresent()) {
            add(model, table, at.get(), bounds);
            at = inheritance.partition(at.get().of());
        }
        inheritance.allHeirs(table).stream()
                .flatMap(heir -> inheritance.partition(heir).stream())
                .forEach(partition -> add(model, table, partition, bounds));
        return bounds;
    }

    private static void add(
            Model model, ObjectId table, PartitionDef partition, Map<ObjectId, List<Expression>> bounds) {
        if (model.find(partition.of()).orElse(null) instanceof TableDef whole) {
            whole.partitionColumns().stream()
                    .map(column -> column.movedTo(table))
                    .forEach(column -> bounds.computeIfAbsent(column, id -> new ArrayList<>())
                            .add(partition.bound()));
        }
    }
}

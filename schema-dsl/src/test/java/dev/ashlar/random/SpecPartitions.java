package dev.ashlar.random;

import dev.ashlar.dsl.Partition;
import dev.ashlar.dsl.Schema;

/** Says the partitions of a random schema in the DSL. */
final class SpecPartitions {

    private SpecPartitions() {}

    static Partition of(PartitionItem item, Spec spec, Build build) {
        Schema schema = build.schemaOf(spec.get(item.place()));
        String name = item.named().name();
        Partition partition = item.above() == 0
                ? Partition.partition(build.table(item.place()), schema, name)
                : Partition.partition((Partition) build.object(item.above()), schema, name);
        if (item.above() != 0) {
            partition.modulus(2, item.slot());
        } else {
            bound(partition, item, spec.in(item.place(), PartitionKeyItem.class).get(0), spec);
        }
        if (item.sub() != 0) {
            partition.partitionByHash(build.column(item.sub()));
        }
        if (item.named().comment() != null) {
            partition.withComment(item.named().comment());
        }
        if (item.named().old() != null) {
            partition.renamedFrom(item.named().old());
        }
        return partition;
    }

    private static void bound(Partition partition, PartitionItem item, PartitionKeyItem key, Spec spec) {
        TypeSpec type = ((ColumnItem) spec.get(key.column())).type();
        if (item.slot() == PartitionItem.REST) {
            partition.byDefault();
            return;
        }
        switch (key.method()) {
            case HASH -> partition.modulus(PartitionItem.REST, item.slot());
            case LIST -> partition.in(Columns.samples(type, spec).get(item.slot()));
            case RANGE -> partition.from(number(item.slot() * 10, type)).to(number(item.slot() * 10 + 10, type));
        }
    }

    private static Object number(int value, TypeSpec type) {
        return type.word().equals("bigint") ? (Object) (long) value : (Object) value;
    }
}

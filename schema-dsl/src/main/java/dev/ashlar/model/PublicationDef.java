package dev.ashlar.model;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A publication of changes for logical replication (manual, CREATE PUBLICATION).
 *
 * @param id the address
 * @param allTables whether it is of all tables, also of those to come
 * @param tables the single tables
 * @param schemas the schemas of which it is of all tables
 * @param options the options that are not as usual, by name: publish, publish_via_partition_root, publish_generated_columns
 */
public record PublicationDef(
        ObjectId id,
        boolean allTables,
        List<PublishedTable> tables,
        List<ObjectId> schemas,
        SortedMap<String, String> options)
        implements Definition {

    /**
     * A table of a publication.
     *
     * @param table the table
     * @param columns the columns that are published; empty for all
     * @param where the condition of the rows that are published; null for all
     */
    public record PublishedTable(
            ObjectId table,
            List<ObjectId> columns,
            @Nullable Expression where) {
        public PublishedTable {
            columns = columns.stream()
                    .sorted(Comparator.comparing(ObjectId::name))
                    .toList();
        }

        /** Whether all of the table is published, so that nothing is said of its columns. */
        public boolean publishesAll() {
            return columns.isEmpty() && where == null;
        }
    }

    public PublicationDef {
        tables = tables.stream()
                .sorted(Comparator.comparing(each -> each.table().toString()))
                .toList();
        schemas = schemas.stream().sorted(Comparator.comparing(ObjectId::name)).toList();
        options = Options.sorted(options);
    }

    /** The address of a publication. */
    public static ObjectId id(String name) {
        return new ObjectId(ObjectType.PUBLICATION, null, name);
    }

    @Override
    public Set<ObjectId> needs() {
        Needs needs = Needs.of(id).and(schemas);
        for (PublishedTable each : tables) {
            needs.and(each.table()).and(each.columns()).and(each.where());
        }
        return needs.set();
    }

    @Override
    public Set<Slot> slots() {
        return Set.of(new Slot(Slot.Space.PUBLICATION, "", id.name()));
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new PublicationDef(
                names.apply(id),
                allTables,
                tables.stream()
                        .map(each -> new PublishedTable(
                                names.apply(each.table()),
                                each.columns().stream().map(names).toList(),
                                each.where() == null ? null : each.where().renamed(names)))
                        .toList(),
                schemas.stream().map(names).toList(),
                options);
    }
}

package dev.ashlar.codegen.jooq;

import dev.ashlar.model.Definition;
import dev.ashlar.model.ForeignKeyDef;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The copies that the server keeps of a foreign key, one for each partition of the table that it refers to, under names that it
 * chooses (its source, <code>addFkConstraint</code>). They are numbered as if they had been made when all partitions were there.
 */
final class ForeignKeyCopies {

    /** The first version that numbers the name of the foreign key; those before choose one by table and columns. */
    private static final int NUMBERED = 18;

    private final Model model;
    private final int server;
    private final PartitionOrder partitions;
    private final Set<List<String>> used = new HashSet<>();

    /**
     * Those of a model.
     *
     * @param server the major version of the server; 0 where none was asked
     */
    ForeignKeyCopies(Model model, int server) {
        this.model = model;
        this.server = server;
        this.partitions = new PartitionOrder(model);
        for (Class<? extends Definition> kind : Indexes.CONSTRAINTS) {
            model.all(kind)
                    .forEach(constraint -> used.add(List.of(
                            constraint.id().schemaName(), constraint.id().name())));
        }
    }

    /**
     * One of them, or the foreign key itself.
     *
     * @param key the foreign key
     * @param name its name
     * @param table the table that it refers to
     */
    record Copy(ForeignKeyDef key, String name, ObjectId table) {}

    /** A foreign key with its copies; one that a partition has from the table above has none. */
    List<Copy> of(ForeignKeyDef key) {
        List<Copy> copies = new ArrayList<>();
        copies.add(new Copy(key, key.id().name(), key.referencedTable()));
        if (model.inheritance().counterparts(key.id()).isEmpty()) {
            partitions.of(key.referencedTable()).forEach(table -> copies.add(new Copy(key, name(key), table)));
        }
        return copies;
    }

    private String name(ForeignKeyDef key) {
        String base = server == 0 || server >= NUMBERED
                ? key.id().name() + "_"
                : key.id().owner().name() + "_"
                        + key.columns().stream().map(ObjectId::name).collect(Collectors.joining("_")) + "_fkey";
        boolean numbered = base.endsWith("_");
        for (int number = numbered ? 1 : 0; ; number++) {
            String name = number == 0 ? base : base + number;
            if (used.add(List.of(key.id().schemaName(), name))) {
                return name;
            }
        }
    }
}

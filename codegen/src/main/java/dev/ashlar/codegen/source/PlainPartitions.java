package dev.ashlar.codegen.source;

import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.PartitionDef;
import dev.ashlar.model.TableDef;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Partitions of which there is nothing to say but which rows they hold: each is a constant and has no class. */
final class PlainPartitions {

    /** What is said of a constant as well as of a class. */
    private static final Set<ObjectType> SAID = Set.of(
            ObjectType.PARTITION,
            ObjectType.COMMENT,
            ObjectType.OWNER,
            ObjectType.PRIVILEGE,
            ObjectType.SECURITY_LABEL);

    private final Model model;
    private final Set<ObjectId> without;
    private final Set<ObjectId> found = new HashSet<>();
    private final Set<ObjectId> tables = new LinkedHashSet<>();

    private PlainPartitions(Model model, Set<ObjectId> without) {
        this.model = model;
        this.without = without;
    }

    /** The tables, those above first, without those of which something is to be written as the server prints it. */
    static Set<ObjectId> of(Model model, Set<ObjectId> without) {
        var partitions = new PlainPartitions(model, without);
        model.all(TableDef.class).stream()
                .map(Definition::id)
                .filter(table -> model.inheritance().parents(table).isEmpty())
                .forEach(table -> {
                    partitions.visit(table);
                    partitions.list(table);
                });
        return Collections.unmodifiableSet(partitions.tables);
    }

    /** A table with a class of its own names that of its table above. */
    private boolean visit(ObjectId table) {
        boolean plain = true;
        for (ObjectId heir : model.inheritance().heirs(table)) {
            plain &= visit(heir);
        }
        plain &= model.inheritance().partition(table).filter(this::isPlain).isPresent();
        if (plain) {
            found.add(table);
        }
        return plain;
    }

    private void list(ObjectId table) {
        if (found.contains(table)) {
            tables.add(table);
        }
        model.inheritance().heirs(table).forEach(this::list);
    }

    private boolean isPlain(PartitionDef partition) {
        ObjectId table = partition.id().owner();
        TableDef definition = (TableDef) model.find(table).orElseThrow();
        return definition.equals(new TableDef(table).partitionedBy(definition.partitionBy()))
                && model.inheritance().isPlain(partition)
                && !without.contains(table)
                && model.children(table).stream().allMatch(part -> hasNothingToSay(part, table));
    }

    private boolean hasNothingToSay(Definition part, ObjectId table) {
        ObjectId id = part.id();
        if (SAID.contains(id.type())) {
            return true;
        }
        return !model.inheritance().counterparts(id).isEmpty()
                && !without.contains(id)
                && model.children(id).stream().allMatch(child -> child.id().type() == ObjectType.DEFAULT)
                && model.dependents(id).stream().allMatch(other -> isBelow(other.id(), table));
    }

    /** Whether an object is a part of a table or of one of its partitions. */
    private boolean isBelow(ObjectId id, ObjectId table) {
        ObjectId at = id;
        while (at.parent() != null && at.type() != ObjectType.TABLE) {
            at = at.parent();
        }
        return at.equals(table) || model.inheritance().parents(at).contains(table);
    }
}

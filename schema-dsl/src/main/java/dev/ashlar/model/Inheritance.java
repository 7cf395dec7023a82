package dev.ashlar.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What tables have from others: partitions from their partitioned table, and tables that inherit from their parents. A part of such a
 * table (a column, a check, a key, an index) has a counterpart in the parent, and the server does to it what is done to that one.
 * Immutable.
 */
public final class Inheritance {

    private static final Set<ObjectType> BY_NAME = Set.of(ObjectType.COLUMN, ObjectType.CHECK);
    private static final Set<ObjectType> BY_SHAPE = Set.of(
            ObjectType.PRIMARY_KEY, ObjectType.UNIQUE, ObjectType.EXCLUSION, ObjectType.FOREIGN_KEY, ObjectType.INDEX);

    private final Map<ObjectId, Definition> definitions;
    private final Function<ObjectId, Collection<Definition>> parts;
    private final Map<ObjectId, List<ObjectId>> parents = new HashMap<>();
    private final Map<ObjectId, List<ObjectId>> heirs = new HashMap<>();
    private final Map<ObjectId, List<ObjectId>> counterparts = new HashMap<>();
    private final Set<ObjectId> namedElsewhere = new HashSet<>();

    /**
     * Of all definitions of a model.
     *
     * @param ordered the same in the model's order
     * @param parts what is listed directly under an object
     * @param attached the keys and indexes of partitions, with those above that they are for; null where they are told by their shape, of
     *     equal ones the first by the first
     */
    Inheritance(
            Map<ObjectId, Definition> definitions,
            List<Definition> ordered,
            Function<ObjectId, Collection<Definition>> parts,
            @Nullable Map<ObjectId, ObjectId> attached) {
        this.definitions = definitions;
        this.parts = parts;
        for (Definition definition : ordered) {
            if (definition instanceof PartitionDef partition) {
                inherit(partition.id().owner(), partition.of(), true, attached);
            }
            if (definition instanceof InheritanceDef inheritance) {
                inheritance.parents().forEach(parent -> inherit(inheritance.id().owner(), parent, false, null));
            }
        }
        parents.keySet()
                .forEach(table -> reached(table, this::parents).stream()
                        .filter(other -> !Objects.equals(other.parent(), table.parent()))
                        .forEach(other -> namedElsewhere.add(other.movedTo(table.parent()))));
    }

    private void inherit(
            ObjectId table, ObjectId parent, boolean partition, @Nullable Map<ObjectId, ObjectId> attached) {
        parents.computeIfAbsent(table, id -> new ArrayList<>()).add(parent);
        heirs.computeIfAbsent(parent, id -> new ArrayList<>()).add(table);
        Map<Definition, Deque<ObjectId>> shapes = partition && attached == null ? shapes(parent) : Map.of();
        for (Definition part : parts.apply(table)) {
            ObjectId counterpart = null;
            if (BY_NAME.contains(part.id().type())) {
                counterpart = part.id().movedTo(parent);
                if (!isInheritable(definitions.get(counterpart))) {
                    counterpart = null;
                }
            } else if (attached != null) {
                counterpart = attached.get(part.id());
            } else if (partition && BY_SHAPE.contains(part.id().type())) {
                Deque<ObjectId> alike =
                        shapes.get(shape(part, id -> table.equals(id.parent()) ? id.movedTo(parent) : id));
                counterpart = alike == null ? null : alike.poll();
            }
            if (counterpart != null) {
                counterparts.computeIfAbsent(part.id(), id -> new ArrayList<>()).add(counterpart);
            }
        }
    }

    /** The keys and indexes of partitions under new names, with those above that they are for. */
    Map<ObjectId, ObjectId> attached(UnaryOperator<ObjectId> names) {
        Map<ObjectId, ObjectId> attached = new HashMap<>();
        counterparts.forEach((part, above) -> {
            if (BY_SHAPE.contains(part.type())) {
                attached.put(names.apply(part), names.apply(above.get(0)));
            }
        });
        return attached;
    }

    private static boolean isInheritable(@Nullable Definition definition) {
        return definition != null && !(definition instanceof CheckDef check && check.noInherit());
    }

    private Map<Definition, Deque<ObjectId>> shapes(ObjectId table) {
        Map<Definition, Deque<ObjectId>> shapes = new HashMap<>();
        for (Definition part : parts.apply(table)) {
            if (BY_SHAPE.contains(part.id().type())) {
                shapes.computeIfAbsent(shape(part, UnaryOperator.identity()), shape -> new ArrayDeque<>())
                        .add(part.id());
            }
        }
        return shapes;
    }

    /** The definition without its name and what the server does not compare when it looks for a partition's own. */
    private static Definition shape(Definition part, UnaryOperator<ObjectId> toParent) {
        Definition shape =
                part.renamed(id -> id.equals(part.id()) ? toParent.apply(id).named("") : toParent.apply(id));
        return shape instanceof IndexDef index
                ? new IndexDef(
                        index.id(),
                        index.unique(),
                        index.method(),
                        index.elements(),
                        index.include(),
                        index.nullsNotDistinct(),
                        new LinkedHashMap<>(),
                        index.where(),
                        null,
                        false)
                : shape;
    }

    /** The tables that a table has parts from, in order; none for most. */
    public List<ObjectId> parents(ObjectId table) {
        return parents.getOrDefault(table, List.of());
    }

    /** The partitions of a table, or the tables that inherit from it, directly. */
    public List<ObjectId> heirs(ObjectId table) {
        return heirs.getOrDefault(table, List.of());
    }

    /** The partitions of a table, or the tables that inherit from it, at every depth, those above first. */
    public List<ObjectId> allHeirs(ObjectId table) {
        return List.copyOf(reached(table, this::heirs));
    }

    private static Set<ObjectId> reached(ObjectId table, Function<ObjectId, List<ObjectId>> step) {
        var all = new LinkedHashSet<ObjectId>(step.apply(table));
        var next = new ArrayDeque<>(all);
        while (!next.isEmpty()) {
            step.apply(next.poll()).stream().filter(all::add).forEach(next::add);
        }
        return all;
    }

    /**
     * Whether a table of the same schema has parts from one of the same name in another schema: what that got its name from that table is
     * called like the other's own then.
     */
    public boolean hasNamesOf(ObjectId table) {
        return namedElsewhere.contains(table);
    }

    /** All tables whose rows can be rows of a table or stand in one: those that it has parts from, at every height, and their heirs. */
    public Set<ObjectId> family(ObjectId table) {
        var family = new LinkedHashSet<ObjectId>(List.of(table));
        family.addAll(reached(table, this::parents));
        for (ObjectId above : List.copyOf(family)) {
            family.addAll(allHeirs(above));
        }
        return family;
    }

    /** The parts of parents that a part of a table has its being from; none for most. */
    public List<ObjectId> counterparts(ObjectId part) {
        return counterparts.getOrDefault(part, List.of());
    }

    /** Whether the table is a partition. */
    public Optional<PartitionDef> partition(ObjectId table) {
        return definitions.get(PartitionDef.id(table)) instanceof PartitionDef partition
                ? Optional.of(partition)
                : Optional.empty();
    }

    /** Whether a partition has exactly what the server gives a partition of its table. */
    public boolean isPlain(PartitionDef partition) {
        boolean foreign = definitions.get(partition.id().owner()) instanceof TableDef table && table.foreign() != null;
        List<Definition> inherited =
                InheritedParts.of(withDefaults(partition.of()), partition.id().owner(), !foreign);
        List<Definition> own = withDefaults(partition.id().owner());
        // A new partition has no rows that could break a check, so the server takes it as valid there.
        return isNamedByColumns(inherited, partition.id().owner())
                && inherited.stream().noneMatch(CheckDef::isNotValid)
                && columns(own).equals(columns(inherited))
                && Set.copyOf(own).equals(Set.copyOf(inherited));
    }

    private List<Definition> withDefaults(ObjectId table) {
        List<Definition> all = new ArrayList<>();
        for (Definition part : parts.apply(table)) {
            if (InheritedParts.isOfPartitions(part.id().type())) {
                all.add(part);
            }
            if (part instanceof ColumnDef) {
                parts.apply(part.id()).stream()
                        .filter(DefaultDef.class::isInstance)
                        .forEach(all::add);
            }
        }
        return all;
    }

    private static List<Definition> columns(List<Definition> parts) {
        return parts.stream().filter(ColumnDef.class::isInstance).toList();
    }

    /** The server names an index of an expression by what it finds in that, and numbers those that would have one name. */
    private static boolean isNamedByColumns(List<Definition> parts, ObjectId table) {
        return parts.stream().allMatch(part -> {
            String usual = InheritedParts.usualName(part, table);
            boolean ofColumns = switch (part) {
                case IndexDef index -> areColumns(index.elements());
                case ExclusionDef exclusion -> areColumns(exclusion.elements());
                default -> true;
            };
            return ofColumns && (usual == null || usual.equals(part.id().name()));
        });
    }

    private static boolean areColumns(List<IndexElement> elements) {
        return elements.stream()
                .allMatch(element -> element.expression().asColumn().isPresent());
    }

    /** What a definition needs by what is inherited. */
    Set<ObjectId> needs(Definition definition) {
        if (definition instanceof PartitionDef partition) {
            return partsOf(List.of(partition.id().owner(), partition.of()));
        }
        if (definition instanceof InheritanceDef inheritance) {
            Set<ObjectId> needs = partsOf(inheritance.parents());
            partsOf(List.of(inheritance.id().owner())).stream()
                    .filter(part -> !counterparts(part).isEmpty())
                    .forEach(needs::add);
            needs.removeIf(need -> BY_SHAPE.contains(need.type())
                    || isNotValidBelow(need, inheritance.id().owner()));
            return needs;
        }
        if (definition instanceof RowTypeDef) {
            // The server renames no constraint of a typed table, and most changes of these are renames.
            return parts.apply(definition.id().owner()).stream()
                    .map(Definition::id)
                    .filter(part -> part.type() == ObjectType.NOT_NULL)
                    .collect(Collectors.toSet());
        }
        // A check that is not valid comes to the tables that inherit after they do so, and to partitions before.
        boolean later = CheckDef.isNotValid(definition)
                && definitions.containsKey(InheritanceDef.id(definition.id().owner()));
        return later ? Set.of() : Set.copyOf(counterparts(definition.id()));
    }

    /**
     * The server takes an inherited check as valid in a new table. So one that is not valid there comes to the tables above when all that
     * inherit it do so.
     */
    public List<ObjectId> linksBefore(Definition part) {
        return CheckDef.isNotValid(part)
                ? allHeirs(part.id().owner()).stream()
                        .filter(heir -> isNotValidBelow(part.id(), heir))
                        .map(InheritanceDef::id)
                        .filter(definitions::containsKey)
                        .toList()
                : List.of();
    }

    /** The checks that are not valid, and that a table has from the tables that it inherits from. */
    public List<ObjectId> notValid(Definition link) {
        return link instanceof InheritanceDef
                ? parts.apply(link.id().owner()).stream()
                        .map(Definition::id)
                        .filter(part -> isNotValidBelow(part, part.owner()))
                        .toList()
                : List.of();
    }

    private boolean isNotValidBelow(ObjectId part, ObjectId table) {
        return definitions.get(part.movedTo(table)) instanceof CheckDef below
                && CheckDef.isNotValid(below)
                && !counterparts(below.id()).isEmpty();
    }

    /** A foreign key is left out: it may come after the partition is attached, which makes it by itself. */
    private Set<ObjectId> partsOf(List<ObjectId> tables) {
        var found = new LinkedHashSet<ObjectId>();
        for (ObjectId table : tables) {
            parts.apply(table).stream()
                    .map(Definition::id)
                    .filter(id -> BY_NAME.contains(id.type())
                            || BY_SHAPE.contains(id.type()) && id.type() != ObjectType.FOREIGN_KEY)
                    .forEach(found::add);
        }
        return found;
    }
}

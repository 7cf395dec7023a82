package dev.ashlar.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A schema: its definitions by address, in one canonical order that does not depend on the order they came in, but for
 * the columns of a table, which keep theirs. Two models are equal where their definitions are. Immutable and safe for
 * use by several threads.
 */
public final class Model {

    private static final Comparator<ObjectId> BY_KIND_AND_NAME = Comparator.comparing(ObjectId::type)
            .thenComparing(ObjectId::schemaName)
            .thenComparing(ObjectId::name)
            .thenComparing(ObjectId::arguments);

    private final Map<ObjectId, Definition> definitions;
    private final List<Definition> ordered;
    private final Hints hints;
    private final Map<ObjectId, Set<ObjectId>> dependencies;
    private final boolean read;
    private final Map<ObjectId, List<Definition>> children = new HashMap<>();
    private final Inheritance inheritance;

    /** Found when it is first asked for, as many models are only read and compared; by two threads at once, at worst. */
    private volatile @Nullable Relations relations;

    private volatile @Nullable ConstraintNames constraintNames;

    /**
     * What follows from all definitions together.
     *
     * @param positions the places of objects in the canonical order
     * @param dependents what needs an object
     */
    private record Relations(Map<ObjectId, Integer> positions, Map<ObjectId, List<Definition>> dependents) {}

    private Model(
            Map<ObjectId, Definition> given,
            Hints hints,
            Map<ObjectId, Set<ObjectId>> dependencies,
            boolean read,
            @Nullable Map<ObjectId, ObjectId> attached) {
        this.hints = hints;
        this.read = read;
        this.dependencies = Map.copyOf(dependencies);
        var roots = new ArrayList<Definition>();
        for (Definition definition : given.values()) {
            ObjectId host = host(definition);
            if (host != null && given.containsKey(host)) {
                children.computeIfAbsent(host, id -> new ArrayList<>()).add(definition);
            } else {
                roots.add(definition);
            }
        }
        roots.sort(Comparator.comparing(Definition::id, BY_KIND_AND_NAME));
        this.definitions = given;
        var all = new ArrayList<Definition>(given.size());
        for (Definition root : roots) {
            var last = new ArrayList<Definition>();
            list(root, all, last);
            last.sort(Comparator.comparing(each -> each.id().type()));
            all.addAll(last);
        }
        this.ordered = Collections.unmodifiableList(all);
        this.inheritance = new Inheritance(definitions, ordered, this::children, attached);
    }

    /** The names of the constraints in each schema. */
    public ConstraintNames constraintNames() {
        ConstraintNames found = constraintNames;
        if (found == null) {
            found = new ConstraintNames(ordered);
            constraintNames = found;
        }
        return found;
    }

    private Relations relations() {
        Relations found = relations;
        if (found == null) {
            found = new Relations(HashMap.newHashMap(ordered.size()), new HashMap<>());
            for (Definition definition : ordered) {
                found.positions().put(definition.id(), found.positions().size());
                for (ObjectId need : needs(definition)) {
                    found.dependents()
                            .computeIfAbsent(need, id -> new ArrayList<>())
                            .add(definition);
                }
            }
            relations = found;
        }
        return found;
    }

    /** A model of these definitions, without hints. */
    public static Model of(Collection<? extends Definition> definitions) {
        return of(definitions, Hints.NONE);
    }

    /**
     * A model of these definitions.
     *
     * @throws IllegalArgumentException where two have one address
     */
    public static Model of(Collection<? extends Definition> definitions, Hints hints) {
        return of(definitions, hints, Map.of(), false);
    }

    /**
     * A model of what was read from a server.
     *
     * @param dependencies what objects need beside what their definitions say, as a server recorded it
     * @throws IllegalArgumentException where two have one address
     */
    public static Model of(
            Collection<? extends Definition> definitions, Hints hints, Map<ObjectId, Set<ObjectId>> dependencies) {
        return of(definitions, hints, dependencies, true);
    }

    private static Model of(
            Collection<? extends Definition> definitions,
            Hints hints,
            Map<ObjectId, Set<ObjectId>> dependencies,
            boolean read) {
        return of(definitions, hints, dependencies, read, null);
    }

    private static Model of(
            Collection<? extends Definition> definitions,
            Hints hints,
            Map<ObjectId, Set<ObjectId>> dependencies,
            boolean read,
            @Nullable Map<ObjectId, ObjectId> attached) {
        Map<ObjectId, Definition> byId = LinkedHashMap.newLinkedHashMap(definitions.size());
        for (Definition definition : definitions) {
            if (byId.put(definition.id(), definition) != null) {
                throw new IllegalArgumentException("two objects are called " + definition.id());
            }
        }
        return new Model(byId, hints, dependencies, read, attached);
    }

    /** The model of an empty database. */
    public static Model empty() {
        return of(List.of());
    }

    /** What a definition is listed under and goes with: a column's table, a comment's object; null for none. */
    public static @Nullable ObjectId host(Definition definition) {
        if (definition instanceof PrivilegeDef privilege && privilege.within() != null) {
            return privilege.within().of();
        }
        ObjectId parent = definition.id().parent();
        if (parent != null && (definition.id().type().isAttached() || parent.type() == ObjectType.VIEW_COLUMN)) {
            return parent.defined();
        }
        // It must be given up before the sequence's column goes, and the sequence goes after.
        // And a server is not dropped while roles are mapped to it.
        if (definition instanceof SequenceOwnerDef || definition instanceof UserMappingDef) {
            return null;
        }
        return parent == null || parent.type() == ObjectType.SCHEMA ? null : parent;
    }

    /** What is attached comes after all else that is listed under a root, so that what belongs together stands together. */
    private void list(Definition definition, List<Definition> all, List<Definition> attached) {
        if (definition.id().type().isAttached()) {
            attached.add(definition);
            return;
        }
        all.add(definition);
        List<Definition> own = children.get(definition.id());
        if (own != null) {
            sort(own);
            own.forEach(child -> list(child, all, attached));
        }
    }

    /** By kind, and by address as text but for columns. */
    private static void sort(List<Definition> siblings) {
        if (siblings.size() > 1) {
            List<Place> places = new ArrayList<>(siblings.size());
            siblings.forEach(each -> places.add(new Place(each)));
            Collections.sort(places);
            siblings.clear();
            places.forEach(place -> siblings.add(place.definition));
        }
    }

    /** An object among its siblings; the text is made once, and only where two are of one kind. */
    private static final class Place implements Comparable<Place> {

        private final Definition definition;
        private @Nullable String text;

        private Place(Definition definition) {
            this.definition = definition;
        }

        private String text() {
            String made = text == null ? definition.id().toString() : text;
            text = made;
            return made;
        }

        @Override
        public int compareTo(Place other) {
            ObjectType type = definition.id().type();
            int byKind = type.compareTo(other.definition.id().type());
            return byKind != 0 || type == ObjectType.COLUMN ? byKind : text().compareTo(other.text());
        }
    }

    /** All definitions in canonical order. */
    public Collection<Definition> definitions() {
        return ordered;
    }

    /** The definitions of one kind, in canonical order. */
    public <D extends Definition> List<D> all(Class<D> kind) {
        return ordered.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The definition at an address. */
    public Optional<Definition> find(ObjectId id) {
        return Optional.ofNullable(definitions.get(id));
    }

    /** Whether there is a definition at an address. */
    public boolean has(ObjectId id) {
        return definitions.containsKey(id);
    }

    /** What is listed directly under an object: columns and keys of a table, the default of a column, comments. */
    public List<Definition> children(ObjectId id) {
        return Collections.unmodifiableList(children.getOrDefault(id, List.of()));
    }

    /** What is listed directly under an object, of one kind. */
    public <D extends Definition> List<D> children(ObjectId id, Class<D> kind) {
        return children(id).stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** What an object needs, directly: by its definition, by what it inherits, and by the record of the server that it was read from. */
    public Set<ObjectId> needs(Definition definition) {
        Set<ObjectId> recorded = dependencies.getOrDefault(definition.id(), Set.of());
        Set<ObjectId> inherited = inheritance.needs(definition);
        Set<ObjectId> owners = owners(definition);
        if (recorded.isEmpty() && inherited.isEmpty() && owners.isEmpty()) {
            return definition.needs();
        }
        Set<ObjectId> needs = new LinkedHashSet<>(definition.needs());
        needs.addAll(recorded);
        needs.addAll(inherited);
        needs.addAll(owners);
        return needs;
    }

    /** What decides on the owner of the sequence that a privilege is on: which column it belongs to, if any, and the owner of that table. */
    private Set<ObjectId> owners(Definition definition) {
        return definition instanceof PrivilegeDef privilege
                        && privilege.within() == null
                        && privilege.id().owner().type() == ObjectType.SEQUENCE
                ? Set.of(
                        SequenceOwnerDef.id(privilege.id().owner()),
                        OwnerDef.id(privilege.id().owner(), this))
                : Set.of();
    }

    /** What objects need beside what their definitions say, as the server recorded it that they were read from. */
    public Map<ObjectId, Set<ObjectId>> dependencies() {
        return dependencies;
    }

    /** What its tables have from others. */
    public Inheritance inheritance() {
        return inheritance;
    }

    /** What needs an object, directly. */
    public List<Definition> dependents(ObjectId id) {
        return Collections.unmodifiableList(relations().dependents().getOrDefault(id, List.of()));
    }

    /** The place of an object in the canonical order, from zero; -1 where the model does not hold it. */
    public int position(ObjectId id) {
        return relations().positions().getOrDefault(id, -1);
    }

    /** What the author says of the way to this model. */
    public Hints hints() {
        return hints;
    }

    /** The same model without some objects and without all that needs them. */
    public Model without(Collection<ObjectId> ids) {
        Set<ObjectId> gone = new HashSet<>(ids);
        var found = new ArrayDeque<ObjectId>(gone);
        while (!found.isEmpty()) {
            for (Definition dependent : dependents(found.remove())) {
                if (gone.add(dependent.id())) {
                    found.add(dependent.id());
                }
            }
        }
        return of(ordered.stream().filter(each -> !gone.contains(each.id())).toList(), hints, dependencies, read);
    }

    /** The same model with every address replaced; hints stay as they are, and so does which index of a partition is for which. */
    public Model renamed(UnaryOperator<ObjectId> names) {
        Map<ObjectId, Set<ObjectId>> recorded = new HashMap<>();
        dependencies.forEach((id, needs) ->
                recorded.put(names.apply(id), needs.stream().map(names).collect(Collectors.toSet())));
        List<Definition> renamed =
                ordered.stream().map(each -> each.renamed(names)).toList();
        return of(renamed, hints, recorded, read, inheritance.attached(names));
    }

    /** The same model without the objects that are not chosen; what is chosen may need what is not. */
    public Model only(Predicate<ObjectId> chosen) {
        Map<ObjectId, Set<ObjectId>> recorded = new HashMap<>(dependencies);
        recorded.keySet().removeIf(chosen.negate());
        return of(ordered.stream().filter(each -> chosen.test(each.id())).toList(), hints, recorded, read);
    }

    /** The same model with these definitions in the place of its own at their addresses, or beside its own. */
    public Model with(Collection<? extends Definition> others) {
        Map<ObjectId, Definition> all = inOrder();
        others.forEach(each -> all.put(each.id(), each));
        return of(all.values(), hints, dependencies, read);
    }

    /** The same model with the objects of another in the place of its own, or beside its own; hints stay as they are. */
    public Model with(Model others) {
        Map<ObjectId, Definition> all = inOrder();
        all.putAll(others.inOrder());
        Map<ObjectId, Set<ObjectId>> recorded = new HashMap<>(dependencies);
        recorded.keySet().removeAll(others.definitions.keySet());
        recorded.putAll(others.dependencies);
        return of(all.values(), hints, recorded, read || others.read && !others.definitions.isEmpty());
    }

    private Map<ObjectId, Definition> inOrder() {
        Map<ObjectId, Definition> all = LinkedHashMap.newLinkedHashMap(ordered.size());
        ordered.forEach(each -> all.put(each.id(), each));
        return all;
    }

    /** The same model with what an author says of the way to it. */
    public Model with(Hints said) {
        return of(ordered, said, dependencies, read);
    }

    /** Whether it is in the words of a server, all or in part: what is equal to it may be said in other words. */
    public boolean isRead() {
        return read;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Model that && definitions.equals(that.definitions);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(definitions);
    }

    @Override
    public String toString() {
        return definitions.size() + " objects";
    }
}

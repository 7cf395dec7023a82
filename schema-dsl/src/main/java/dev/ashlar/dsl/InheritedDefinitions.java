package dev.ashlar.dsl;

import dev.ashlar.model.CheckDef;
import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.InheritanceDef;
import dev.ashlar.model.InheritedParts;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.PartitionDef;
import dev.ashlar.model.TableDef;
import dev.ashlar.sql.DerivedName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what tables have from others and what their author does not say again: a model lists every part of every table, those
 * that are inherited too.
 */
final class InheritedDefinitions {

    private final Description description;
    private final Map<ObjectId, List<Definition>> own = new LinkedHashMap<>();
    private final Map<ObjectId, Definition> links = new LinkedHashMap<>();
    /** Columns of which a table says something itself, and which another has too. */
    private final Set<ObjectId> found = new LinkedHashSet<>();

    private final Set<ObjectId> done = new LinkedHashSet<>();

    private InheritedDefinitions(Description description) {
        this.description = description;
        for (Definition definition : description.definitions()) {
            if (definition instanceof PartitionDef || definition instanceof InheritanceDef) {
                links.put(definition.id().owner(), definition);
            }
            ObjectId table = definition.id().type() == ObjectType.TABLE ? definition.id() : tableOf(definition.id());
            if (table != null) {
                own.computeIfAbsent(table, id -> new ArrayList<>()).add(definition);
            }
        }
    }

    private static @Nullable ObjectId tableOf(ObjectId id) {
        ObjectId at = id.parent();
        while (at != null && at.type() != ObjectType.TABLE) {
            at = at.parent();
        }
        return at;
    }

    /** Adds what is inherited to the definitions. */
    static void addTo(Description description) {
        var inherited = new InheritedDefinitions(description);
        inherited.links.keySet().forEach(table -> inherited.visit(table, new LinkedHashSet<>()));
        description.inherited().stream()
                .filter(column -> !inherited.found.contains(column))
                .forEach(column -> description.problem(
                        column,
                        "is said to be inherited, and no table that it could come from has it",
                        "say inherits(...) with that table, or column(...) for a column of its own"));
        if (!inherited.links.isEmpty()) {
            inherited.write();
        }
    }

    private void visit(ObjectId table, Set<ObjectId> path) {
        if (done.contains(table)) {
            return;
        }
        if (!path.add(table)) {
            description.problem(
                    table,
                    "inherits from itself",
                    "leave out one of: "
                            + String.join(
                                    ", ", path.stream().map(ObjectId::address).toList()));
            return;
        }
        Definition link = links.get(table);
        if (link instanceof PartitionDef partition) {
            visit(partition.of(), path);
            inherit(table, partition.of(), !isForeign(table), said(table));
            if (description.attached().contains(table)) {
                nameNotNulls(partition);
            }
        }
        if (link instanceof InheritanceDef inheritance) {
            inheritance.parents().forEach(parent -> visit(parent, path));
            Set<ObjectId> said = said(table);
            Set<ObjectId> local = new LinkedHashSet<>();
            // What comes later is put before what is there, so the first parent is the last to come.
            List<ObjectId> parents = new ArrayList<>(inheritance.parents());
            Collections.reverse(parents);
            parents.forEach(parent -> local.addAll(inherit(table, parent, false, said)));
            local.retainAll(said);
            List<Definition> parts = own.getOrDefault(table, List.of());
            parts.replaceAll(part -> part.equals(link)
                    ? new InheritanceDef(link.id(), inheritance.parents(), local, inheritance.notNulls())
                    : part);
            inheritance.notNulls().stream()
                    .filter(column -> parents.stream().noneMatch(parent -> isNotNull(column.movedTo(parent))))
                    .forEach(column -> notAbove(column, description));
        }
        path.remove(table);
        done.add(table);
    }

    private boolean isNotNull(ObjectId column) {
        return own.getOrDefault(column.owner(), List.of()).stream()
                .anyMatch(part -> part instanceof ColumnDef it && it.id().equals(column) && !it.nullable());
    }

    /** Reports a column that is said again not to be null, where no table above says so. */
    static void notAbove(ObjectId column, Description description) {
        description.problem(
                column,
                "is said again not to be null, and no table that it is inherited from says so",
                "leave out notNull(...): a column is not null unless it says nullable()");
    }

    private Set<ObjectId> said(ObjectId table) {
        Set<ObjectId> said = new LinkedHashSet<>();
        own.getOrDefault(table, List.of()).forEach(part -> said.add(part.id()));
        return said;
    }

    /** The names after itself that a partition keeps which was a table of its own. */
    private void nameNotNulls(PartitionDef partition) {
        ObjectId table = partition.id().owner();
        List<Definition> parts = own.getOrDefault(table, List.of());
        var names = new TreeMap<String, String>();
        for (Definition part : own.getOrDefault(partition.of(), List.of())) {
            if (part instanceof ColumnDef above && !above.nullable()) {
                String column = above.id().name();
                names.put(column, DerivedName.of(table.name(), column, "not_null"));
            }
        }
        names.putAll(partition.notNulls());
        parts.replaceAll(part -> part.equals(partition)
                ? new PartitionDef(partition.id(), partition.of(), partition.bound(), names)
                : part);
    }

    /** A foreign table has no keys and indexes, as a partition neither. */
    private boolean isForeign(ObjectId table) {
        return own.getOrDefault(table, List.of()).stream()
                .anyMatch(part -> part instanceof TableDef it && it.foreign() != null);
    }

    /**
     * Adds the parts of one table to another; gives those that are there already.
     *
     * @param said what the table says itself; the rest comes from other tables
     */
    private Set<ObjectId> inherit(ObjectId table, ObjectId parent, boolean partition, Set<ObjectId> said) {
        List<Definition> mine = own.getOrDefault(table, new ArrayList<>());
        Map<ObjectId, Definition> byId = new HashMap<>();
        Map<Definition, Definition> byShape = new HashMap<>();
        for (Definition part : mine) {
            byId.put(part.id(), part);
            byShape.put(nameless(part), part);
        }
        Set<ObjectId> local = new LinkedHashSet<>();
        List<Definition> first = new ArrayList<>();
        List<Definition> last = new ArrayList<>();
        for (Definition part : InheritedParts.of(own.getOrDefault(parent, List.of()), table, partition)) {
            Definition known = byId.get(part.id());
            if (part instanceof DefaultDef) {
                if (known == null && !said.contains(part.id().owner())) {
                    first.add(part);
                }
            } else if (part instanceof ColumnDef column) {
                if (known instanceof ColumnDef there) {
                    checkType(there, column, parent);
                    found.add(there.id());
                    if (!description.inherited().contains(there.id())) {
                        local.add(there.id());
                    }
                    ColumnDef both = said.contains(there.id()) ? there : there.merged(column);
                    if (both.nullable() && !column.nullable()) {
                        description.problem(
                                both.id(), "may be null, and is not null in " + parent, "leave out nullable()");
                    }
                    mine.remove(there);
                    first.add(both);
                } else {
                    first.add(part);
                    rename(part.id(), parent);
                }
            } else if (part instanceof CheckDef check) {
                if (known != null) {
                    local.add(check.id());
                } else {
                    last.add(part);
                }
            } else if (!byShape.containsKey(nameless(part))) {
                last.add(part);
            }
        }
        put(table, mine, first, last);
        return local;
    }

    private void checkType(ColumnDef said, ColumnDef inherited, ObjectId parent) {
        if (!said.type().equals(inherited.type())) {
            description.problem(
                    said.id(),
                    "is of type " + said.type() + ", and of type " + inherited.type() + " in " + parent,
                    "give it the type that it has there, or another name");
        }
    }

    private void rename(ObjectId column, ObjectId parent) {
        description.renamed(column, description.renamedFrom().get(column.movedTo(parent)));
    }

    /** Inherited columns stand before a table's own, as PostgreSQL has them. */
    private void put(ObjectId table, List<Definition> mine, List<Definition> first, List<Definition> last) {
        Set<Definition> moved = new LinkedHashSet<>(first);
        List<Definition> all = new ArrayList<>();
        for (Definition part : mine) {
            if (part instanceof TableDef) {
                all.add(part);
                all.addAll(first);
            } else if (!moved.contains(part)) {
                all.add(part);
            }
        }
        all.addAll(last);
        own.put(table, all);
    }

    private static Definition nameless(Definition part) {
        return part.renamed(id -> id.equals(part.id()) ? id.named("") : id);
    }

    private void write() {
        List<Definition> all = new ArrayList<>();
        Set<ObjectId> written = new LinkedHashSet<>();
        for (Definition definition : description.definitions()) {
            ObjectId table = definition.id().type() == ObjectType.TABLE ? definition.id() : tableOf(definition.id());
            if (table == null) {
                all.add(definition);
            } else if (written.add(table)) {
                all.addAll(own.getOrDefault(table, List.of()));
            }
        }
        description.replace(all);
    }
}

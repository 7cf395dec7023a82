package dev.ashlar.codegen.source;

import com.palantir.javapoet.ClassName;
import dev.ashlar.model.Definition;
import dev.ashlar.model.EnumDef;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.StatisticsDef;
import dev.ashlar.model.TableDef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What everything is called in Java. A class is called after its table or enum, and after the schema too where several have one
 * of that name; a constant after its object in the same way; a field after its column or constraint.
 */
final class Names {

    /** More classes than these do not import each other. */
    private static final int MOST_LINKED = 200;

    private final String packageName;
    private final NameSpace files;
    private final boolean large;
    private final Map<ObjectId, ClassName> classes = new HashMap<>();
    private final Map<ObjectId, Constant> constants = new HashMap<>();
    private final Map<ObjectId, String> fields = new HashMap<>();
    private final Map<ObjectId, List<StatisticsDef>> statistics;

    /** A constant and the class that has it. */
    record Constant(ClassName holder, String name) {}

    Names(Model model, String packageName, String databaseClass, Set<ObjectId> partitions) {
        this.packageName = packageName;
        Set<String> reserved = new TreeSet<>(ReservedNames.classes());
        reserved.add(databaseClass);
        this.files = NameSpace.ofFiles(reserved);
        this.statistics = model.all(StatisticsDef.class).stream().collect(Collectors.groupingBy(StatisticsDef::table));
        List<Definition> owners = model.definitions().stream()
                .filter(each -> each instanceof TableDef && !partitions.contains(each.id()) || each instanceof EnumDef)
                .toList();
        this.large = owners.size() > MOST_LINKED;
        Set<String> shared = shared(owners.stream().map(Definition::id).toList());
        for (Definition owner : owners) {
            ObjectId id = owner.id();
            String wanted = JavaName.type(id.name());
            String name = shared.contains(wanted) ? JavaName.type(id.schemaName() + "_" + id.name()) : wanted;
            classes.put(id, newClass(name, owner instanceof TableDef ? "Table" : "Type"));
            if (owner instanceof TableDef) {
                String own = classOf(id).simpleName();
                String constant = JavaName.constant(own.equals(JavaName.type(id.name())) ? id.name() : own);
                constants.put(id, new Constant(classOf(id), constant));
                TableNames.of(id, model, statistics(id), constant(id).name(), fields);
            }
        }
    }

    /**
     * Whether there are so many tables that they must not import each other. The compiler follows imports from class to class, and has
     * no room for a way through thousands of them.
     */
    boolean isLarge() {
        return large;
    }

    /** Whether a table or enum has a class of its own. */
    boolean hasClass(ObjectId id) {
        return classes.containsKey(id);
    }

    /** A class of the package that nothing else is called. */
    ClassName newClass(String wanted, String suffix) {
        return ClassName.get(packageName, files.claim(wanted, suffix));
    }

    /** A class of the package whose name is kept for it. */
    ClassName ownClass(String name) {
        return ReservedNames.classes().contains(name) ? ClassName.get(packageName, name) : newClass(name, "Group");
    }

    /**
     * Gives the objects of a group constants in a class, each by its name, where several have one with the schema's. None is called like
     * a class of the package, as one of a single letter would be: Java takes a name that could be either for the constant's.
     */
    void constants(ClassName holder, List<ObjectId> objects, Set<String> shared) {
        NameSpace names = NameSpace.ofMembers(
                classes.values().stream().map(ClassName::simpleName).collect(Collectors.toSet()));
        for (ObjectId id : objects) {
            constants.put(id, new Constant(holder, names.claim(constantName(id, shared), "_")));
        }
    }

    private static String constantName(ObjectId id, Set<String> shared) {
        String wanted = JavaName.constant(words(id));
        return shared.contains(wanted) && id.parent() != null
                ? JavaName.constant(id.schemaName() + "_" + words(id))
                : wanted;
    }

    /** What an object is called in words; operators of the same signs are told apart by their sides. */
    private static String words(ObjectId id) {
        return id.type() == ObjectType.OPERATOR ? Signs.words(id.name()) + " " + id.arguments() : id.name();
    }

    /** The names of constants that objects of more than one schema would have. */
    static Set<String> sharedConstants(List<ObjectId> objects) {
        Map<String, String> schemas = new HashMap<>();
        Set<String> shared = new HashSet<>();
        objects.forEach(id -> {
            String name = JavaName.constant(words(id));
            String schema = id.parent() == null ? "" : id.schemaName();
            String other = schemas.putIfAbsent(name, schema);
            if (other != null && !other.equals(schema)) {
                shared.add(name);
            }
        });
        return shared;
    }

    private static Set<String> shared(List<ObjectId> objects) {
        Set<String> seen = new HashSet<>();
        Set<String> shared = new HashSet<>();
        objects.forEach(id -> {
            if (!seen.add(JavaName.type(id.name()))) {
                shared.add(JavaName.type(id.name()));
            }
        });
        return shared;
    }

    /** The extended statistics on a table or materialized view. */
    List<StatisticsDef> statistics(ObjectId relation) {
        return statistics.getOrDefault(relation, List.of());
    }

    String packageName() {
        return packageName;
    }

    /** The class of a table or enum. */
    ClassName classOf(ObjectId id) {
        return Objects.requireNonNull(classes.get(id), () -> "no class stands for " + id);
    }

    /** The constant of an object that a database lists. */
    Constant constant(ObjectId id) {
        return Objects.requireNonNull(constants.get(id), () -> "no constant stands for " + id);
    }

    boolean hasConstant(ObjectId id) {
        return constants.containsKey(id);
    }

    /** The field of a column, or of another part of a table. */
    String field(ObjectId part) {
        return Objects.requireNonNull(fields.get(part), () -> "no field stands for " + part);
    }

    boolean hasField(ObjectId part) {
        return fields.containsKey(part);
    }
}

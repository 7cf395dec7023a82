package dev.ashlar.codegen.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.ashlar.dsl.Types;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Expression;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One Java file while it is put together: what it can name, and what it therefore imports. For one thread. */
final class Scope {

    private final Schema schema;
    private final @Nullable ObjectId table;
    private final Set<String> members;
    private final Map<String, Set<ClassName>> imported = new TreeMap<>();

    /**
     * What all files share.
     *
     * @param model the model that is written
     * @param names what everything is called
     * @param plain the objects whose SQL is written as the server prints it
     * @param partitions the tables that are constants, as they are plain partitions
     */
    record Schema(Model model, Names names, Set<ObjectId> plain, Set<ObjectId> partitions) {

        /** Where a definition stands. */
        Place place(Definition definition) {
            return partitions.contains(definition.id()) ? Place.PARTITIONS : KindSources.place(definition);
        }

        /** What a table's class may have fields for: all that lives in the table, and the statistics on it. */
        List<Definition> parts(ObjectId table) {
            return Stream.<Definition>concat(model.children(table).stream(), names.statistics(table).stream())
                    .toList();
        }
    }

    /** A file of the class of a table, or of another class where it is null. */
    Scope(Schema schema, @Nullable ObjectId table) {
        this.schema = schema;
        this.table = table;
        this.members = new HashSet<>();
        if (table != null) {
            schema.parts(table).stream()
                    .map(Definition::id)
                    .filter(schema.names()::hasField)
                    .forEach(part -> members.add(schema.names().field(part)));
        }
    }

    Model model() {
        return schema.model();
    }

    Names names() {
        return schema.names();
    }

    /** Whether a table is a plain partition, and therefore a constant. */
    boolean isPartition(ObjectId table) {
        return schema.partitions().contains(table);
    }

    /** Whether the SQL of an object is to be written as the server prints it. */
    boolean isPlain(ObjectId id) {
        return schema.plain().contains(id);
    }

    /** A static member of a class by its name alone, imported where nothing else is called so. */
    CodeBlock member(ClassName holder, String name) {
        imported.computeIfAbsent(name, each -> new TreeSet<>(Comparator.comparing(ClassName::canonicalName)))
                .add(holder);
        return CodeBlock.of("$T." + name, holder);
    }

    CodeBlock member(Class<?> holder, String name) {
        return member(ClassName.get(holder), name);
    }

    /** A method of {@link Types}. */
    CodeBlock type(String name) {
        return member(Types.class, name);
    }

    /** An object that a database lists. */
    CodeBlock constant(ObjectId id) {
        Names.Constant constant = names().constant(id);
        return table != null && !id.equals(table) && names().isLarge() && names().hasClass(id)
                ? CodeBlock.of("$T.$L", constant.holder(), constant.name())
                : member(constant.holder(), constant.name());
    }

    /** A function that an object calls: what a database lists, or else its name. */
    CodeBlock called(Expression function) {
        return function.asObject()
                .filter(names()::hasConstant)
                .map(this::constant)
                .orElseGet(() -> CodeBlock.of("$S", function.sql().text()));
    }

    /** An object of a schema as it is made by its name: {@code domain(APP, "email")}. */
    CodeBlock inSchema(Class<?> holder, String method, ObjectId id) {
        return CodeBlock.of("$L($L,$W$S)", member(holder, method), constant(id.owner()), id.name());
    }

    /** The data types that a definition needs, which it says as such. */
    Set<ObjectId> types(Definition definition) {
        return model().needs(definition).stream()
                .filter(need -> need.type().isDataType())
                .collect(Collectors.toSet());
    }

    /** A column or another part of a table: a field of this class, or of the other table's; a column of the view that is at hand. */
    CodeBlock part(ObjectId id) {
        if (id.type() == ObjectType.VIEW_COLUMN) {
            return CodeBlock.of("view.column($S)", id.name());
        }
        return id.owner().equals(table) ? CodeBlock.of("$L", names().field(id)) : qualified(id);
    }

    private CodeBlock qualified(ObjectId part) {
        return CodeBlock.of("$L.$L", constant(part.owner()), names().field(part));
    }

    /** Whether a part of a table stands before one of what it needs. */
    boolean isBefore(Definition part, Collection<ObjectId> needs) {
        return needs.stream()
                .anyMatch(need -> need.owner().equals(part.id().owner())
                        && names().hasField(need)
                        && model().position(need) > model().position(part.id()));
    }

    /** Parts of tables, with commas between. */
    CodeBlock parts(Collection<ObjectId> ids) {
        return ids.stream().map(this::part).collect(CodeBlock.joining(",$W"));
    }

    /** What a text in SQL names, as far as authors have to say it: nothing that the object stands in or is inherited from. */
    List<CodeBlock> needs(Definition definition, Collection<ObjectId> without) {
        return needs(definition, without, this::part);
    }

    /** The same, with the parts of this class by the object that has them, as the class may not yet. */
    List<CodeBlock> qualifiedNeeds(Definition definition) {
        return needs(definition, List.of(), this::qualified);
    }

    private List<CodeBlock> needs(
            Definition definition, Collection<ObjectId> without, Function<ObjectId, CodeBlock> part) {
        Set<ObjectId> around = new HashSet<>(without);
        around.addAll(model().inheritance().counterparts(definition.id()));
        for (ObjectId at = definition.id(); at != null; at = at.parent()) {
            around.add(at);
        }
        return model().needs(definition).stream()
                .filter(need -> !around.contains(need) && need.type() != ObjectType.SCHEMA)
                .filter(need -> names().hasField(need) || names().hasConstant(need))
                .sorted(Comparator.comparingInt(model()::position))
                .map(need -> names().hasField(need) ? part.apply(need) : constant(need))
                .toList();
    }

    /** The file of a class, with its imports. */
    JavaFile file(TypeSpec type) {
        JavaFile.Builder file =
                JavaFile.builder(names().packageName(), type).indent("    ").skipJavaLangImports(true);
        imported.forEach((name, holders) -> {
            ClassName holder = holders.iterator().next();
            boolean hidden = members.contains(name)
                    || type.fieldSpecs().stream().anyMatch(field -> field.name().equals(name))
                    || table != null && ReservedNames.isInherited(name)
                    || holder.simpleName().equals(type.name());
            if (holders.size() == 1 && !hidden) {
                file.addStaticImport(holder, name);
            }
        });
        return file.build();
    }
}

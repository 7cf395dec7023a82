package dev.ashlar.codegen.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.ashlar.dsl.Database;
import dev.ashlar.model.Definition;
import dev.ashlar.model.EnumDef;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.SchemaDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** A whole model as Java sources. */
public final class DatabaseSource {

    /** More objects than these are listed by classes of their own. */
    private static final int MOST_LISTED = 500;

    private static final SchemaDef PUBLIC = new SchemaDef(ObjectId.schema("public"));

    private final Scope.Schema schema;
    private final ClassName database;
    private final List<JavaFile> files = new ArrayList<>();

    private DatabaseSource(Scope.Schema schema, ClassName database) {
        this.schema = schema;
        this.database = database;
    }

    /**
     * The sources of a model, by the names of their classes.
     *
     * @param model the model; what it says in SQL is in the words of a server
     * @param packageName the package of all classes
     * @param databaseClass the simple name of the class that lists the database; its method is {@code database}
     * @param plain the objects whose SQL is written as the server prints it, even where it looks simple
     */
    public static List<SourceFile> of(Model model, String packageName, String databaseClass, Set<ObjectId> plain) {
        Set<ObjectId> partitions = PlainPartitions.of(model, plain);
        Names names = new Names(model, packageName, databaseClass, partitions);
        var source = new DatabaseSource(
                new Scope.Schema(model, names, plain, partitions), ClassName.get(packageName, databaseClass));
        source.write();
        return source.files.stream()
                .map(SourceFile::of)
                .sorted((one, other) -> one.className().compareTo(other.className()))
                .toList();
    }

    /** The objects of a model that cannot be written in Java. */
    public static List<ObjectId> unsaid(Model model) {
        return model.definitions().stream()
                .filter(definition -> KindSources.place(definition) == Place.NOWHERE)
                .map(Definition::id)
                .toList();
    }

    /** Whether a class of this name is used by the sources, so that the database's cannot be called so. */
    public static boolean isTaken(String className) {
        return ReservedNames.classes().contains(className);
    }

    private void write() {
        List<Definition> listed = new ArrayList<>();
        List<GroupSource> groups = new ArrayList<>();
        for (Place place : Place.values()) {
            List<Definition> objects = objects(place);
            listed.addAll(place.isListed() ? objects : List.of());
            if (place.group().isPresent() && !objects.isEmpty()) {
                groups.add(GroupSource.of(place, schema, objects));
            }
        }
        groups.forEach(group -> files.addAll(group.files(schema)));
        objects(Place.CLASS).forEach(table -> files.addAll(TableSource.files(table.id(), schema)));
        schema.model().all(EnumDef.class).stream()
                .filter(EnumSource::hasConstants)
                .forEach(values -> files.add(EnumSource.file(values, new Scope(schema, null))));
        List<CodeBlock> statements = new ArrayList<>();
        statements.addAll(StatementList.of(
                "Owners", "Whom the objects of the database belong to", OwnerSource::statements, schema, files));
        statements.addAll(StatementList.of(
                "Privileges", "What roles may do with the objects of the database", this::privileges, schema, files));
        statements.addAll(StatementList.of(
                "SecurityLabels",
                "The security labels of the objects of the database",
                SecurityLabelSource::statements,
                schema,
                files));
        list(listed.stream().map(Definition::id).toList(), statements);
    }

    private List<Definition> objects(Place place) {
        if (place == Place.PARTITIONS) {
            return schema.partitions().stream()
                    .flatMap(table -> schema.model().find(table).stream())
                    .toList();
        }
        Stream<Definition> own =
                schema.model().definitions().stream().filter(definition -> schema.place(definition) == place);
        return (place == Place.SCHEMAS && usesPublic() ? Stream.concat(Stream.of(PUBLIC), own) : own).toList();
    }

    /** It has no definition, and is named like any other schema. */
    private boolean usesPublic() {
        return schema.model().definitions().stream()
                .anyMatch(definition -> definition.needs().contains(PUBLIC.id())
                        && definition.id().type() != ObjectType.SCHEMA);
    }

    private List<CodeBlock> privileges(Scope scope) {
        List<CodeBlock> all = new ArrayList<>(PrivilegeSource.statements(scope));
        all.addAll(DefaultPrivilegeSource.statements(scope));
        return all;
    }

    private void list(List<ObjectId> objects, List<CodeBlock> statements) {
        var scope = new Scope(schema, null);
        CodeBlock listed = objects.size() <= MOST_LISTED
                ? CodeBlock.of("return $T.of($L)", Database.class, constants(objects, scope))
                : CodeBlock.of(
                        "return $T.of($T.of($L)$Z.flatMap($T::stream)$Z.toList())",
                        Database.class,
                        Stream.class,
                        parts(objects).stream().collect(CodeBlock.joining(",$W")),
                        List.class);
        Chain chain = new Chain(listed);
        statements.forEach(each -> chain.then("with($L)", each));
        files.add(scope.file(TypeSpec.classBuilder(database)
                .addJavadoc("The whole database.")
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(MethodSpec.methodBuilder("database")
                        .addJavadoc("Every object, in any order; one that is missing here is reported by name.")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .returns(Database.class)
                        .addStatement(chain.code())
                        .build())
                .build()));
    }

    private static CodeBlock constants(List<ObjectId> objects, Scope scope) {
        return objects.stream().map(scope::constant).collect(CodeBlock.joining(",$W"));
    }

    /** Calls of the lists of all objects, each in a class of its own. */
    private List<CodeBlock> parts(List<ObjectId> objects) {
        List<CodeBlock> calls = new ArrayList<>();
        for (int from = 0; from < objects.size(); from += MOST_LISTED) {
            ClassName name = schema.names().newClass(database.simpleName() + "Objects", "");
            var scope = new Scope(schema, null);
            List<ObjectId> part = objects.subList(from, Math.min(objects.size(), from + MOST_LISTED));
            files.add(scope.file(
                    StatementList.holder(name, constants(part, scope)).build()));
            calls.add(CodeBlock.of("$T.list()", name));
        }
        return calls;
    }
}

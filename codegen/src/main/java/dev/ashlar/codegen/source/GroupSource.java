package dev.ashlar.codegen.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.ashlar.model.CompositeTypeDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.EnumDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.RoutineDef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Constants for the objects of one group, in as many classes as they need. */
final class GroupSource {

    /** So that a class with all that its constants name stays far below what a class file can hold. */
    private static final int MOST_NEEDS = 3000;

    /** What a routine says of itself, and what it says of an argument, counted as names. */
    private static final int ROUTINE = 10;

    private static final int ARGUMENT = 4;

    private final Place place;
    private final Map<ClassName, List<Definition>> classes;

    private GroupSource(Place place, Map<ClassName, List<Definition>> classes) {
        this.place = place;
        this.classes = classes;
    }

    /** The group of a place, whose constants get names. */
    static GroupSource of(Place place, Scope.Schema schema, List<Definition> objects) {
        String name = place.group().orElseThrow();
        List<Definition> ordered = NeedsFirst.of(objects, schema.model());
        List<ObjectId> ids = ordered.stream().map(Definition::id).toList();
        Set<String> shared = Names.sharedConstants(ids);
        Map<ClassName, List<Definition>> classes = new LinkedHashMap<>();
        List<List<Definition>> parts = parts(ordered, schema);
        for (int i = 0; i < parts.size(); i++) {
            ClassName holder = schema.names().ownClass(i == 0 ? name : name + (i + 1));
            classes.put(holder, parts.get(i));
            schema.names()
                    .constants(holder, parts.get(i).stream().map(Definition::id).toList(), shared);
        }
        return new GroupSource(place, classes);
    }

    private static List<List<Definition>> parts(List<Definition> objects, Scope.Schema schema) {
        List<List<Definition>> parts = new ArrayList<>();
        List<Definition> part = new ArrayList<>();
        int size = 0;
        for (Definition object : objects) {
            int more = 4 + schema.model().needs(object).size() + parts(object);
            if (size + more > MOST_NEEDS && !part.isEmpty()) {
                parts.add(part);
                part = new ArrayList<>();
                size = 0;
            }
            part.add(object);
            size += more;
        }
        if (!part.isEmpty()) {
            parts.add(part);
        }
        return parts;
    }

    /** How much of one object is said, where that can be much. */
    private static int parts(Definition object) {
        return switch (object) {
            case EnumDef values ->
                EnumSource.hasConstants(values) ? 0 : values.labels().size();
            case CompositeTypeDef type -> 2 * type.attributes().size();
            case RoutineDef routine -> ROUTINE + ARGUMENT * routine.arguments().size();
            default -> 0;
        };
    }

    /** The files of its classes. */
    List<JavaFile> files(Scope.Schema schema) {
        return classes.entrySet().stream()
                .map(each -> file(each.getKey(), each.getValue(), schema))
                .toList();
    }

    private JavaFile file(ClassName name, List<Definition> objects, Scope.Schema schema) {
        var scope = new Scope(schema, null);
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("$L.", place.words());
        for (Definition object : objects) {
            KindSource.Made made = KindSources.made(object, scope);
            type.addField(FieldSpec.builder(
                            made.type(),
                            schema.names().constant(object.id()).name(),
                            Modifier.PUBLIC,
                            Modifier.STATIC,
                            Modifier.FINAL)
                    .initializer(made.code())
                    .build());
        }
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        return scope.file(type.build());
    }
}

package dev.ashlar.codegen.source;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.ashlar.dsl.Schema;
import dev.ashlar.dsl.Table;
import dev.ashlar.model.Definition;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.TableDef;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Tables: a class for each but for plain partitions, which are constants. The fields of one that is too wide for a class's constructor are spread over classes of which each
 * extends the one before.
 */
record TableSource() implements KindSource<TableDef> {

    @Override
    public Place place() {
        return Place.CLASS;
    }

    @Override
    public Made made(TableDef table, Scope scope) {
        return PartitionSource.made(table, scope);
    }

    /** The files of a table's class and of those that it extends. */
    static List<JavaFile> files(ObjectId table, Scope.Schema schema) {
        List<JavaFile> files = new ArrayList<>();
        List<Definition> fields = schema.parts(table).stream()
                .filter(part -> schema.names().hasField(part.id()))
                .toList();
        ClassName own = schema.names().classOf(table);
        TypeName parent = ClassName.get(Table.class);
        var scope = new Scope(schema, table);
        List<FieldSpec> some = new ArrayList<>();
        int size = 0;
        for (Definition field : fields) {
            FieldSpec spec = field(field, scope);
            int more = CodeSize.of(spec.initializer());
            if (size + more > CodeSize.MOST && !some.isEmpty()) {
                ClassName name = schema.names().newClass(own.simpleName() + "Fields", "");
                files.add(scope.file(upper(name, parent, some)));
                parent = name;
                scope = new Scope(schema, table);
                spec = field(field, scope);
                some = new ArrayList<>();
                size = 0;
            }
            some.add(spec);
            size += more;
        }
        files.add(scope.file(type(table, parent, some, scope)));
        return files;
    }

    private static FieldSpec field(Definition part, Scope scope) {
        Made made = KindSources.made(part, scope);
        return FieldSpec.builder(made.type(), scope.names().field(part.id()), Modifier.PUBLIC, Modifier.FINAL)
                .initializer(made.code())
                .build();
    }

    private static AnnotationSpec serial() {
        return AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", "$S", "serial")
                .build();
    }

    private static TypeSpec upper(ClassName name, TypeName parent, List<FieldSpec> fields) {
        return TypeSpec.classBuilder(name)
                .addAnnotation(serial())
                .addModifiers(Modifier.ABSTRACT)
                .superclass(parent)
                .addFields(fields)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(Schema.class, "schema")
                        .addParameter(String.class, "name")
                        .addStatement("super(schema, name)")
                        .build())
                .build();
    }

    private static TypeSpec type(ObjectId table, TypeName parent, List<FieldSpec> fields, Scope scope) {
        ClassName own = scope.names().classOf(table);
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addStatement("super($L,$W$S)", scope.constant(table.owner()), table.name());
        TableSettingsSource.statements(table, scope).forEach(constructor::addStatement);
        CommentSource.text(table, scope)
                .ifPresent(text -> constructor.addStatement("withComment($L)", Texts.literal(text)));
        return TypeSpec.classBuilder(own)
                .addAnnotation(serial())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(parent)
                .addField(FieldSpec.builder(
                                own,
                                scope.names().constant(table).name(),
                                Modifier.PUBLIC,
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .initializer("new $T()", own)
                        .build())
                .addFields(fields)
                .addMethod(constructor.build())
                .build();
    }
}

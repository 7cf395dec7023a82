package dev.ashlar.codegen.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.ashlar.dsl.DatabaseObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Statements that speak of many objects, in as many classes as they need, each with a list of them. */
final class StatementList {

    /** So that a statement can be read, and none is longer than a method can be. */
    static final int MOST_NAMED = 200;

    private StatementList() {}

    /**
     * The classes.
     *
     * @param name the name of the first
     * @param words what they hold
     * @param write writes the statements into a file
     * @param files where the classes go
     * @return calls of the lists
     */
    static List<CodeBlock> of(
            String name,
            String words,
            Function<Scope, List<CodeBlock>> write,
            Scope.Schema schema,
            List<JavaFile> files) {
        List<CodeBlock> statements = write.apply(new Scope(schema, null));
        List<CodeBlock> calls = new ArrayList<>();
        for (int from = 0, to; from < statements.size(); from = to) {
            to = from;
            for (int size = 0; to < statements.size() && size <= CodeSize.MOST; to++) {
                size += CodeSize.of(statements.get(to));
            }
            ClassName holder = schema.names().ownClass(calls.isEmpty() ? name : name + (calls.size() + 1));
            var scope = new Scope(schema, null);
            files.add(file(holder, words, write.apply(scope).subList(from, to), scope));
            calls.add(CodeBlock.of("$T.list()", holder));
        }
        return calls;
    }

    private static JavaFile file(ClassName holder, String words, List<CodeBlock> statements, Scope scope) {
        CodeBlock listed = CodeBlock.of("\n$L", CodeBlock.join(statements, ",\n"));
        return scope.file(holder(holder, listed).addJavadoc("$L.", words).build());
    }

    /** A class that only has a list of objects of the database. */
    static TypeSpec.Builder holder(ClassName name, CodeBlock listed) {
        return TypeSpec.classBuilder(name)
                .addModifiers(Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(MethodSpec.methodBuilder("list")
                        .addModifiers(Modifier.STATIC)
                        .returns(ParameterizedTypeName.get(List.class, DatabaseObject.class))
                        .addStatement("return $T.<$T>of($L)", List.class, DatabaseObject.class, listed)
                        .build());
    }

    /** Names of objects with commas between, in parts that a statement can hold. */
    static List<CodeBlock> parts(List<CodeBlock> named) {
        List<CodeBlock> parts = new ArrayList<>();
        for (int from = 0; from < named.size(); from += MOST_NAMED) {
            parts.add(CodeBlock.join(named.subList(from, Math.min(named.size(), from + MOST_NAMED)), ",$W"));
        }
        return parts;
    }
}

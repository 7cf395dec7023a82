package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.model.Definition;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.SqlType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Types that a definition names by a text, as the server prints it: arguments of functions. Types of the schema are written as what
 * brings them, behind {@code () ->}, as it may not be there yet when a constant is made. For one thread.
 */
final class TypeText {

    private static final String ARRAY = "[]";

    private final Scope scope;
    private final List<ObjectId> types;
    private final Set<ObjectId> named = new HashSet<>();

    /** The types that the definition needs are those that a text can mean. */
    TypeText(Definition definition, Scope scope) {
        this.scope = scope;
        this.types = scope.model().needs(definition).stream()
                .filter(need -> need.type().isDataType() && scope.names().hasConstant(need))
                .toList();
    }

    /** The type as an argument of a call. */
    CodeBlock of(String text) {
        boolean array = text.endsWith(ARRAY);
        String element = array ? text.substring(0, text.length() - ARRAY.length()) : text;
        Optional<ObjectId> own = types.stream()
                .filter(type -> type.qualified().text().equals(element))
                .findFirst();
        if (own.isEmpty()) {
            return TypeSource.of(new SqlType(element, null, List.of(), array), scope);
        }
        named.add(own.get());
        CodeBlock constant = scope.constant(own.get());
        return array
                ? CodeBlock.of("() -> $L($L).array()", scope.type(TypeSource.method(own.get())), constant)
                : CodeBlock.of("() -> $L", constant);
    }

    /** The types that were said as what brings them. */
    Set<ObjectId> named() {
        return named;
    }
}

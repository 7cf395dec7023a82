package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.ashlar.model.Definition;

/**
 * How the objects of one kind are written in Java.
 *
 * @param <D> their definitions
 */
interface KindSource<D extends Definition> {

    /**
     * A field and how it is made.
     *
     * @param type its type
     * @param code what it is made by
     */
    record Made(TypeName type, CodeBlock code) {

        static Made of(Class<?> type, Chain chain) {
            return new Made(TypeName.get(type), chain.code());
        }
    }

    /** Where they stand. */
    Place place();

    /** The field that stands for one; asked for only where the place has fields. */
    Made made(D definition, Scope scope);
}

package dev.ashlar.random;

import dev.ashlar.dsl.SchemaObject;

/** What is said of an object beside what it is. */
final class Said {

    private Said() {}

    static <S extends SchemaObject<S>> S of(Named named, S object) {
        if (named.comment() != null) {
            object.withComment(named.comment());
        }
        if (named.old() != null) {
            object.renamedFrom(named.old());
        }
        return object;
    }
}

package dev.ashlar.random;

import dev.ashlar.dsl.SchemaObject;
import java.util.function.Consumer;

/** What is said of an object beside what it is. */
final class Said {

    private Said() {}

    static <S extends SchemaObject<S>> S of(Named named, S object) {
        of(named, object::withComment, object::renamedFrom);
        return object;
    }

    /** The same of an object that lives in no schema. */
    static void of(Named named, Consumer<String> comment, Consumer<String> oldName) {
        if (named.comment() != null) {
            comment.accept(named.comment());
        }
        if (named.old() != null) {
            oldName.accept(named.old());
        }
    }
}

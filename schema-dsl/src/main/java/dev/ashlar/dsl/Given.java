package dev.ashlar.dsl;

import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** What an author must give: null is refused where it is written, with a message that says what is null and of what. */
final class Given {

    private Given() {}

    /** The address of an object that lives in a schema. */
    static ObjectId child(Schema schema, ObjectType type, String name) {
        Objects.requireNonNull(
                schema,
                () -> "the schema of " + type.word() + " " + name
                        + " is null: its static final field must be set before it is used");
        Objects.requireNonNull(name, () -> "the name of a " + type.word() + " in " + schema.id() + " is null");
        return schema.id().child(type, name);
    }

    /** A part of something, such as a column of a key. */
    static <T> T one(T value, Supplier<Object> of, String what) {
        return Objects.requireNonNull(value, () -> "the " + what + " of " + of.get() + " is null");
    }

    /** Parts of something; the place of the one that is null is told. */
    static <T> List<T> all(T[] values, Supplier<Object> of, String what) {
        for (int i = 0; i < values.length; i++) {
            int place = i + 1;
            Objects.requireNonNull(
                    values[i], () -> "the " + what + " at place " + place + " of " + of.get() + " is null");
        }
        return List.of(values);
    }
}

package dev.ashlar.codegen.jooq;

import dev.ashlar.model.Model;
import dev.ashlar.model.ServerTexts;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What accessors are made of.
 *
 * @param model the schema
 * @param texts the server's texts of it
 * @param warnings takes what could not be told exactly, a sentence each
 */
record ModelInput(Model model, ServerTexts texts, Consumer<String> warnings) {

    /** jOOQ makes the database itself, by the name of its class; this hands over what is given to it by a program. */
    private static final ThreadLocal<@Nullable ModelInput> GIVEN = new ThreadLocal<>();

    static @Nullable ModelInput given() {
        return GIVEN.get();
    }

    /** Runs an action in which databases made by this thread read this input. */
    void during(Callable<?> action) throws Exception {
        ModelInput before = GIVEN.get();
        GIVEN.set(this);
        try {
            action.call();
        } finally {
            if (before == null) {
                GIVEN.remove();
            } else {
                GIVEN.set(before);
            }
        }
    }
}

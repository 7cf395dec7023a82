package dev.ashlar.dsl;

import dev.ashlar.model.Expression;
import dev.ashlar.model.ForeignDataWrapperDef;
import dev.ashlar.model.ObjectId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A foreign-data wrapper that is not part of an extension, PostgreSQL's {@code CREATE FOREIGN DATA WRAPPER}. Secrets are no part of a
 * schema: an option whose name says that it is one is reported.
 *
 * <p>Nothing may be null. Made and told all that is said of it by one thread; read by any number afterwards.
 */
public final class ForeignDataWrapper implements DatabaseObject {

    private final ObjectId id;
    private final LinkedHashMap<String, String> options = new LinkedHashMap<>();
    private @Nullable CalledFunction handler;
    private @Nullable CalledFunction validator;
    private List<Object> needs = List.of();
    private @Nullable String comment;
    private @Nullable String oldName;

    private ForeignDataWrapper(String name) {
        this.id = ForeignDataWrapperDef.id(Objects.requireNonNull(name, "the name of a foreign-data wrapper is null"));
    }

    /** A wrapper by its name. */
    public static ForeignDataWrapper foreignDataWrapper(String name) {
        return new ForeignDataWrapper(name);
    }

    /** The function that gives access to the data. */
    public ForeignDataWrapper handler(Routine function) {
        this.handler = CalledFunction.of(function);
        return this;
    }

    /** The function that gives access to the data, which comes with the server or an extension, by its name as SQL. */
    public ForeignDataWrapper handler(String function) {
        this.handler = CalledFunction.named(function);
        return this;
    }

    /** The function that checks options. */
    public ForeignDataWrapper validator(Routine function) {
        this.validator = CalledFunction.of(function);
        return this;
    }

    /** The function that checks options, which comes with the server or an extension, by its name as SQL. */
    public ForeignDataWrapper validator(String function) {
        this.validator = CalledFunction.named(function);
        return this;
    }

    /** Says what brings the functions that are named: an extension. */
    public ForeignDataWrapper needs(Object... objects) {
        this.needs = Given.all(objects, () -> id, "need");
        return this;
    }

    /** Sets an option. */
    public ForeignDataWrapper option(String name, String value) {
        options.put(name, value);
        return this;
    }

    /** Says what the wrapper is for. */
    public ForeignDataWrapper withComment(String text) {
        this.comment = text;
        return this;
    }

    /** Says that the wrapper had another name before. */
    public ForeignDataWrapper renamedFrom(String old) {
        this.oldName = old;
        return this;
    }

    @Override
    public ObjectId id() {
        return id;
    }

    @Override
    public void describe(Description description) {
        ForeignServer.secrets(id, options, description);
        description.add(
                new ForeignDataWrapperDef(id, called(handler, description), called(validator, description), options));
        description.comment(id, comment);
        description.renamed(id, oldName);
    }

    private @Nullable Expression called(@Nullable CalledFunction function, Description description) {
        return function == null ? null : function.of(null, id, needs, description);
    }
}

package dev.ashlar.dsl;

import dev.ashlar.model.CastDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A cast from one type to another (manual, CREATE CAST).
 *
 * <p>Nothing may be null. Made and told all that is said of it by one thread; read by any number afterwards.
 */
public final class Cast implements DatabaseObject {

    private final SqlType source;
    private final SqlType target;
    private CastDef.@Nullable Method method;
    private @Nullable SqlText function;
    private CastDef.Context context = CastDef.Context.EXPLICIT;
    private @Nullable String comment;

    private Cast(ColumnType<?> source, ColumnType<?> target) {
        this.source = Given.one(source, () -> "a cast", "source").sqlType();
        this.target = Given.one(target, () -> "a cast", "target").sqlType();
    }

    /** A cast that is done where it is written; how is said next. */
    public static Cast cast(ColumnType<?> source, ColumnType<?> target) {
        return new Cast(source, target);
    }

    /** Done by a function, as SQL names it with the types of its arguments: {@code "app.plan_of(integer)"}. */
    public Cast withFunction(String signature, Object... needs) {
        this.method = CastDef.Method.FUNCTION;
        this.function = SqlText.of(Given.one(signature, this::id, "function"), needs);
        return this;
    }

    /** Done by writing the value as text and reading it again. */
    public Cast withInout() {
        this.method = CastDef.Method.INOUT;
        this.function = null;
        return this;
    }

    /** Nothing is done: the values of both types are the same bytes. */
    public Cast withoutFunction() {
        this.method = CastDef.Method.BINARY;
        this.function = null;
        return this;
    }

    /** Done also where a value is stored in a column of the other type. */
    public Cast asAssignment() {
        this.context = CastDef.Context.ASSIGNMENT;
        return this;
    }

    /** Done wherever a value of the other type is wanted. */
    public Cast asImplicit() {
        this.context = CastDef.Context.IMPLICIT;
        return this;
    }

    /** Says what the cast is for. */
    public Cast withComment(String text) {
        this.comment = text;
        return this;
    }

    @Override
    public ObjectId id() {
        return CastDef.id(source, target);
    }

    @Override
    public void describe(Description description) {
        if (method == null) {
            description.problem(
                    id(), "does not say how it is done", "say withFunction(...), withInout() or withoutFunction()");
            return;
        }
        description.add(
                new CastDef(id(), source, target, method, SqlText.expression(function, id(), description), context));
        description.comment(id(), comment);
    }
}

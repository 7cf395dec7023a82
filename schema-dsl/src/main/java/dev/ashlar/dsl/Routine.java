package dev.ashlar.dsl;

import dev.ashlar.model.Expression;
import dev.ashlar.model.Expression.Form;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.RoutineArgument;
import dev.ashlar.model.RoutineArgument.Mode;
import dev.ashlar.model.RoutineBody;
import dev.ashlar.model.RoutineDef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.impl.CustomField;
import org.jooq.impl.CustomQueryPart;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A function or a procedure (manual, CREATE FUNCTION and CREATE PROCEDURE).
 *
 * <p>What a body in quotes names the server does not read; {@link #needs} tells it. The arguments are part of the address, so they are
 * said before the function is called. Nothing may be null. Made and told all that is said of it by one thread; read by any number
 * afterwards.
 */
public final class Routine extends RoutineSettings<Routine> implements DatabaseObject {

    private final ObjectId named;
    private final List<Argument> arguments = new ArrayList<>();
    private final List<Argument> columns = new ArrayList<>();
    private final List<Supplier<? extends List<?>>> needs = new ArrayList<>();
    private String prefix = "";
    private @Nullable Argument returned;
    private @Nullable String language;
    private RoutineBody.@Nullable Form form;
    private @Nullable String text;
    private List<QueryPart> parts = List.of();
    private @Nullable String symbol;
    private @Nullable String comment;
    private @Nullable String oldName;

    /** An argument, or what is returned: a type of a column, or what brings a type, or its text, or what gives one of these. */
    private record Argument(
            Mode mode, String name, Object type, @Nullable Object defaultValue) {

        Object known(ObjectId of) {
            return TypeName.known(type, () -> (name.isEmpty() ? "what is returned" : name) + " of " + of);
        }
    }

    private Routine(ObjectId named) {
        this.named = named;
    }

    /** A function of the schema. */
    public static Routine function(Schema schema, String name) {
        return new Routine(Given.child(schema, ObjectType.FUNCTION, name));
    }

    /** A procedure of the schema. */
    public static Routine procedure(Schema schema, String name) {
        return new Routine(Given.child(schema, ObjectType.PROCEDURE, name));
    }

    /** An argument; an empty name for none. */
    public Routine argument(String name, ColumnType<?> type) {
        return add(Mode.IN, name, type, null);
    }

    /** An argument that may be left out: its default as SQL. */
    public Routine argument(String name, ColumnType<?> type, String defaultValue) {
        return add(Mode.IN, name, type, defaultValue);
    }

    /** An argument that may be left out. */
    public Routine argument(String name, ColumnType<?> type, Field<?> defaultValue) {
        return add(Mode.IN, name, type, defaultValue);
    }

    /** An argument of an enum, or a row of a table or view. */
    public Routine argument(String name, DatabaseObject type) {
        return add(Mode.IN, name, type, null);
    }

    /** An argument whose type, or what brings it, is asked for when all objects are there. */
    public Routine argument(String name, Supplier<?> type) {
        return add(Mode.IN, name, type, null);
    }

    /** An argument that passes a value out. */
    public Routine out(String name, ColumnType<?> type) {
        return add(Mode.OUT, name, type, null);
    }

    /** An argument that passes a value out, whose type, or what brings it, is asked for when all objects are there. */
    public Routine out(String name, Supplier<?> type) {
        return add(Mode.OUT, name, type, null);
    }

    /** An argument that passes values both ways. */
    public Routine inout(String name, ColumnType<?> type) {
        return add(Mode.INOUT, name, type, null);
    }

    /** An argument that passes values both ways, whose type, or what brings it, is asked for when all objects are there. */
    public Routine inout(String name, Supplier<?> type) {
        return add(Mode.INOUT, name, type, null);
    }

    /** An argument that passes values both ways and may be left out: its default as SQL. */
    public Routine inout(String name, ColumnType<?> type, String defaultValue) {
        return add(Mode.INOUT, name, type, defaultValue);
    }

    /** The last argument, which any number of values stand for; its type is an array. */
    public Routine variadic(String name, ColumnType<?> type) {
        return add(Mode.VARIADIC, name, type, null);
    }

    /** The last argument, which any number of values stand for; its type is asked for when all objects are there. */
    public Routine variadic(String name, Supplier<?> type) {
        return add(Mode.VARIADIC, name, type, null);
    }

    /** Lets the argument that was said last be left out: its default as SQL. */
    public Routine byDefault(String sql) {
        return byDefault((Object) sql);
    }

    /** Lets the argument that was said last be left out: its default, which is made when all objects are there. */
    public Routine byDefault(Supplier<? extends Field<?>> value) {
        return byDefault((Object) value);
    }

    private Routine byDefault(Object value) {
        Given.one(value, () -> "an argument of " + named, "default");
        if (arguments.isEmpty()) {
            throw new IllegalStateException(
                    named + " gives a default to no argument: say argument(...) before byDefault(...)");
        }
        Argument last = arguments.remove(arguments.size() - 1);
        return add(last.mode(), last.name(), last.type(), value);
    }

    private Routine add(Mode mode, String name, Object type, @Nullable Object defaultValue) {
        Given.one(name, () -> "an argument of " + named, "name");
        arguments.add(new Argument(
                mode, name, Given.one(type, () -> "argument " + name + " of " + named, "type"), defaultValue));
        return this;
    }

    /** Returns a value. */
    public Routine returns(ColumnType<?> type) {
        return returning("", type);
    }

    /** Returns a value of an enum, or a row of a table or view. */
    public Routine returns(DatabaseObject type) {
        return returning("", type);
    }

    /** Returns a value of a type, or of what brings it, that is asked for when all objects are there. */
    public Routine returns(Supplier<?> type) {
        return returning("", type);
    }

    /** Returns what SQL says: {@code "anyelement"}. */
    public Routine returns(String sql) {
        return returning("", sql);
    }

    /** Returns any number of values. */
    public Routine returnsSetOf(ColumnType<?> type) {
        return returning("SETOF ", type);
    }

    /** Returns any number of rows of a table or view, or of values of an enum. */
    public Routine returnsSetOf(DatabaseObject type) {
        return returning("SETOF ", type);
    }

    /** Returns any number of values of a type, or of what brings it, that is asked for when all objects are there. */
    public Routine returnsSetOf(Supplier<?> type) {
        return returning("SETOF ", type);
    }

    /** Returns any number of rows of columns of its own, of which this is the next. */
    public Routine returnsColumn(String name, ColumnType<?> type) {
        columns.add(new Argument(Mode.OUT, name, type, null));
        return this;
    }

    /** The same with a type, or what brings it, that is asked for when all objects are there. */
    public Routine returnsColumn(String name, Supplier<?> type) {
        columns.add(new Argument(Mode.OUT, name, type, null));
        return this;
    }

    /** Returns nothing. */
    public Routine returnsVoid() {
        return returns("void");
    }

    /** Is called by triggers. */
    public Routine returnsTrigger() {
        return returns("trigger");
    }

    /** Is called by event triggers. */
    public Routine returnsEventTrigger() {
        return returns("event_trigger");
    }

    private Routine returning(String words, Object type) {
        this.prefix = words;
        this.returned = new Argument(Mode.OUT, "", Given.one(type, () -> named, "returned type"), null);
        return this;
    }

    /** The language of its body, such as {@code plpgsql}. */
    public Routine language(String name) {
        this.language = name;
        return this;
    }

    /** What it does, in its language. The server reads it when it is called. */
    public Routine body(String source) {
        return body(RoutineBody.Form.STRING, source);
    }

    /** What it does, in SQL. The server reads it when it is called. */
    public Routine sql(String source) {
        return language("sql").body(source);
    }

    /** What it does, in PL/pgSQL. The server reads it when it is called. */
    public Routine plpgsql(String source) {
        return language("plpgsql").body(source);
    }

    /** What it does, as statements that the server reads at once: {@code BEGIN ATOMIC}. */
    public Routine atomic(QueryPart... statements) {
        this.parts = Given.all(statements, () -> named, "statement");
        return body(RoutineBody.Form.SQL, null).language("sql");
    }

    /** What it does, as SQL that the server reads at once: {@code BEGIN ATOMIC ... END}, or {@code RETURN ...}. */
    public Routine sqlBody(String sql) {
        return body(RoutineBody.Form.SQL, sql).language("sql");
    }

    /** What it does is a function of a library. */
    public Routine library(String file, String function) {
        this.symbol = function;
        return body(RoutineBody.Form.LIBRARY, file).language("c");
    }

    private Routine body(RoutineBody.Form given, @Nullable String source) {
        this.form = given;
        this.text = source;
        return this;
    }

    /** Says what the text of its body names: columns, tables, views, enums, sequences, functions, the extension of its language. */
    public Routine needs(Object... objects) {
        List<Object> all = Given.all(objects, () -> named, "need");
        return needs(() -> all);
    }

    /** The same, asked for when all objects are there. */
    public Routine needs(Supplier<? extends List<?>> objects) {
        needs.add(Given.one(objects, () -> named, "need"));
        return this;
    }

    /** Says what it is for. */
    public Routine withComment(String words) {
        this.comment = words;
        return this;
    }

    /** Says that it had another name before. */
    public Routine renamedFrom(String old) {
        this.oldName = old;
        return this;
    }

    /** A call of it, for a default, a check, a query. */
    public <T> Field<T> call(ColumnType<T> type, Field<?>... values) {
        List<Field<?>> given = Given.all(values, () -> "a call of " + named, "value");
        return CustomField.of(DSL.name(named.name()), type.dataType(), context -> {
            Rendering.refer(context, id(), Form.CALLED);
            context.sql("(");
            for (int i = 0; i < given.size(); i++) {
                context.sql(i == 0 ? "" : ", ").visit(given.get(i));
            }
            context.sql(")");
        });
    }

    @Override
    Routine self() {
        return this;
    }

    @Override
    public ObjectId id() {
        return named.taking(arguments.stream()
                .filter(argument -> argument.mode().input())
                .map(argument -> TypeName.ofArgument(argument.known(named)))
                .collect(Collectors.joining(", ")));
    }

    @Override
    public void describe(Description description) {
        ObjectId id = id();
        List<RoutineArgument> described =
                arguments.stream().map(each -> argument(each, id, description)).toList();
        RoutineProblems.report(id, described, returned != null || !columns.isEmpty(), form, language, description);
        if (returned != null && !columns.isEmpty()) {
            description.problem(id, "returns a value and columns", "say one of returns(...) and returnsColumn(...)");
        }
        checkSettings(id, prefix.isEmpty() && columns.isEmpty(), description);
        if (form == null || language == null) {
            return;
        }
        description.add(new RoutineDef(id, described, returns(), language, bodyDef(id, description), options()));
        description.comment(id, comment);
        description.renamed(id, oldName);
    }

    private static RoutineArgument argument(Argument argument, ObjectId id, Description description) {
        Object value = argument.defaultValue();
        Object given = value instanceof Supplier<?> later
                ? Given.one((Object) later.get(), () -> "argument " + argument.name() + " of " + id, "default")
                : value;
        Expression defaultValue = switch (given) {
            case null -> null;
            case QueryPart part -> Rendering.query(part, id, description);
            default -> Expression.raw(given.toString());
        };
        return new RoutineArgument(argument.mode(), argument.name(), TypeName.of(argument.known(id)), defaultValue);
    }

    private @Nullable Expression returns() {
        if (!columns.isEmpty()) {
            return TypeName.table(columns.stream()
                    .map(column -> new TypeName.Named(column.name(), TypeName.of(column.known(named))))
                    .toList());
        }
        return returned == null ? null : TypeName.prefixed(prefix, TypeName.of(returned.known(named)));
    }

    private RoutineBody bodyDef(ObjectId id, Description description) {
        Expression own = text == null ? statements(id, description) : Expression.raw(text);
        var marks = new Marks(null, id, description);
        needs.forEach(some -> some.get().forEach(marks::need));
        var all = Stream.concat(own.alsoNeeds().stream(), marks.expression("").alsoNeeds().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new RoutineBody(form == null ? RoutineBody.Form.STRING : form, new Expression(own.parts(), all), symbol);
    }

    private Expression statements(ObjectId id, Description description) {
        return Rendering.query(
                CustomQueryPart.of(context -> {
                    context.sql("BEGIN ATOMIC");
                    parts.forEach(part -> context.sql("\n").visit(part).sql(";"));
                    context.sql("\nEND");
                }),
                id,
                description);
    }
}

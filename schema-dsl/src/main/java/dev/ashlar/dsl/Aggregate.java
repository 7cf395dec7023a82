package dev.ashlar.dsl;

import dev.ashlar.model.AggregateDef;
import dev.ashlar.model.AggregateDef.Option;
import dev.ashlar.model.Expression;
import dev.ashlar.model.Expression.Form;
import dev.ashlar.model.Expression.Part;
import dev.ashlar.model.Expression.Reference;
import dev.ashlar.model.Expression.Text;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate function (manual, CREATE AGGREGATE). The arguments are part of the address, so they are said before it is called.
 *
 * <p>Nothing may be null. Made and told all that is said of it by one thread; read by any number afterwards.
 */
public final class Aggregate implements DatabaseObject {

    private final ObjectId named;
    private final List<Argument> arguments = new ArrayList<>();
    private final Map<String, Supplier<Expression>> options = new HashMap<>();
    private final List<String> unknown = new ArrayList<>();
    private @Nullable String comment;
    private @Nullable String oldName;

    /** An argument; one that is ordered by, or that any number of values stand for. */
    private record Argument(String name, Object type, boolean ordered, boolean variadic) {}

    private Aggregate(Schema schema, String name) {
        this.named = Given.child(schema, ObjectType.AGGREGATE, name);
    }

    /** An aggregate of the schema; without an argument it is one over rows, as {@code count(*)} is. */
    public static Aggregate aggregate(Schema schema, String name) {
        return new Aggregate(schema, name);
    }

    /** An argument; an empty name for none. */
    public Aggregate argument(String name, ColumnType<?> type) {
        return argument(new Argument(name, type, false, false));
    }

    /** An argument whose type, or what brings it, is asked for when all objects are there. */
    public Aggregate argument(String name, Supplier<?> type) {
        return argument(new Argument(name, type, false, false));
    }

    /** An argument that any number of values stand for; its type is an array. */
    public Aggregate variadic(String name, ColumnType<?> type) {
        return argument(new Argument(name, type, false, true));
    }

    /** The same with a type that is asked for when all objects are there. */
    public Aggregate variadic(String name, Supplier<?> type) {
        return argument(new Argument(name, type, false, true));
    }

    /** An argument of an ordered-set aggregate that it orders by, behind {@code WITHIN GROUP (ORDER BY ...)}. */
    public Aggregate orderBy(String name, ColumnType<?> type) {
        return argument(new Argument(name, type, true, false));
    }

    /** The same with a type, or what brings it, that is asked for when all objects are there. */
    public Aggregate orderBy(String name, Supplier<?> type) {
        return argument(new Argument(name, type, true, false));
    }

    /**
     * The last argument of an ordered-set aggregate that it orders by, which any number of values stand for. Where a direct argument is
     * variadic too, both are the same one.
     */
    public Aggregate orderByVariadic(String name, ColumnType<?> type) {
        return argument(new Argument(name, type, true, true));
    }

    private Aggregate argument(Argument argument) {
        Given.one(argument.name(), () -> "an argument of " + named, "name");
        Given.one(argument.type(), () -> "an argument of " + named, "type");
        arguments.add(argument);
        return this;
    }

    /** {@code SFUNC}: the function that is called for each row. */
    public Aggregate stateFunction(Routine function) {
        return option("SFUNC", called(function));
    }

    /** {@code STYPE}: the type of the state. */
    public Aggregate stateType(ColumnType<?> type) {
        return option("STYPE", () -> TypeName.of(type));
    }

    /** {@code STYPE}: the type of the state, or what brings it, asked for when all objects are there. */
    public Aggregate stateType(Supplier<?> type) {
        return optionOf("STYPE", type);
    }

    /** {@code FINALFUNC}: the function that makes the result from the state. */
    public Aggregate finalFunction(Routine function) {
        return option("FINALFUNC", called(function));
    }

    /** {@code COMBINEFUNC}: the function that makes one state from two. */
    public Aggregate combineFunction(Routine function) {
        return option("COMBINEFUNC", called(function));
    }

    /** {@code INITCOND}: the state before the first row. */
    public Aggregate initialState(String value) {
        return option("INITCOND", () -> Expression.raw(new Literal(value).text()));
    }

    /** {@code HYPOTHETICAL}: it is a hypothetical-set aggregate. */
    public Aggregate hypothetical() {
        return option("HYPOTHETICAL", Expression::of);
    }

    /** {@code PARALLEL = SAFE}: it may run in any part of a parallel query. */
    public Aggregate parallelSafe() {
        return option("PARALLEL", "SAFE");
    }

    /** One of PostgreSQL's words for what an aggregate is made of, with a function. */
    public Aggregate option(String word, Routine function) {
        return option(word, called(function));
    }

    /**
     * One of PostgreSQL's words for what an aggregate is made of, with its value as SQL: {@code option("MSTYPE", "integer")}; an empty
     * one for a word that has none.
     */
    public Aggregate option(String word, String sql) {
        return option(word, () -> sql.isEmpty() ? Expression.of() : Expression.raw(sql));
    }

    /** One of PostgreSQL's words that says a type, or what brings it, asked for when all objects are there: {@code MSTYPE}. */
    public Aggregate optionOf(String word, Supplier<?> type) {
        return option(word, () -> TypeName.of(TypeName.known(type, () -> word + " of " + named)));
    }

    private Aggregate option(String word, Supplier<Expression> value) {
        String name = word.toUpperCase(Locale.ROOT);
        if (!AggregateDef.OPTIONS.contains(name)) {
            unknown.add(word);
        }
        options.put(name, value);
        return this;
    }

    /** Its address may name types that are not there yet. */
    private static Supplier<Expression> called(Routine function) {
        return () -> Expression.of(new Reference(function.id(), Form.CALLED));
    }

    /** Says what it is for. */
    public Aggregate withComment(String text) {
        this.comment = text;
        return this;
    }

    /** Says that it had another name before. */
    public Aggregate renamedFrom(String old) {
        this.oldName = old;
        return this;
    }

    /** A call of it, for a query; one without arguments is over rows. */
    public <T> Field<T> call(ColumnType<T> type, Field<?>... values) {
        List<Field<?>> given = Given.all(values, () -> "a call of " + named, "value");
        return CustomField.of(DSL.name(named.name()), type.dataType(), context -> {
            Rendering.refer(context, id(), Form.CALLED);
            context.sql(given.isEmpty() ? "(*" : "(");
            for (int i = 0; i < given.size(); i++) {
                context.sql(i == 0 ? "" : ", ").visit(given.get(i));
            }
            context.sql(")");
        });
    }

    @Override
    public ObjectId id() {
        boolean twice = arguments.stream().anyMatch(each -> each.variadic() && !each.ordered());
        return named.taking(arguments.stream()
                .filter(argument -> !(twice && argument.variadic() && argument.ordered()))
                .map(argument -> TypeName.ofArgument(known(argument)))
                .collect(Collectors.joining(", ")));
    }

    @Override
    public void describe(Description description) {
        ObjectId id = id();
        for (String word : unknown) {
            description.problem(
                    id, "says " + word + ", which is no word for an aggregate", "use one of " + AggregateDef.OPTIONS);
        }
        if (!options.containsKey("SFUNC") || !options.containsKey("STYPE")) {
            description.problem(
                    id, "has no state function or no type of the state", "say .stateFunction(...).stateType(...)");
            return;
        }
        description.add(new AggregateDef(
                id,
                declared(),
                AggregateDef.OPTIONS.stream()
                        .filter(options::containsKey)
                        .map(word -> new Option(
                                word, options.getOrDefault(word, Expression::of).get()))
                        .toList()));
        description.comment(id, comment);
        description.renamed(id, oldName);
    }

    private Expression declared() {
        if (arguments.isEmpty()) {
            return Expression.raw("*");
        }
        var parts = new ArrayList<Part>();
        var text = new StringBuilder();
        boolean ordered = false;
        for (Argument argument : arguments) {
            boolean first = argument.ordered() && !ordered;
            ordered |= argument.ordered();
            text.append(
                    first ? (parts.isEmpty() && text.isEmpty() ? "ORDER BY " : " ORDER BY ") : separator(parts, text));
            text.append(argument.variadic() ? "VARIADIC " : "");
            text.append(argument.name().isEmpty() ? "" : new Identifier(argument.name()).text() + " ");
            for (Part part : TypeName.of(known(argument)).parts()) {
                switch (part) {
                    case Text(String sql) -> text.append(sql);
                    case Reference reference -> {
                        if (!text.isEmpty()) {
                            parts.add(new Text(text.toString()));
                            text.setLength(0);
                        }
                        parts.add(reference);
                    }
                }
            }
        }
        if (!text.isEmpty()) {
            parts.add(new Text(text.toString()));
        }
        return new Expression(parts, Set.of());
    }

    private Object known(Argument argument) {
        return TypeName.known(argument.type(), () -> "an argument of " + named);
    }

    private static String separator(List<Part> parts, StringBuilder text) {
        return parts.isEmpty() && text.isEmpty() ? "" : ", ";
    }
}

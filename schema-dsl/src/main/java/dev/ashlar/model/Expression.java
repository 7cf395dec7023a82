package dev.ashlar.model;

import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Sql;
import dev.ashlar.sql.VaryingArrays;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * An SQL expression or query: text with references to objects between. A reference is an address and not a name, so a
 * renamed object is renamed in every expression exactly, and what the expression depends on is known without parsing.
 * Immutable.
 *
 * @param parts the parts in order; two texts never stand beside each other, and none is empty
 * @param alsoNeeds what the text needs without referring to it by an address: declared by the author of raw SQL, or
 *     recorded by the server
 */
public record Expression(List<Part> parts, Set<ObjectId> alsoNeeds) {

    /** A piece of an expression. */
    public sealed interface Part permits Text, Reference {}

    /**
     * SQL as it stands.
     *
     * @param sql the text
     */
    public record Text(String sql) implements Part {}

    /**
     * The name of an object.
     *
     * @param target the object
     * @param form how it is written
     */
    public record Reference(ObjectId target, Form form) implements Part {}

    /** How a reference is written. */
    public enum Form {
        /** The name alone: a column inside its own table. */
        NAME,
        /** With schema, and with the table for a column. */
        QUALIFIED,
        /** As a string literal: a sequence given to <code>nextval</code>, the label of an enum value. */
        LITERAL,
        /** With schema and without the types of arguments: a function where it is called. */
        CALLED
    }

    public Expression {
        parts = parts.stream()
                .filter(part -> !(part instanceof Text(String sql) && sql.isEmpty()))
                .toList();
        // In their order, so that messages about them have one.
        alsoNeeds = alsoNeeds.isEmpty() ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(alsoNeeds));
    }

    /** An expression of parts that refer to all that they need. */
    public static Expression of(Part... parts) {
        return new Expression(List.of(parts), Set.of());
    }

    /** An expression of parts, of which two texts beside each other become one. */
    public static Expression joined(List<Part> parts, Set<ObjectId> alsoNeeds) {
        var merged = new ArrayList<Part>();
        for (Part part : parts) {
            if (part instanceof Text(String sql)
                    && !merged.isEmpty()
                    && merged.getLast() instanceof Text(String last)) {
                merged.set(merged.size() - 1, new Text(last + sql));
            } else {
                merged.add(part);
            }
        }
        return new Expression(merged, alsoNeeds);
    }

    /** Text without references. */
    public static Expression raw(String sql) {
        return of(new Text(sql));
    }

    /** A column named inside its own table. */
    public static Expression column(ObjectId column) {
        return of(new Reference(column, Form.NAME));
    }

    /** The objects that it refers to or needs otherwise. An enum value needs its enum too. */
    public Set<ObjectId> needs() {
        var needs = new LinkedHashSet<>(alsoNeeds);
        for (Part part : parts) {
            if (part instanceof Reference reference) {
                needs.add(reference.target());
                if (reference.target().type() == ObjectType.ENUM_VALUE) {
                    needs.add(reference.target().owner());
                }
            }
        }
        return Collections.unmodifiableSet(needs);
    }

    /** The object, where the expression is nothing but its name. */
    public Optional<ObjectId> asObject() {
        return parts.size() == 1 && parts.get(0) instanceof Reference reference
                ? Optional.of(reference.target())
                : Optional.empty();
    }

    /** The column, where the expression is nothing but one column of its own table. */
    public Optional<ObjectId> asColumn() {
        return parts.size() == 1
                        && parts.get(0) instanceof Reference(ObjectId target, Form form)
                        && form == Form.NAME
                        && (target.type() == ObjectType.COLUMN || target.type() == ObjectType.VIEW_COLUMN)
                ? Optional.of(target)
                : Optional.empty();
    }

    /** The text as PostgreSQL reads it. */
    public Sql sql() {
        var text = new StringBuilder();
        for (Part part : parts) {
            text.append(
                    switch (part) {
                        case Text(String sql) -> sql;
                        case Reference(ObjectId target, Form form) -> written(target, form);
                    });
        }
        return Sql.raw(text.toString());
    }

    /** The text by which PostgreSQL makes just this expression again, where it is the server's own text. */
    public Sql exact() {
        return Sql.raw(VaryingArrays.exact(sql().text()));
    }

    private static String written(ObjectId target, Form form) {
        return switch (form) {
            case NAME -> target.identifier().text();
            case QUALIFIED -> target.address();
            case CALLED -> target.qualified().text();
            case LITERAL ->
                new Literal(target.type() == ObjectType.ENUM_VALUE ? target.name() : target.address()).text();
        };
    }

    /** The same expression with every address replaced. */
    public Expression renamed(UnaryOperator<ObjectId> names) {
        List<Part> renamed = parts.stream()
                .map(part -> switch (part) {
                    case Text text -> text;
                    case Reference(ObjectId target, Form form) -> (Part) new Reference(names.apply(target), form);
                })
                .toList();
        return new Expression(
                renamed, alsoNeeds.stream().map(names).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    @Override
    public String toString() {
        return sql().text();
    }
}

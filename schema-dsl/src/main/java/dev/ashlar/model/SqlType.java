package dev.ashlar.model;

import dev.ashlar.sql.Sql;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The type of a column. Immutable.
 *
 * @param name the type's name in PostgreSQL's long form, without modifiers, such as <code>character varying</code>; for a
 *     type that an extension brings, the text as its author wrote it; empty where <code>userType</code> says it
 * @param userType the type of the schema's own that it is: an enum, a domain, a composite or range type, or the relation of
 *     which it is the row type; null for another type
 * @param modifiers length, precision and scale, in order
 * @param array whether it is an array of these; PostgreSQL does not tell dimensions apart
 */
public record SqlType(String name, @Nullable ObjectId userType, List<Integer> modifiers, boolean array) {

    /** The short words that people write for PostgreSQL's long ones (manual, "Data Types", table of aliases). */
    private static final Map<String, String> ALIASES = Map.of(
            "character varying", "varchar",
            "character", "char",
            "timestamp with time zone", "timestamptz",
            "timestamp without time zone", "timestamp",
            "time with time zone", "timetz",
            "time without time zone", "time",
            "bit varying", "varbit");

    public SqlType {
        modifiers = List.copyOf(modifiers);
    }

    /** A type by its long name. */
    public static SqlType of(String name, Integer... modifiers) {
        return new SqlType(name, null, List.of(modifiers), false);
    }

    /** A type of the schema's own. */
    public static SqlType of(ObjectId userType) {
        return new SqlType("", userType, List.of(), false);
    }

    /** An array of these. */
    public SqlType arrayOf() {
        return new SqlType(name, userType, modifiers, true);
    }

    /** One element of the array; itself where it is none. */
    public SqlType element() {
        return new SqlType(name, userType, modifiers, false);
    }

    /** Whether the two differ in nothing but length, precision or scale. */
    public boolean sameBase(SqlType other) {
        return name.equals(other.name) && Objects.equals(userType, other.userType) && array == other.array;
    }

    /** What the type needs. */
    Set<ObjectId> needs() {
        return userType == null ? Set.of() : Set.of(userType);
    }

    /** The same with the address of the user's type replaced. */
    public SqlType renamed(UnaryOperator<ObjectId> names) {
        return userType == null ? this : new SqlType(name, names.apply(userType), modifiers, array);
    }

    /** The type as it is written in SQL. */
    public Sql sql() {
        String base = userType == null
                ? ALIASES.getOrDefault(name, name)
                : userType.qualified().text();
        String precision = modifiers.isEmpty()
                ? ""
                : modifiers.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
        return Sql.raw(base + precision + (array ? "[]" : ""));
    }

    @Override
    public String toString() {
        return sql().text();
    }
}

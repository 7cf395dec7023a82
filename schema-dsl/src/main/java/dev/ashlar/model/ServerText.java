package dev.ashlar.model;

/**
 * A default, a check, a routine or a view in the words of a server that holds it. The server's words depend on more than ours: on
 * the types of the columns that are named, so the hash is over those too. Immutable.
 *
 * @param hash the hash of what the server was given, as {@link #hashOf} makes it
 * @param text what the server says of it: <code>pg_get_expr</code> of a default, <code>pg_get_constraintdef</code> of a
 *     check, <code>pg_get_function_arguments</code> of a function or procedure, <code>pg_get_function_result</code> of an
 *     aggregate, <code>pg_get_viewdef</code> of a view
 */
public record ServerText(String hash, String text) {

    /** The text of an object as the model has it now. */
    public static ServerText of(Model model, ObjectId id, String text) {
        return new ServerText(hashOf(model, id), text);
    }

    /** Whether the object is still as the server saw it. */
    public boolean fits(Model model, ObjectId id) {
        return model.has(id) && hash.equals(hashOf(model, id));
    }

    /**
     * The hash of a default, a check, a routine or a view and of the columns and views that it names: 32 hexadecimal digits.
     *
     * @throws IllegalArgumentException where the address is of another kind or the model does not hold it
     */
    public static String hashOf(Model model, ObjectId id) {
        return new ExpressionHash(model).of(id);
    }
}

package dev.ashlar.dsl;

import dev.ashlar.model.Expression;
import dev.ashlar.model.Expression.Form;
import dev.ashlar.model.Expression.Reference;
import dev.ashlar.model.ObjectId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function that an object has called.
 *
 * @param routine the function; null for one that comes with the server or an extension
 * @param name its name as SQL
 */
record CalledFunction(@Nullable Routine routine, String name) {

    static CalledFunction of(Routine routine) {
        return new CalledFunction(routine, routine.id().qualified().text());
    }

    static CalledFunction named(String name) {
        return new CalledFunction(null, name);
    }

    /**
     * As the definition of an object has it.
     *
     * @param own the table that the object is part of; null for none
     * @param needs what brings a function that is only named: an extension
     */
    Expression of(@Nullable DatabaseObject own, ObjectId id, List<Object> needs, Description description) {
        if (routine != null) {
            return Expression.of(new Reference(routine.id(), Form.CALLED));
        }
        var marks = new Marks(own, id, description);
        needs.forEach(marks::need);
        return marks.expression(name);
    }
}

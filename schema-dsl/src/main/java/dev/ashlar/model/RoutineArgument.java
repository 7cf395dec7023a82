package dev.ashlar.model;

import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Sql;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One argument of a function or procedure. Immutable.
 *
 * @param mode which way it passes values
 * @param name its name; empty for none
 * @param type its type as SQL names it
 * @param defaultValue what it is where it is left out; null where it must be given
 */
public record RoutineArgument(
        Mode mode, String name, Expression type, @Nullable Expression defaultValue) {

    /** Which way an argument passes values (manual, CREATE FUNCTION, argmode). */
    public enum Mode {
        IN,
        OUT,
        INOUT,
        VARIADIC;

        /** Whether a call gives a value, so that the type is part of the routine's address. */
        public boolean input() {
            return this != OUT;
        }

        /** Whether a call gets a value of it. */
        public boolean output() {
            return this == OUT || this == INOUT;
        }
    }

    RoutineArgument renamed(UnaryOperator<ObjectId> names) {
        return new RoutineArgument(
                mode, name, type.renamed(names), defaultValue == null ? null : defaultValue.renamed(names));
    }

    /** The argument as it stands between the parentheses. */
    public Sql sql() {
        return Sql.raw(mode.name())
                .when(mode != Mode.IN)
                .then(name.isEmpty() ? Sql.EMPTY : new Identifier(name).sql())
                .then(type.sql())
                .then(defaultValue == null ? Sql.EMPTY : Sql.of("DEFAULT {}", defaultValue.sql()));
    }
}

package dev.ashlar.model;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A cast.
 *
 * @param id the address, which says both types
 * @param source the type that values are of
 * @param target the type that they become
 * @param method how it is done
 * @param function the function that does it, with the types of its arguments; null where none does
 * @param context where it is done without being asked for
 */
public record CastDef(
        ObjectId id,
        SqlType source,
        SqlType target,
        Method method,
        @Nullable Expression function,
        Context context) implements Definition {

    /** How a cast is done. */
    public enum Method {
        FUNCTION,
        /** By writing the value and reading it again. */
        INOUT,
        /** The values are the same bytes. */
        BINARY
    }

    /** Where a cast is done without being asked for. */
    public enum Context {
        EXPLICIT,
        ASSIGNMENT,
        IMPLICIT
    }

    /** The address of a cast. */
    public static ObjectId id(SqlType source, SqlType target) {
        return new ObjectId(ObjectType.CAST, null, source + " AS " + target);
    }

    @Override
    public Set<ObjectId> needs() {
        var needs = new LinkedHashSet<>(source.needs());
        needs.addAll(target.needs());
        if (function != null) {
            needs.addAll(function.needs());
        }
        return needs;
    }

    @Override
    public Set<Slot> slots() {
        return Set.of(new Slot(Slot.Space.CAST, "", id.name()));
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        SqlType newSource = source.renamed(names);
        SqlType newTarget = target.renamed(names);
        return new CastDef(
                id(newSource, newTarget),
                newSource,
                newTarget,
                method,
                function == null ? null : function.renamed(names),
                context);
    }
}

package dev.ashlar.kind;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.DomainDef;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.SqlType;
import dev.ashlar.sql.DerivedName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which columns hold values of a type, or are sorted by a collation. */
final class TypeUse {

    private static final Set<ObjectType> TYPES = EnumSet.of(
            ObjectType.ENUM, ObjectType.DOMAIN, ObjectType.COMPOSITE_TYPE, ObjectType.RANGE_TYPE, ObjectType.COLLATION);

    private TypeUse() {}

    /** Whether a type or collation is what columns hold values of or are sorted by, and so may be moved to. */
    static boolean isType(ObjectId id) {
        return TYPES.contains(id.type());
    }

    /** The definition of a type that is an object of the schema, or of the elements of an array; null for one of the server's own. */
    static @Nullable Definition definition(SqlType type, Model model) {
        return type.userType() == null ? null : model.find(type.userType()).orElse(null);
    }

    /** The columns that stay and that hold its values, themselves or within another type. */
    static List<ColumnDef> columns(ObjectId type, Context context) {
        List<ColumnDef> columns = new ArrayList<>();
        Set<ObjectId> seen = new LinkedHashSet<>(Set.of(type));
        Deque<ObjectId> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (Definition dependent : context.before().dependents(open.removeFirst())) {
                if (seen.add(dependent.id())) {
                    if (isType(dependent.id())) {
                        open.add(dependent.id());
                    } else if (dependent instanceof ColumnDef column
                            && column.generated() == null
                            && !column.id().owner().equals(type)
                            && context.after().has(column.id())) {
                        columns.add(column);
                    }
                }
            }
        }
        return columns;
    }

    /** Whether columns hold rows of a table, themselves or within another type. */
    static boolean isRowHeld(ObjectId table, Context context) {
        return context.before().has(table) && !columns(table, context).isEmpty();
    }

    /** Whether columns that stay hold a domain's values within another type, where PostgreSQL does not look at them (manual, ALTER DOMAIN). */
    static boolean isContained(ObjectId domain, Context context) {
        return context.before().dependents(domain).stream().anyMatch(dependent -> switch (dependent) {
            case ColumnDef column -> column.type().array() && context.after().has(column.id());
            case DomainDef over when !over.base().array() -> isContained(over.id(), context);
            case Definition other ->
                isType(other.id()) && !columns(other.id(), context).isEmpty();
        });
    }

    /**
     * How a type or collation is made anew: beside the old one, where columns hold its values, as they cannot be dropped; else in its
     * place.
     *
     * @param aside the statements that take the old one's names away
     * @param create the statements that create the new one
     * @param drop the statement that drops the old one under the name that it has then
     */
    static Alteration anew(ObjectId type, Context context, List<Step> aside, List<Step> create, Step drop) {
        if (columns(type, context).isEmpty()) {
            return new Alteration.Recreate();
        }
        List<Step> steps = new ArrayList<>(aside);
        steps.addAll(create);
        return new Alteration.Supplant(steps, List.of(drop));
    }

    /** The address that the old one has until it is dropped. */
    static ObjectId aside(ObjectId type) {
        return type.named(DerivedName.aside(type.name()));
    }

    /** What a type does that is made of another: PostgreSQL follows a changed attribute, and nothing else. */
    static Response respond(ObjectId need, Effect effect) {
        if (!isType(need) && need.type() != ObjectType.OPERATOR_CLASS) {
            return Response.KEEP;
        }
        return switch (effect) {
            case NONE, RENAMED, MODIFIED, RETYPED -> Response.KEEP;
            case SUPPLANTED, REPLACED -> Response.REBUILD;
        };
    }
}

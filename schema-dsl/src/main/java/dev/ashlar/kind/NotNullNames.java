package dev.ashlar.kind;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.ConstraintNames;
import dev.ashlar.model.Model;
import dev.ashlar.model.NotNullDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.RowTypeDef;
import dev.ashlar.model.TableDef;
import dev.ashlar.sql.DerivedName;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names that the server gives to constraints that keep columns from being null, where nobody says one. It adds a number where a name
 * is taken, as by another column whose name is cut to the same text (the server's ChooseConstraintName).
 */
final class NotNullNames {

    private static final String LABEL = "not_null";

    /** How the names end that the server gives; with a number where one is taken. */
    private static final Pattern GIVEN = Pattern.compile("(.*_not_null)\\d*", Pattern.DOTALL);

    private NotNullNames() {}

    /** The name that the server gives where it is free. */
    static Identifier usual(ObjectId column) {
        return new Identifier(usualName(column));
    }

    static String usualName(ObjectId column) {
        return ConstraintNames.ofNotNull(column);
    }

    /** Whether the server would give another name, as a table beside has the usual one; which is then said. */
    static boolean isTaken(ObjectId column, Context context) {
        return !isCut(column)
                && Stream.of(context.before(), context.after())
                        .anyMatch(model -> model.inheritance().hasNamesOf(column.owner())
                                || model.constraintNames().isTaken(column.owner(), usualName(column)));
    }

    /**
     * The usual names of constraints follow the names of table and column, which the server does not see to by itself.
     *
     * @param columns columns with another name, or in a table with another name
     */
    static List<Step> following(Collection<ColumnDef> columns, UnaryOperator<ObjectId> former, Context context) {
        var steps = new ArrayList<Step>();
        for (ColumnDef column : columns) {
            ObjectId id = column.id();
            ObjectId old = former.apply(id).movedTo(former.apply(id.owner()));
            if (NotNullKind.wasNotNull(id, context)
                    && NotNullKind.of(id, context.before()) == null
                    && !isInherited(id, context.before())
                    && !usual(old).equals(usual(id))) {
                Step rename = Constraints.rename(id.owner().child(ObjectType.NOT_NULL, usualName(old)), usualName(id));
                steps.add(
                        isNamedOtherwise(id, old, context)
                                ? rename.as(searching(id, columns.size(), context))
                                : followed(rename, context));
            }
        }
        return steps.isEmpty() ? steps : untyped(columns, steps, context);
    }

    /** The server renames no constraint of a typed table (its source, RangeVarCallbackForRenameAttribute), so it is none meanwhile. */
    private static List<Step> untyped(Collection<ColumnDef> columns, List<Step> steps, Context context) {
        ObjectId table = columns.iterator().next().id().owner();
        var kind = new RowTypeKind();
        if (!(context.before().find(RowTypeDef.id(table)).orElse(null) instanceof RowTypeDef type)
                || kind.dropsAhead(type, context.before())) {
            return steps;
        }
        return Stream.of(kind.drop(type, context), steps, kind.create(type, List.of(), context))
                .flatMap(List::stream)
                .toList();
    }

    /** Nobody changes the names between the look at them and the rename, which takes the same lock. A foreign table takes none so. */
    static Sql locked(ObjectId table, Context context) {
        return TableDef.isForeign(table, context.after())
                ? Sql.EMPTY
                : Sql.of("LOCK TABLE {};\n    ", table.qualified());
    }

    /** Older servers have no such constraint, and the script may be run on them too. */
    private static Step followed(Step rename, Context context) {
        if (context.server() >= 18) {
            return rename;
        }
        return rename.as(Guard.block(Sql.of("""
            BEGIN
                IF pg_catalog.current_setting('server_version_num')::integer >= 180000 THEN
                    {};
                END IF;
            END\
            """, rename.sql())));
    }

    /**
     * Whether the server may have given another name than the usual one: a constraint that comes from a parent has the parent's name, and
     * names that are cut to the same one get a number.
     */
    private static boolean isNamedOtherwise(ObjectId column, ObjectId former, Context context) {
        ObjectId table = column.owner();
        boolean inherits = Stream.of(context.before(), context.after())
                .map(Model::inheritance)
                .anyMatch(each ->
                        !each.parents(table).isEmpty() || !each.heirs(table).isEmpty());
        return inherits || isCut(former) || isCut(column);
    }

    static boolean isCut(ObjectId column) {
        return !new Identifier(column.owner().name() + "_" + column.name() + "_not_null").fits();
    }

    /** Whether the constraint comes from a table above and has the name that it has there. */
    static boolean isInherited(ObjectId column, Model model) {
        return model.inheritance().counterparts(column).stream()
                .anyMatch(above -> model.find(above).orElse(null) instanceof ColumnDef from
                        && !from.nullable()
                        && isHandedDown(NotNullKind.of(above, model)));
    }

    static boolean isHandedDown(@Nullable NotNullDef constraint) {
        return constraint == null || !constraint.noInherit();
    }

    /**
     * Finds the constraint by its column, and gives it the usual name or the first free one with a number. One that is inherited follows
     * its parent's; where a table below has another name for it, the server renames none.
     */
    private static Sql searching(ObjectId column, int most, Context context) {
        ObjectId table = column.owner();
        List<Literal> names = IntStream.rangeClosed(0, most)
                .mapToObj(number -> DerivedName.of(table.name(), column.name(), number == 0 ? LABEL : LABEL + number))
                .distinct()
                .map(Literal::new)
                .toList();
        return Guard.block(Sql.of(
                """
            DECLARE
                former text;
                usual text;
            BEGIN
                {}SELECT con.conname INTO former FROM pg_catalog.pg_constraint AS con
                JOIN pg_catalog.pg_attribute AS att
                    ON att.attrelid = con.conrelid AND con.conkey = ARRAY[att.attnum]
                WHERE con.contype = 'n' AND con.coninhcount = 0
                    AND con.conrelid = {}::pg_catalog.regclass AND att.attname = {};
                SELECT name INTO usual FROM pg_catalog.unnest(ARRAY[{}]) AS name
                WHERE name = former OR NOT EXISTS (SELECT FROM pg_catalog.pg_constraint AS con
                    WHERE con.conrelid = {}::pg_catalog.regclass AND con.conname = name)
                LIMIT 1;
                IF former <> usual THEN
                    BEGIN
                        EXECUTE pg_catalog.format({}, former, usual);
                    EXCEPTION WHEN undefined_object THEN
                        NULL;
                    END;
                END IF;
            END\
            """,
                locked(table, context),
                new Literal(table.qualified().text()),
                new Literal(column.name()),
                Sql.join(", ", names),
                new Literal(table.qualified().text()),
                new Literal(
                        "ALTER TABLE " + table.qualified().text().replace("%", "%%") + " RENAME CONSTRAINT %I TO %I")));
    }

    /** Where tables inherit, the name may be one that another table's constraint once had. */
    static boolean isGiven(NotNullDef constraint, boolean inherits) {
        String name = constraint.id().name();
        ObjectId column = constraint.column();
        if (name.equals(usualName(column))) {
            return true;
        }
        Matcher given = GIVEN.matcher(name);
        if (!given.matches()) {
            return false;
        }
        String label = LABEL + name.substring(given.end(1));
        return inherits
                || isCut(column) && name.equals(DerivedName.of(column.owner().name(), column.name(), label));
    }
}

package dev.ashlar.kind;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.Model;
import dev.ashlar.model.NotNullDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.sql.DerivedName;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The names that the server gives to constraints that keep columns from being null, where nobody says one. It adds a number where a name
 * is taken, as by another column whose name is cut to the same text (the server's ChooseConstraintName).
 */
final class NotNullNames {

    private static final String LABEL = "not_null";

    private NotNullNames() {}

    /** The name that the server gives where it is free. */
    static Identifier usual(ObjectId column) {
        return new Identifier(usual(column, ""));
    }

    private static String usual(ObjectId column, String number) {
        return DerivedName.of(column.owner().name(), column.name(), LABEL + number);
    }

    /** Whether a name is one that the server gives, with whatever number. */
    static boolean isUsual(NotNullDef constraint) {
        String name = constraint.id().name();
        int digits = name.length();
        while (digits > 0 && name.charAt(digits - 1) >= '0' && name.charAt(digits - 1) <= '9') {
            digits--;
        }
        return name.equals(usual(constraint.column(), name.substring(digits)));
    }

    /**
     * The usual names of constraints follow the names of table and column, which the server does not see to by itself.
     *
     * @param columns columns with another name, or in a table with another name
     */
    static List<Step> following(Collection<ColumnDef> columns, UnaryOperator<ObjectId> former, Context context) {
        var steps = new ArrayList<Step>();
        UnaryOperator<ObjectId> old =
                id -> former.apply(id).movedTo(former.apply(id.owner()));
        var before = new HashMap<ObjectId, Map<ObjectId, String>>();
        var after = new HashMap<ObjectId, Map<ObjectId, String>>();
        for (ColumnDef column : columns) {
            ObjectId id = column.id();
            ObjectId table = id.owner();
            String was = before.computeIfAbsent(table, each -> names(each, old, context.before()))
                    .get(id);
            String now = after.computeIfAbsent(table, each -> names(each, UnaryOperator.identity(), context.before()))
                    .get(id);
            if (was != null && now != null && !was.equals(now)) {
                steps.add(followed(Constraints.rename(table.child(ObjectType.NOT_NULL, was), now), context));
            }
        }
        return steps;
    }

    /** The names of those of a table's columns of which nothing is said, as if it were made in one statement. */
    private static Map<ObjectId, String> names(ObjectId table, UnaryOperator<ObjectId> address, Model model) {
        var names = new HashMap<ObjectId, String>();
        var taken = new HashSet<String>();
        model.children(table, NotNullDef.class)
                .forEach(constraint -> taken.add(constraint.id().name()));
        for (ColumnDef column : model.children(table, ColumnDef.class)) {
            if (!column.nullable() && NotNullKind.of(column.id(), model) == null) {
                ObjectId named = address.apply(column.id());
                String name = usual(named, "");
                for (int number = 1; !taken.add(name); number++) {
                    name = usual(named, Integer.toString(number));
                }
                names.put(column.id(), name);
            }
        }
        return names;
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
}

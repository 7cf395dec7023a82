package dev.ashlar.codegen.operation;

import dev.ashlar.Outcome;
import dev.ashlar.codegen.project.OperationException;
import dev.ashlar.diff.Change;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.plan.Plan;
import dev.ashlar.sql.SqlComment;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The name of a migration: given, or made of what changes. */
final class MigrationName {

    private static final Pattern FORM = Pattern.compile("[a-z0-9_]{1,60}");

    private MigrationName() {}

    /**
     * Checks a name that was given.
     *
     * @throws OperationException if it is not of lower-case letters, digits and underscores
     */
    static void check(String name) {
        if (!FORM.matcher(name).matches()) {
            throw new OperationException(
                    Outcome.USAGE,
                    "'%s' is no name for a migration: use up to 60 lower-case letters, digits and underscores, such as add_credits"
                            .formatted(SqlComment.escape(name)));
        }
    }

    /** A name made of what changes: the one table, view or other object of a schema that it is about, or nothing in particular. */
    static String of(Plan plan) {
        Set<ObjectId> roots =
                plan.diff().changes().stream().map(change -> root(change.id())).collect(Collectors.toSet());
        if (roots.size() != 1) {
            return "change_schema";
        }
        ObjectId only = roots.iterator().next();
        String name = verb(plan, only) + only.name().toLowerCase(Locale.ROOT);
        return FORM.matcher(name).matches() ? name : "change_schema";
    }

    private static String verb(Plan plan, ObjectId root) {
        for (Change change : plan.diff().changes()) {
            if (change.id().equals(root)) {
                return switch (change) {
                    case Change.Added added -> "add_";
                    case Change.Removed removed -> "drop_";
                    case Change.Altered altered -> "change_";
                    case Change.Renamed renamed -> "rename_";
                };
            }
        }
        return "change_";
    }

    private static ObjectId root(ObjectId id) {
        ObjectId at = id;
        while (at.parent() != null && at.owner().type() != ObjectType.SCHEMA) {
            at = at.owner();
        }
        return at;
    }
}

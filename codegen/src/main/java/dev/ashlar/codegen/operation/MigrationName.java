package dev.ashlar.codegen.operation;

import dev.ashlar.Outcome;
import dev.ashlar.codegen.project.OperationException;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.plan.Plan;
import dev.ashlar.sql.SqlComment;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The name of a migration: given, or made of what changes. */
final class MigrationName {

    private static final Pattern FORM = Pattern.compile("[a-z0-9_]{1,60}");

    private MigrationName() {}

    /**
     * The name that was given.
     *
     * @throws OperationException if it is not of lower-case letters, digits and underscores
     */
    static String checked(String name) {
        if (!FORM.matcher(name).matches()) {
            throw new OperationException(
                    Outcome.USAGE,
                    "'%s' is no name for a migration: use up to 60 lower-case letters, digits and underscores, such as add_credits"
                            .formatted(SqlComment.escape(name)));
        }
        return name;
    }

    /** A name made of what changes: the one table that it is about, or nothing in particular. */
    static String of(Plan plan) {
        Set<String> tables = plan.diff().changes().stream()
                .map(change -> table(change.id()))
                .collect(Collectors.toCollection(TreeSet::new));
        String only = tables.size() == 1 ? tables.iterator().next().toLowerCase(Locale.ROOT) : "";
        String name = "change_" + only;
        return FORM.matcher(name).matches() && !only.isEmpty() ? name : "change_schema";
    }

    private static String table(ObjectId id) {
        ObjectId at = id;
        while (at.parent() != null && at.owner().type() != ObjectType.SCHEMA) {
            at = at.owner();
        }
        return at.name();
    }
}

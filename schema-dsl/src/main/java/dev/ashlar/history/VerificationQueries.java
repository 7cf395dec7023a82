package dev.ashlar.history;

import dev.ashlar.diff.Change;
import dev.ashlar.diff.Diff;
import dev.ashlar.kind.Kinds;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Queries by which a reader sees that a plan did what it says: one for each object that is new or different, one for a whole new
 * table, one for several columns of a table.
 */
final class VerificationQueries {

    /** More than these nobody pastes. */
    private static final int MOST = 12;

    private VerificationQueries() {}

    /** The comment block; empty where there is nothing to see. */
    static String comment(Diff diff) {
        List<String> queries = queries(diff);
        if (queries.isEmpty()) {
            return "";
        }
        var lines = new CommentLines().line("To see that it is done:");
        queries.stream().limit(MOST).forEach(query -> lines.whole(query + ";"));
        if (queries.size() > MOST) {
            lines.line("(and so on for " + (queries.size() - MOST) + " more objects)");
        }
        return lines.text();
    }

    static List<String> queries(Diff diff) {
        List<Definition> changed = new ArrayList<>();
        for (Change change : diff.changes()) {
            switch (change) {
                case Change.Added(Definition after) -> changed.add(after);
                case Change.Altered(Definition before, Definition after) -> changed.add(after);
                case Change.Removed removed -> {}
                case Change.Renamed renamed -> diff.after().find(renamed.id()).ifPresent(changed::add);
            }
        }
        Set<ObjectId> several = changed.stream()
                .filter(each -> each.id().type() == ObjectType.COLUMN)
                .collect(Collectors.groupingBy(column -> column.id().owner(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(table -> table.getValue() > 1)
                .map(table -> table.getKey())
                .collect(Collectors.toSet());
        Set<String> queries = new LinkedHashSet<>();
        for (Definition each : changed) {
            ObjectId host = Model.host(each);
            boolean withTable = host != null && isNew(host, diff);
            boolean together = each.id().type() == ObjectType.COLUMN
                    && several.contains(each.id().owner());
            if (together && !withTable) {
                diff.after().find(each.id().owner()).ifPresent(table -> add(table, queries));
            } else if (!withTable) {
                add(each, queries);
            }
        }
        return List.copyOf(queries);
    }

    private static boolean isNew(ObjectId host, Diff diff) {
        ObjectId root = host.type() == ObjectType.COLUMN ? host.owner() : host;
        return diff.after().has(root) && !diff.before().has(root);
    }

    private static void add(Definition definition, Set<String> queries) {
        Kinds.of(definition).verification(definition).map(Sql::text).ifPresent(queries::add);
    }
}

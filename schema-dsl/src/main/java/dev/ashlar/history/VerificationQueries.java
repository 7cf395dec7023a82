package dev.ashlar.history;

import dev.ashlar.diff.Change;
import dev.ashlar.diff.Diff;
import dev.ashlar.kind.Kinds;
import dev.ashlar.kind.Verification;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.Slot;
import dev.ashlar.plan.Plan;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Queries by which a reader sees that a plan did what it says: that what is new, different or built anew is as it should be, and that
 * what was removed is gone. What can be asked for in one query is.
 */
final class VerificationQueries {

    /** More than these nobody pastes. */
    private static final int MOST = 12;

    private final Diff diff;
    private final Set<Slot> taken = new HashSet<>();
    /** The tables that are new or have another name. */
    private final Set<ObjectId> whole;

    /** The queries, each without a name, and the names that it asks for. */
    private final Map<Verification, Set<Sql>> names = new LinkedHashMap<>();

    private VerificationQueries(Diff diff) {
        this.diff = diff;
        diff.after().definitions().forEach(after -> taken.addAll(after.slots()));
        whole = diff.changes().stream()
                .filter(change -> change instanceof Change.Added || change instanceof Change.Renamed)
                .map(Change::id)
                .filter(id -> id.type() == ObjectType.TABLE)
                .collect(Collectors.toSet());
    }

    /** The comment block; empty where there is nothing to see. */
    static String comment(Plan plan) {
        List<String> queries = queries(plan);
        if (queries.isEmpty()) {
            return "";
        }
        var lines = new CommentLines().line("To see that it is done:");
        queries.stream().limit(MOST).forEach(query -> lines.whole(query + ";"));
        if (queries.size() > MOST) {
            lines.line("(and " + (queries.size() - MOST) + " more of the kind)");
        }
        return lines.text();
    }

    private static List<String> queries(Plan plan) {
        var queries = new VerificationQueries(plan.diff());
        plan.diff().changes().forEach(queries::change);
        plan.rebuilt().forEach(queries::show);
        List<String> texts = new ArrayList<>();
        queries.names.forEach((query, names) -> texts.add(query.query(names).text()));
        return texts;
    }

    private void change(Change change) {
        switch (change) {
            case Change.Added(Definition after) -> show(after.id());
            case Change.Altered(Definition before, Definition after) -> show(after.id());
            case Change.Renamed renamed -> show(renamed.id());
            case Change.Removed(Definition before) -> removed(before);
        }
    }

    /** A part of a table that is shown as a whole is seen there, and a value with its enum. */
    private void show(ObjectId id) {
        ObjectId shown = id.type() == ObjectType.ENUM_VALUE || id.type() == ObjectType.ATTRIBUTE ? id.owner() : id;
        diff.after()
                .find(shown)
                .filter(after -> hosts(after).noneMatch(whole::contains))
                .ifPresent(after ->
                        Kinds.of(after).verification(after, diff.after()).forEach(this::ask));
    }

    /** What has no name of its own is seen to be gone from what it belonged to. */
    private void removed(Definition before) {
        if (hosts(before).anyMatch(host -> !diff.after().has(host))) {
            return;
        }
        Optional<Verification> absence = Kinds.of(before).absence(before.id());
        if (before.slots().stream().anyMatch(taken::contains)) {
            return;
        }
        absence.ifPresent(this::ask);
        if (absence.isEmpty() && before.id().name().isEmpty()) {
            Kinds.of(before).verification(before, diff.before()).forEach(this::ask);
        }
    }

    /** What a definition is listed under, and what that is listed under, as far as tables. */
    private static Stream<ObjectId> hosts(Definition definition) {
        return Stream.iterate(
                Model.host(definition),
                host -> host != null && host.type() != ObjectType.SCHEMA,
                host -> Objects.requireNonNull(host).parent());
    }

    private void ask(Verification verification) {
        var alike = new Verification(verification.head(), Sql.EMPTY, verification.tail());
        names.computeIfAbsent(alike, key -> new LinkedHashSet<>()).add(verification.name());
    }
}

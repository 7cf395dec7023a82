package dev.ashlar.kind;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.EnumDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The values that an enum loses, and the rows that hold them. */
final class EnumLoss {

    private EnumLoss() {}

    /** The labels that go and of which nobody said what they become. */
    static List<String> unanswered(EnumDef before, EnumDef after, Context context) {
        Map<String, String> replacements = context.replacements().apply(after.id());
        return before.labels().stream()
                .filter(label -> !after.labels().contains(label))
                .filter(label -> !after.labels().contains(replacements.getOrDefault(label, label)))
                .toList();
    }

    /** One block for each column that may hold such a value. */
    static List<Step> guards(EnumDef before, EnumDef after, Context context) {
        List<String> lost = unanswered(before, after, context);
        if (lost.isEmpty()) {
            return List.of();
        }
        String labels = lost.stream().map(label -> new Literal(label).text()).collect(Collectors.joining(", "));
        var guards = new ArrayList<Step>();
        for (Definition dependent : context.before().dependents(before.id())) {
            if (dependent instanceof ColumnDef column
                    && context.after().has(column.id())
                    && column.generated() == null) {
                Sql holds = column.type().array()
                        ? Sql.raw(column.id().identifier() + "::text[] && ARRAY[" + labels + "]")
                        : Sql.raw(column.id().identifier() + "::text IN (" + labels + ")");
                guards.add(Guard.against(
                        column.id().owner(),
                        holds,
                        column.id(),
                        "rows of " + column.id().owner().address() + " hold a value of "
                                + after.id().address() + " that goes: " + labels,
                        "UPDATE " + column.id().address() + " of those rows first, or declare what they become: "
                                + "replacing(label, label) on the enum",
                        context));
            }
        }
        return guards;
    }

    /** The labels that go and become another. */
    static List<String> replaced(ColumnDef column, Context context) {
        ObjectId type = Objects.requireNonNull(column.type().userType());
        Map<String, String> replacements = context.replacements().apply(type);
        return gone(type, context).stream().filter(replacements::containsKey).toList();
    }

    /** The column's value in the new type. */
    static Sql moved(ColumnDef column, Context context) {
        ObjectId type = Objects.requireNonNull(column.type().userType());
        Map<String, String> replacements = context.replacements().apply(type);
        List<String> gone = replaced(column, context);
        Sql name = column.id().identifier().sql();
        Sql value = column.type().array() ? Sql.of("{}::text[]", name) : Sql.of("{}::text", name);
        if (!gone.isEmpty() && !column.type().array()) {
            List<Sql> cases = gone.stream()
                    .map(label -> Sql.of(
                            "WHEN {} THEN {}",
                            new Literal(label),
                            new Literal(replacements.getOrDefault(label, label))))
                    .toList();
            value = Sql.of("(CASE {} {} ELSE {} END)", value, Sql.join(" ", cases), value);
        }
        if (column.type().array()) {
            for (String label : gone) {
                value = Sql.of(
                        "pg_catalog.array_replace({}, {}, {})",
                        value,
                        new Literal(label),
                        new Literal(replacements.getOrDefault(label, label)));
            }
        }
        return Sql.of("{}::{}", value, column.type().sql());
    }

    private static List<String> gone(ObjectId type, Context context) {
        if (context.before().find(type).orElse(null) instanceof EnumDef before
                && context.after().find(type).orElse(null) instanceof EnumDef after) {
            return before.labels().stream()
                    .filter(label -> !after.labels().contains(label))
                    .toList();
        }
        return List.of();
    }
}

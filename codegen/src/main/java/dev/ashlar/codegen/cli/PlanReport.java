package dev.ashlar.codegen.cli;

import dev.ashlar.history.Standing;
import dev.ashlar.kind.Risk;
import dev.ashlar.plan.Plan;
import dev.ashlar.plan.Planned;
import dev.ashlar.sql.SqlComment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A plan as data and as SQL. */
final class PlanReport {

    private PlanReport() {}

    static List<Map<String, Object>> data(Plan plan) {
        return plan.segments().stream()
                .flatMap(segment -> segment.statements().stream()
                        .map(planned -> data(planned, plan.segments().indexOf(segment) + 1)))
                .toList();
    }

    private static Map<String, Object> data(Planned planned, int segment) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("segment", segment);
        data.put("objects", planned.ids().stream().map(Object::toString).toList());
        data.put("sql", planned.step().sql().text());
        data.put(
                "locks",
                planned.step().locks().stream()
                        .map(lock -> lock.mode().words() + " on " + lock.on().address())
                        .toList());
        data.put("risks", planned.step().risks().stream().map(PlanReport::data).toList());
        return data;
    }

    private static Map<String, Object> data(Risk risk) {
        return Map.of(
                "type", risk.type().name().toLowerCase(Locale.ROOT),
                "object", risk.object().address(),
                "words", risk.words());
    }

    static String text(Plan plan) {
        if (plan.isEmpty()) {
            return "-- no difference";
        }
        var standing = new Standing(plan);
        return plan.segments().stream()
                .map(segment -> segment.statements().stream()
                        .map(planned ->
                                notes(planned, standing) + planned.step().sql() + ";")
                        .collect(Collectors.joining("\n\n")))
                .collect(Collectors.joining("\n\n-- commit here\n\n"));
    }

    /** A plan as a script; empty where there is nothing to do. */
    static String script(Plan plan) {
        return plan.isEmpty() ? "" : text(plan) + "\n";
    }

    private static String notes(Planned planned, Standing standing) {
        Stream<String> locks = standing.locks(planned).stream().map(words -> "lock: " + words);
        Stream<String> risks = standing.risks(planned).stream()
                .map(risk -> risk.type().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": "
                        + risk.object().address() + ": " + risk.words());
        return Stream.concat(locks, risks)
                .map(note -> "-- " + SqlComment.escape(note) + "\n")
                .collect(Collectors.joining());
    }
}

package dev.ashlar.codegen.cli;

import dev.ashlar.apply.HistoryProblem;
import dev.ashlar.codegen.operation.Drift;
import dev.ashlar.history.Deviation;
import dev.ashlar.sql.SqlComment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What {@code drift} found. */
final class DriftReport {

    private DriftReport() {}

    static Map<String, Object> data(Drift.Result result) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("version", result.version());
        data.put(
                "problems",
                result.problems().stream().map(HistoryProblem::toString).toList());
        data.put("compared", result.notCompared().isEmpty());
        data.put(
                "differences",
                result.deviations().stream().map(DriftReport::data).toList());
        data.put("notManaged", result.unmanaged());
        return data;
    }

    private static Map<String, Object> data(Deviation deviation) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("object", deviation.object().toString());
        data.put("difference", word(deviation));
        data.put("expected", deviation.expected());
        data.put("actual", deviation.actual());
        if (deviation.wanted() != null) {
            data.put("wanted", deviation.wanted());
        }
        return data;
    }

    static String text(Drift.Result result) {
        var lines = new ArrayList<String>();
        if (!result.problems().isEmpty()) {
            lines.add("the history of the database and the files differ:");
            result.problems().forEach(problem -> lines.add("  " + problem));
        }
        if (result.notCompared().isPresent()) {
            lines.add(result.notCompared().get());
        } else if (result.deviations().isEmpty()) {
            lines.add("the database is what version " + result.version() + " says");
        } else {
            lines.add("the database is not what version " + result.version() + " says:");
            lines.addAll(lines(result.deviations()));
        }
        result.unmanaged().forEach(name -> lines.add("  not managed: " + name));
        return String.join("\n", lines);
    }

    /** Each difference, with what is expected, actual and wanted under it. */
    static List<String> lines(List<Deviation> deviations) {
        var lines = new ArrayList<String>();
        for (Deviation deviation : deviations) {
            lines.add("  " + word(deviation) + ": " + SqlComment.escape(deviation.noun()));
            lines.add("      expected: " + SqlComment.escape(deviation.expected()));
            lines.add("      actual: " + SqlComment.escape(deviation.actual()));
            if (deviation.wanted() != null) {
                lines.add("      wanted: " + SqlComment.escape(deviation.wanted()));
            }
        }
        return lines;
    }

    private static String word(Deviation deviation) {
        return deviation.sort().name().toLowerCase(Locale.ROOT);
    }
}

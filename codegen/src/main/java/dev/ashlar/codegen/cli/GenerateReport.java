package dev.ashlar.codegen.cli;

import dev.ashlar.codegen.operation.Generation;
import dev.ashlar.codegen.project.Project;
import dev.ashlar.kind.Risk;
import dev.ashlar.model.ObjectId;
import dev.ashlar.sql.SqlComment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code generate} did. */
final class GenerateReport {

    private final Project project;
    private final int version;
    private final Optional<Generation.Written> written;
    private final Optional<AccessorsReport> accessors;

    GenerateReport(
            Project project, int version, Optional<Generation.Written> written, Optional<AccessorsReport> accessors) {
        this.project = project;
        this.version = version;
        this.written = written;
        this.accessors = accessors;
    }

    Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("version", version);
        written.ifPresent(migration -> {
            data.put("name", migration.name());
            data.put("files", migration.files());
            data.put("provedOn", migration.proof().server());
            data.put("statements", migration.forward().statements().size());
            data.put("losses", told(migration, Risk.Type.LOSS));
            data.put("sideEffects", told(migration, Risk.Type.SIDE_EFFECT));
        });
        accessors.ifPresent(value -> data.put("accessors", value));
        return data;
    }

    String text() {
        var lines = new ArrayList<String>();
        written.ifPresentOrElse(
                migration -> describe(migration, lines), () -> lines.add("no change since version " + version));
        accessors.ifPresent(value -> lines.add(value.text()));
        return String.join("\n", lines);
    }

    private void describe(Generation.Written migration, List<String> lines) {
        lines.add("V%04d %s, proved on PostgreSQL %s: forward, reverse, forward again"
                .formatted(
                        migration.number(), migration.name(), migration.proof().server()));
        tables(
                "  proved with rows that fit both versions only: ",
                migration.proof().fitted(),
                lines);
        tables("  proved without rows: ", migration.proof().empty(), lines);
        told(migration, Risk.Type.LOSS).forEach(loss -> lines.add("  loses " + loss));
        told(migration, Risk.Type.SIDE_EFFECT).forEach(effect -> lines.add("  besides " + effect));
        String folder = shown(project.migrations());
        migration.files().forEach(file -> lines.add("  " + folder + "/" + file));
    }

    private static void tables(String words, Map<ObjectId, String> tables, List<String> lines) {
        tables.entrySet().stream()
                .map(table -> words + table.getKey().address() + ": " + table.getValue())
                .sorted()
                .forEach(lines::add);
    }

    private static List<String> told(Generation.Written migration, Risk.Type type) {
        return migration.forward().risks(type).stream()
                .map(risk -> SqlComment.escape(risk.object().address()) + ": " + risk.words())
                .toList();
    }

    private static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path).toString() : path.toString();
    }
}

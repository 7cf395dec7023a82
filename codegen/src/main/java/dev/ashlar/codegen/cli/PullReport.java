package dev.ashlar.codegen.cli;

import dev.ashlar.apply.ShellWord;
import dev.ashlar.codegen.operation.PullOperation;
import dev.ashlar.codegen.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code pull} did, and what to do next. */
final class PullReport {

    private final PullOperation.Result result;
    private final @Nullable String url;
    private final @Nullable String user;
    private final String narrowed;

    /**
     * A report of what a user pulled from the database at a URL, or from another source where that is null.
     *
     * @param narrowed the options that say which objects are meant, each after a blank
     */
    PullReport(PullOperation.Result result, @Nullable String url, @Nullable String user, String narrowed) {
        this.result = result;
        this.url = url;
        this.user = user;
        this.narrowed = narrowed;
    }

    Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("class", result.className());
        data.put("folder", result.folder().toString());
        data.put(
                "sources",
                result.pulled().files().stream().map(SourceFile::path).toList());
        result.baseline().ifPresent(written -> data.put("migration", written.files()));
        data.put("notManaged", result.pulled().unmanaged());
        data.put("leftOut", result.pulled().leftOut());
        data.put("differences", result.pulled().differences());
        return data;
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("%d classes in %s; %s lists the database"
                .formatted(result.pulled().files().size(), shown(result.folder()), result.className()));
        result.pulled().unmanaged().forEach(name -> lines.add("  not managed: " + name));
        result.pulled().leftOut().forEach(line -> lines.add("  left out: " + line));
        result.pulled().differences().forEach(line -> lines.add("  different: " + line));
        if (result.settings() != null) {
            lines.add(shown(result.settings()) + " says where things are");
        }
        if (result.otherClass() != null) {
            lines.add("ashlar.properties names another class, " + result.otherClass() + ": let it say database.class = "
                    + result.className());
        }
        result.baseline()
                .ifPresent(written ->
                        written.files().forEach(file -> lines.add("  " + shown(result.migrations()) + "/" + file)));
        next(lines);
        return String.join("\n", lines);
    }

    private void next(List<String> lines) {
        lines.add("Next:");
        if (result.baseline().isPresent()) {
            String database = url == null ? "jdbc:postgresql://host/database" : ShellWord.shown(url);
            if (user != null) {
                database += " --user " + ShellWord.shown(user);
            }
            database += narrowed;
            lines.add("  ashlar baseline --url " + database + "    says there that it is at version 1");
            lines.add("  ashlar drift --url " + database + "    compares it with the migrations");
        }
        lines.add("  ashlar generate    writes the next migration, when you have changed the Java sources");
    }

    private static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) && !path.equals(here)
                ? here.relativize(path).toString()
                : path.toString();
    }
}

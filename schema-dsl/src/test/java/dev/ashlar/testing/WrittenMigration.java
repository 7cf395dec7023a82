package dev.ashlar.testing;

import dev.ashlar.history.NewFile;
import dev.ashlar.history.NewMigration;
import dev.ashlar.history.Snapshot;
import dev.ashlar.history.SnapshotFile;
import dev.ashlar.model.Model;
import dev.ashlar.model.ServerTexts;
import dev.ashlar.plan.Plan;
import dev.ashlar.plan.Planner;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The scripts from one version to another, without a proof.
 *
 * @param forward the plan forward
 * @param files the files that are written
 */
public record WrittenMigration(Plan forward, List<NewFile> files) {

    /** The migration for servers of a major version and newer. */
    public static WrittenMigration of(Model before, Model after, int server) {
        Plan forward = Planner.forward(before, after, server);
        var snapshot = SnapshotFile.of(new Snapshot(2, "change", null, after, ServerTexts.NONE));
        return new WrittenMigration(
                forward, new NewMigration(forward, Planner.back(before, after, server), null, snapshot).files());
    }

    /** The way forward, whole. */
    public String script() {
        return text("V");
    }

    /** The way back, whole. */
    public String reverse() {
        return text("U");
    }

    private String text(String letter) {
        return files.stream()
                .filter(file -> file.path().startsWith(letter) && file.path().endsWith(".sql"))
                .map(NewFile::content)
                .collect(Collectors.joining());
    }

    /** The queries at the end, as a reader pastes them. What keeps a name from ending a comment is taken back. */
    public List<String> queries() {
        return script().lines()
                .dropWhile(line -> !line.equals("-- To see that it is done:"))
                .filter(line -> line.startsWith("-- SELECT "))
                .map(line -> line.substring(3).replace("*\\/", "*/").replace("/\\*", "/*"))
                .toList();
    }
}

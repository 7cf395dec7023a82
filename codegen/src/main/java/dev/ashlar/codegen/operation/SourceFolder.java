package dev.ashlar.codegen.operation;

import dev.ashlar.IoWords;
import dev.ashlar.Outcome;
import dev.ashlar.codegen.project.OperationException;
import dev.ashlar.codegen.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes sources into a source folder, and none over a file that says something else. */
public final class SourceFolder {

    private static final int NAMED = 5;

    private SourceFolder() {}

    /**
     * Checks that nothing would be written over.
     *
     * @throws OperationException if files are there that say something else
     */
    public static void check(Path folder, List<SourceFile> files) {
        List<String> others = new ArrayList<>();
        for (SourceFile file : files) {
            Path path = folder.resolve(file.path());
            if (Files.exists(path) && !file.text().equals(text(path))) {
                others.add(path.toString());
            }
        }
        if (!others.isEmpty()) {
            int more = others.size() - NAMED;
            throw new OperationException(
                    Outcome.USAGE,
                    "nothing is written, as there are other files already: "
                            + String.join(", ", others.subList(0, Math.min(NAMED, others.size())))
                            + (more > 0 ? " and " + more + " more" : "")
                            + "; name another package, or write over them with --force");
        }
    }

    /**
     * Writes the files, over those that are there.
     *
     * @throws OperationException if the folder cannot be written to
     */
    public static void write(Path folder, List<SourceFile> files) {
        for (SourceFile file : files) {
            Path path = folder.resolve(file.path());
            try {
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.text());
            } catch (IOException e) {
                throw new OperationException(Outcome.USAGE, path + " cannot be written: " + IoWords.of(e), e);
            }
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            // It is there and is not ours.
            return "";
        }
    }
}

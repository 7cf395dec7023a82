package dev.ashlar.codegen.operation;

import dev.ashlar.IoWords;
import dev.ashlar.Outcome;
import dev.ashlar.catalog.CatalogReading;
import dev.ashlar.codegen.project.OperationException;
import dev.ashlar.codegen.project.Project;
import dev.ashlar.codegen.project.ProjectKey;
import dev.ashlar.codegen.project.Versions;
import dev.ashlar.codegen.scratch.ScratchServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Pulls an existing schema into a project: sources, settings and the first migration. Nothing is written before all is proved. */
public final class PullOperation {

    private static final String MIGRATION = "baseline";

    private final Supplier<ScratchServer> server;
    private final Progress progress;

    /** With a scratch server, which the caller closes. */
    public PullOperation(Supplier<ScratchServer> server, Progress progress) {
        this.server = server;
        this.progress = progress;
    }

    /**
     * What was written.
     *
     * @param pulled the sources, and what they are not
     * @param className the class that lists the database
     * @param folder the source folder
     * @param settings the file of the project's settings, where it was written; else null
     * @param migrations the folder of migrations
     * @param baseline the first migration, where it was written
     * @param otherClass the class that the project's settings name, where it is another; else null
     */
    public record Result(
            Pulling.Pulled pulled,
            String className,
            Path folder,
            @Nullable Path settings,
            Path migrations,
            Optional<Generation.Written> baseline,
            @Nullable String otherClass) {}

    /**
     * Pulls.
     *
     * @throws OperationException if the request is wrong, files are in the way, or the scratch server fails
     */
    public Result run(PullRequest request, CatalogReading reading) {
        Pulling.Naming naming = request.naming();
        Pulling.Pulled pulled = new Pulling(server, progress).run(reading, naming, request.wanted());
        if (request.strict()) {
            checkAllIsSaid(pulled);
        }
        if (!request.force()) {
            SourceFolder.check(request.folder(), pulled.files());
        }
        Project project = request.project();
        Optional<Generation.Written> baseline = request.baseline()
                ? baseline(request.migrations(), project == null ? reading.major() : project.targetVersion(), pulled)
                : Optional.empty();
        SourceFolder.write(request.folder(), pulled.files());
        Path settings = project == null && request.baseline() ? settings(request, naming, reading.major()) : null;
        String named = project == null ? null : project.databaseClass();
        return new Result(
                pulled,
                naming.className(),
                request.folder(),
                settings,
                request.migrations(),
                baseline,
                named == null || named.equals(naming.className()) ? null : named);
    }

    private static void checkAllIsSaid(Pulling.Pulled pulled) {
        List<String> lines = new ArrayList<>();
        pulled.unmanaged().forEach(name -> lines.add("not managed: " + name));
        pulled.leftOut().forEach(line -> lines.add("left out: " + line));
        pulled.differences().forEach(line -> lines.add("different: " + line));
        if (!lines.isEmpty()) {
            throw new OperationException(
                    Outcome.FAULT, "nothing is written, as --strict was said:\n" + String.join("\n", lines));
        }
    }

    private Optional<Generation.Written> baseline(Path folder, int target, Pulling.Pulled pulled) {
        Versions versions = Versions.open(folder);
        if (versions.newest() > 0) {
            return Optional.empty();
        }
        try {
            return new Generation(versions, target, server, progress).run(pulled.model(), MIGRATION, Set.of());
        } catch (OperationException e) {
            throw new OperationException(
                    e.outcome(), e.getMessage() + "\n--no-baseline writes the sources without the first migration", e);
        }
    }

    private static Path settings(PullRequest request, Pulling.Naming naming, int major) {
        List<String> lines = new ArrayList<>(List.of(ProjectKey.DATABASE_CLASS.text() + " = " + naming.className()));
        String sources = relative(request.root(), request.folder());
        if (!sources.equals(ProjectKey.SOURCES.fallback())) {
            lines.add(ProjectKey.SOURCES.text() + " = " + sources);
        }
        lines.add("# The oldest PostgreSQL that the migrations must run on.");
        lines.add(ProjectKey.TARGET_VERSION.text() + " = " + major);
        Path file = request.root().resolve(Project.FILE);
        try {
            Files.createDirectories(request.root());
            return Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new OperationException(Outcome.USAGE, file + " cannot be written: " + IoWords.of(e), e);
        }
    }

    private static String relative(Path root, Path folder) {
        return (folder.startsWith(root) ? root.relativize(folder) : folder)
                .toString()
                .replace('\\', '/');
    }
}

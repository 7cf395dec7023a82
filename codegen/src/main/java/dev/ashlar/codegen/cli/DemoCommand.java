package dev.ashlar.codegen.cli;

import dev.ashlar.IoWords;
import dev.ashlar.codegen.operation.Demonstration;
import dev.ashlar.codegen.scratch.ScratchServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command demo. */
@Command(
        name = "demo",
        header = "Show the whole way with the example, in a minute.",
        description = {
            "",
            "Generates the six versions of the billing example into a fresh folder, each proved on an embedded"
                    + " PostgreSQL; applies all, reverts all, applies again; generates the accessors, compiles a typed"
                    + " query against them and runs it.",
            "",
        })
final class DemoCommand implements Callable<ExitCode> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ScratchOptions scratchServers = new ScratchOptions();

    @Option(
            names = "--into",
            paramLabel = "DIR",
            description = "where to write (default: a new folder for temporary files)")
    private @Nullable Path into;

    @Override
    public ExitCode call() {
        String home = System.getProperty("ashlar.home", "");
        Path root = Path.of(home).toAbsolutePath();
        Path example = root.resolve("examples/billing");
        if (!Files.isDirectory(example)) {
            throw new Failure(
                    ExitCode.USAGE, "the example is not at " + example + ": run ./ashlar demo in a checkout of Ashlar");
        }
        Path folder = folder();
        var reporting = new Reporting(spec, OutputFormat.TEXT);
        reporting.step("starting PostgreSQL");
        try (ScratchServer server = scratchServers.server()) {
            new Demonstration(
                            example, root.resolve("migrations-out/billing"), folder, server, new Shown(spec, reporting))
                    .run();
        }
        reporting.result(
                Map.of(),
                () -> "\nAll of it is in " + folder
                        + "\n  migrations/  the SQL that a reviewer reads, with snapshots and checksums"
                        + "\n  accessors/   the jOOQ classes\n  query/       the query\nThe schema in Java is in "
                        + example
                        + "/src/main/java. Next: change it and run ./ashlar generate --project " + example);
        return ExitCode.DONE;
    }

    private Path folder() {
        Path chosen = into;
        try {
            if (chosen == null) {
                return Files.createTempDirectory("ashlar-demo-");
            }
            if (Files.exists(chosen) && !isEmpty(chosen)) {
                throw new Failure(ExitCode.USAGE, chosen + " is not empty: name a folder that does not exist yet");
            }
            return Files.createDirectories(chosen).toAbsolutePath().normalize();
        } catch (IOException e) {
            throw new Failure(ExitCode.USAGE, "cannot write to " + chosen + ": " + IoWords.of(e), e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    /** Chapters and SQL on standard output. */
    private record Shown(CommandSpec spec, Reporting reporting) implements Demonstration.Listener {

        @Override
        public void chapter(String title) {
            reporting.result(
                    Map.of(),
                    () -> "\n" + spec.commandLine().getColorScheme().ansi().string("@|bold == " + title + "|@"));
        }

        @Override
        public void show(String text) {
            reporting.result(Map.of(), () -> text);
        }

        @Override
        public void step(String words) {
            reporting.step(words);
        }
    }
}

package dev.ashlar.codegen.jooq;

import dev.ashlar.IoWords;
import dev.ashlar.model.Model;
import dev.ashlar.model.ServerTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.codegen.GenerationTool;
import org.jooq.codegen.JavaGenerator;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.OnError;
import org.jooq.meta.jaxb.Target;

/**
 * Writes jOOQ's accessors of a model with jOOQ's own generator. The same input gives the same bytes, whatever the day, the
 * machine and its locale; for that the JVM's default locale is another one meanwhile, since jOOQ's names of types follow
 * it. One run at a time, whatever the thread; jOOQ's threshold of logging is left at warnings, for the whole JVM.
 */
public final class AccessorsGenerator {

    private AccessorsGenerator() {}

    /**
     * Writes accessors in jOOQ's standard form. Files of the package that jOOQ generated and that no object stands for any
     * more are removed; files that would not change, and files that jOOQ did not generate, are left alone.
     *
     * @param texts the server's texts of the model; {@link ServerTexts#NONE} where there are none
     * @param packageName the package of the accessors; best one of their own, as other Java files in it are reported
     * @param directory the source folder, created where absent
     * @throws AccessorsException where jOOQ fails, or a file cannot be written
     * @throws dev.ashlar.codegen.project.OperationException where a generated class would take the place of one that jOOQ did
     *     not generate; nothing is written then
     */
    public static Accessors generate(Model model, ServerTexts texts, String packageName, Path directory) {
        return generate(model, texts, packageName, directory, configuration -> {});
    }

    /**
     * Writes accessors in a form of the caller's choice.
     *
     * @param adjustment changes jOOQ's configuration before it runs: what is generated, forced types, naming
     * @throws AccessorsException where jOOQ fails
     */
    public static synchronized Accessors generate(
            Model model, ServerTexts texts, String packageName, Path directory, Consumer<Configuration> adjustment) {
        List<String> warnings = new ArrayList<>();
        try {
            // jOOQ empties the package of all that it does not write this time, whoever wrote it, so it gets a folder
            // of its own.
            Path aside = Files.createTempDirectory("ashlar-jooq-");
            try {
                Configuration configuration = configuration(packageName, aside);
                adjustment.accept(configuration);
                run(configuration, new ModelInput(model, texts, warnings::add));
                AccessorsFolder folder = AccessorsFolder.of(directory, packageName);
                List<Path> files = folder.replaceBy(AccessorsFolder.of(aside, packageName));
                folder.written().forEach(file -> warnings.add(file + ": jOOQ did not generate it, and it stays"));
                return new Accessors(files, warnings);
            } finally {
                delete(aside);
            }
        } catch (UncheckedIOException e) {
            throw unwritable(directory, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw unwritable(directory, e);
        }
    }

    private static AccessorsException unwritable(Path directory, IOException e) {
        return new AccessorsException(
                "the accessors cannot be written to %s: %s".formatted(directory, IoWords.of(e)), e);
    }

    private static void run(Configuration configuration, ModelInput input) {
        var tool = new GenerationTool();
        tool.setClassLoader(ModelDatabase.class.getClassLoader());
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ROOT);
            input.during(() -> {
                tool.run(configuration);
                return true;
            });
        } catch (Exception e) {
            throw new AccessorsException("jOOQ cannot generate the accessors: " + e, e);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Configuration configuration(String packageName, Path directory) {
        return new Configuration()
                .withLogging(Logging.WARN)
                // Objects without accessors are named in sentences of ours.
                .withOnMetadataProblem(OnError.SILENT)
                .withGenerator(new Generator()
                        .withName(JavaGenerator.class.getName())
                        .withDatabase(new Database().withName(ModelDatabase.class.getName()))
                        .withGenerate(new Generate())
                        .withTarget(new Target()
                                .withPackageName(packageName)
                                .withDirectory(directory.toAbsolutePath().toString())
                                .withEncoding("UTF-8")
                                .withLocale("en")));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

package dev.ashlar.codegen.jooq;

import dev.ashlar.model.Model;
import dev.ashlar.model.ServerTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.codegen.GenerationTool;
import org.jooq.codegen.JavaGenerator;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Writes jOOQ's accessors of a model with jOOQ's own generator. The same input gives the same bytes, whatever the day, the
 * machine and its locale; for that the JVM's default locale is another one meanwhile, since jOOQ's names of types follow
 * it. One run at a time, whatever the thread; jOOQ's threshold of logging is left at warnings, for the whole JVM.
 */
public final class AccessorsGenerator {

    private AccessorsGenerator() {}

    /**
     * Writes accessors in jOOQ's standard form. Files of the package that no object stands for any more are removed, as
     * jOOQ does it; files that would not change are left alone.
     *
     * @param texts the server's texts of the model; {@link ServerTexts#NONE} where there are none
     * @param packageName the package of the accessors; it must hold nothing else
     * @param directory the source folder, created where absent
     * @throws AccessorsException where jOOQ fails
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
        Configuration configuration = configuration(packageName, directory);
        adjustment.accept(configuration);
        List<String> warnings = new ArrayList<>();
        var tool = new GenerationTool();
        tool.setClassLoader(ModelDatabase.class.getClassLoader());
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ROOT);
            new ModelInput(model, texts, warnings::add).during(() -> {
                tool.run(configuration);
                return true;
            });
        } catch (Exception e) {
            throw new AccessorsException("jOOQ cannot generate the accessors in %s: %s".formatted(directory, e), e);
        } finally {
            Locale.setDefault(before);
        }
        return new Accessors(files(directory.resolve(packageName.replace('.', '/'))), warnings);
    }

    private static Configuration configuration(String packageName, Path directory) {
        return new Configuration()
                .withLogging(Logging.WARN)
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

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

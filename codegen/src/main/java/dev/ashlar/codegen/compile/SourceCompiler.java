package dev.ashlar.codegen.compile;

import dev.ashlar.suggest.Nearest;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Compiles schema classes from source, in memory, with the running JDK's compiler and language level. Annotation
 * processors are not run. Safe for use by several threads.
 */
public final class SourceCompiler {
    private static final int SUGGESTIONS = 3;

    private final List<Path> folders;
    private final List<Path> missing;
    private final List<Path> classPath;
    private final @Nullable JavaCompiler compiler;

    /**
     * A compiler for a project.
     *
     * @param sourceFolders roots of packages, such as {@code src/main/java}; those that do not exist are passed over
     * @param classPath jars and folders that the sources need beside what runs already; may be empty
     */
    public SourceCompiler(List<Path> sourceFolders, List<Path> classPath) {
        this(sourceFolders, classPath, ToolProvider.getSystemJavaCompiler());
    }

    SourceCompiler(List<Path> sourceFolders, List<Path> classPath, @Nullable JavaCompiler compiler) {
        this.folders = sourceFolders.stream().filter(Files::isDirectory).toList();
        this.missing = sourceFolders.stream()
                .filter(folder -> !folders.contains(folder))
                .toList();
        this.classPath = List.copyOf(classPath);
        this.compiler = compiler;
    }

    /**
     * Loads a class: compiled from its source with all that it reaches, or from the class path where no source folder
     * has it.
     *
     * @param className the class's name with its package, for example {@code com.example.App}
     * @return the class and the loader that has it and what it reaches, a child of the thread's context loader
     * @throws CompilationFailedException if the sources do not compile
     * @throws ClassMissingException if the class is nowhere; names the nearest
     * @throws CompilerMissingException if there is source but the running Java has no compiler
     */
    public LoadedClass load(String className) {
        SourceLoader loader = sourceOf(className).map(this::compile).orElseGet(() -> SourceLoader.empty(classPath));
        try {
            return new LoadedClass(Class.forName(className, false, loader), loader);
        } catch (ClassNotFoundException e) {
            throw new ClassMissingException(className, folders, missing, nearest(className));
        }
    }

    private SourceLoader compile(Path source) {
        if (compiler == null) {
            throw new CompilerMissingException(System.getProperty("java.home", "?"));
        }
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                MemoryFiles memory = new MemoryFiles(files)) {
            boolean compiled = compiler.getTask(output, memory, null, options(), null, files.getJavaFileObjects(source))
                    .call();
            if (!compiled) {
                throw new CompilationFailedException(output.toString().stripTrailing());
            }
            return new SourceLoader(memory.classes(), classPath);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> options() {
        List<Path> compilePath = new ArrayList<>(classPath);
        compilePath.addAll(CurrentClassPath.entries());
        return List.of(
                "-proc:none",
                "-nowarn",
                "-Xlint:none",
                "-parameters",
                "-g",
                "-encoding",
                "UTF-8",
                // A class file of an earlier build must not hide a source that was changed since.
                "-Xprefer:source",
                "-implicit:class",
                "--source-path",
                path(folders),
                "--class-path",
                path(compilePath));
    }

    /** The file of a top-level class, or of the one around a nested class. */
    private Optional<Path> sourceOf(String className) {
        int nested = className.indexOf('$');
        String topLevel = nested < 0 ? className : className.substring(0, nested);
        String file = topLevel.replace('.', '/') + ".java";
        return folders.stream()
                .map(folder -> folder.resolve(file))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** Same simple name in another package first, then similar names. */
    private List<String> nearest(String className) {
        List<String> known = folders.stream().flatMap(SourceCompiler::classesIn).toList();
        String simple = simpleName(className);
        List<String> elsewhere = known.stream()
                .filter(candidate -> simpleName(candidate).equals(simple))
                .sorted()
                .limit(SUGGESTIONS)
                .toList();
        return elsewhere.isEmpty() ? Nearest.of(className, known, SUGGESTIONS) : elsewhere;
    }

    private static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    private static Stream<String> classesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(file -> folder.relativize(file).toString())
                    .map(file -> file.substring(0, file.length() - ".java".length()))
                    .map(file -> file.replace(File.separatorChar, '.'))
                    .toList()
                    .stream();
        } catch (IOException e) {
            // Only suggestions are lost.
            return Stream.empty();
        }
    }

    private static String path(List<Path> entries) {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}

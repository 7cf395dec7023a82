package dev.ashlar.codegen.compile;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources that are in no file yet, in memory, with what runs already on the class path. Safe for several threads. */
public final class TextCompiler {

    private final List<String> options;

    /**
     * A compiler.
     *
     * @param options more options of javac, such as {@code -Xlint:all}
     */
    public TextCompiler(List<String> options) {
        this.options = List.copyOf(options);
    }

    /** A source that is a text. */
    private static final class Text extends SimpleJavaFileObject {
        private final String content;

        Text(String className, String content) {
            super(URI.create("memory:///" + className.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.content = content;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return content;
        }
    }

    /**
     * Compiles sources and loads a class of theirs.
     *
     * @param sources the texts by the names of their classes
     * @param className the class to load
     * @return the class and the loader that has all classes
     * @throws CompilationFailedException if the sources do not compile
     * @throws CompilerMissingException if the running Java has no compiler
     */
    public LoadedClass load(Map<String, String> sources, String className) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new CompilerMissingException(System.getProperty("java.home", "?"));
        }
        List<JavaFileObject> files = new ArrayList<>();
        sources.forEach((name, text) -> files.add(new Text(name, text)));
        var output = new StringWriter();
        try (StandardJavaFileManager standard = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                MemoryFiles memory = new MemoryFiles(standard)) {
            if (!compiler.getTask(output, memory, null, arguments(), null, files)
                    .call()) {
                throw new CompilationFailedException(output.toString().stripTrailing());
            }
            SourceLoader loader = new SourceLoader(memory.classes(), List.of());
            return new LoadedClass(Class.forName(className, false, loader), loader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new ClassMissingException(className, List.of(), List.of(), List.of());
        }
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-g:none"));
        arguments.addAll(options);
        arguments.addAll(List.of(
                "--class-path",
                CurrentClassPath.entries().stream()
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator))));
        return arguments;
    }
}

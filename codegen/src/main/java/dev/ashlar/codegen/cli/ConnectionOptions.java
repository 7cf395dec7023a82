package dev.ashlar.codegen.cli;

import dev.ashlar.codegen.jdbc.DatabaseAddress;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Where the database is, as a mixin. There is no option for the password: others could read it in the list of
 * processes, and it would stay in the shell's history.
 */
public final class ConnectionOptions {
    private static final ThreadLocal<@Nullable String> GIVEN = new ThreadLocal<>();

    @Option(
            names = "--url",
            paramLabel = "URL",
            required = true,
            description = "the database, as jdbc:postgresql://host:port/database")
    private String url = "";

    @Option(
            names = "--user",
            paramLabel = "ROLE",
            description = "the role; its password is read from ASHLAR_PASSWORD or PGPASSWORD")
    private @Nullable String user;

    @Option(names = "--ask-password", description = "ask for the password on the terminal")
    private boolean ask;

    /** For picocli. */
    public ConnectionOptions() {}

    /**
     * The address with its password.
     *
     * @return the address; its password is null where none is given, which is right for servers that ask for none
     */
    public DatabaseAddress address() {
        return address(url, user, ask);
    }

    /** The address of a database that a command names in its own way, with its password. */
    static DatabaseAddress address(String url, @Nullable String user, boolean ask) {
        // Checked before anyone types a password.
        DatabaseAddress address = new DatabaseAddress(url, user, null);
        return new DatabaseAddress(address.url(), user, ask ? asked(address) : password());
    }

    /** A password in the environment's place while an action runs, for a caller that is no process of its own. */
    static <T> T withPassword(@Nullable String password, Supplier<T> action) {
        GIVEN.set(password);
        try {
            return action.get();
        } finally {
            GIVEN.remove();
        }
    }

    /** The password that the environment has for the databases that a command names; null for none. */
    static @Nullable String password() {
        String given = GIVEN.get();
        if (given != null) {
            return given;
        }
        String own = System.getenv("ASHLAR_PASSWORD");
        return own == null ? System.getenv("PGPASSWORD") : own;
    }

    private static String asked(DatabaseAddress address) {
        char[] typed = Terminal.console()
                .map(console -> console.readPassword("Password for %s: ", address))
                .orElse(null);
        if (typed == null) {
            throw new Failure(
                    ExitCode.USAGE, "--ask-password needs a terminal: set ASHLAR_PASSWORD or PGPASSWORD instead");
        }
        return new String(typed);
    }
}

package dev.ashlar.apply;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The database to work on. Its text never holds the password or any property's value.
 *
 * @param url a {@code jdbc:postgresql:} URL that leads to the server itself, not to a pooler
 * @param user the role to sign in as; null to leave it to the URL or the driver
 * @param password null where none is needed or the driver finds it ({@code .pgpass})
 * @param properties more properties for the driver
 * @param classLoading whether properties may name classes to be loaded or files to be logged to
 */
public record Target(
        String url,
        @Nullable String user,
        @Nullable String password,
        Map<String, String> properties,
        boolean classLoading) {
    private static final String SCHEME = "jdbc:postgresql:";
    /** Parts of the names of pgjdbc's properties that take a class name, its argument, a login module or a log file. */
    private static final List<String> LOADING =
            List.of("factory", "class", "callback", "plugin", "verifier", "jaas", "logger");

    /**
     * Copies the properties.
     *
     * @throws RunnerException.Usage if the URL is not PostgreSQL's, holds a user or password before an {@code @}, or a property loads
     *     classes that were not allowed
     */
    public Target {
        properties = Map.copyOf(properties);
        if (!url.startsWith(SCHEME)) {
            throw new RunnerException.Usage(
                    "the database's URL must begin with " + SCHEME + ", as in jdbc:postgresql://host:5432/database");
        }
        if (place(url).contains("@")) {
            throw new RunnerException.Usage("user and password do not belong before an @ in the URL: name them apart");
        }
        if (!classLoading) {
            Stream.concat(properties.keySet().stream(), urlProperties(url))
                    .filter(name -> LOADING.stream().anyMatch(name.toLowerCase(Locale.ROOT)::contains))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new RunnerException.Usage("the connection property " + name
                                + " makes the driver load classes or write files: leave it out, or allow class"
                                + " loading for this target");
                    });
        }
    }

    /** A target without further properties; {@code user} and {@code password} may be null. */
    public static Target of(String url, @Nullable String user, @Nullable String password) {
        return new Target(url, user, password, Map.of(), false);
    }

    /** What may be shown: the URL without its properties. */
    public String place() {
        return place(url);
    }

    /** The URL as a message can tell to type it: three dots stand for its properties, as one of them may be secret. */
    String shown() {
        return place().equals(url) ? url : place() + "?...";
    }

    /** As {@link #place()}. */
    @Override
    public String toString() {
        return place();
    }

    /** What the driver is given; ours last, so that they hold. */
    Properties driverProperties() {
        Properties all = new Properties();
        all.putAll(properties);
        if (user != null) {
            all.setProperty("user", user);
        }
        if (password != null) {
            all.setProperty("password", password);
        }
        all.setProperty("ApplicationName", Session.APPLICATION);
        // The driver sends a plain statement as it is, whole; otherwise it would split it once more, by rules of its
        // own.
        all.setProperty("preferQueryMode", "extendedForPrepared");
        all.putIfAbsent("connectTimeout", "10");
        all.putIfAbsent("tcpKeepAlive", "true");
        return all;
    }

    private static String place(String url) {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }

    private static Stream<String> urlProperties(String url) {
        int query = url.indexOf('?');
        return query < 0
                ? Stream.empty()
                : Stream.of(url.substring(query + 1).split("[&?]")).map(property -> property.replaceFirst("=.*", ""));
    }
}

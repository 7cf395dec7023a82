package dev.ashlar.codegen.jdbc;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * A database by JDBC URL, with the user and password to reach it.
 *
 * @param url a {@code jdbc:postgresql:} URL without a password and without properties that load classes or write files
 * @param user the role, or null where the URL or the operating system says it
 * @param password the password, or null where none is needed
 */
public record DatabaseAddress(
        String url, @Nullable String user, @Nullable String password) {
    private static final Pattern SHAPE = Pattern.compile("jdbc:postgresql:(//[^/?]*/|/)?([^?]*)(\\?.*)?");

    private static final Pattern PORT = Pattern.compile("(?:\\[[^\\]]*\\]|[^:\\[]*):(.*)");
    private static final int HIGHEST_PORT = 65535;

    // A URL can come from a file that someone else wrote: these would run or overwrite what that person likes.
    private static final Set<String> REFUSED = Set.of(
            "socketfactory",
            "socketfactoryarg",
            "sslfactory",
            "sslfactoryarg",
            "sslhostnameverifier",
            "sslpasswordcallback",
            "authenticationpluginclassname",
            "xmlfactoryfactory",
            "loggerfile",
            "loggerlevel",
            "jaasapplicationname",
            "service",
            "pgservicefile");

    /** Checks the URL; messages never hold the URL's properties, which may be secret. */
    public DatabaseAddress {
        if (url.startsWith("postgres://") || url.startsWith("postgresql://")) {
            throw new InvalidAddressException(
                    "a JDBC URL is needed: write jdbc:postgresql://host:port/database and give"
                            + " the user with --user (a scratch server's with --scratch-user)");
        }
        Matcher shape = SHAPE.matcher(url);
        if (!shape.matches()) {
            throw new InvalidAddressException("not a PostgreSQL JDBC URL (jdbc:postgresql://host:port/database): "
                    + url.replaceFirst("\\?.*", "?..."));
        }
        if (shape.group(1) != null && shape.group(1).contains("@")) {
            throw new InvalidAddressException("a JDBC URL names no user before the host: give the user with --user"
                    + " (a scratch server's with --scratch-user) and the password in the environment");
        }
        checkPorts(shape.group(1));
        for (String property : properties(shape.group(3))) {
            if (property.equals("password")) {
                throw new InvalidAddressException("the URL holds a password, which others can read in the list of"
                        + " processes: set ASHLAR_PASSWORD or PGPASSWORD instead");
            }
            if (REFUSED.contains(property)) {
                throw new InvalidAddressException(
                        "the URL's property '%s' loads classes or writes files, which Ashlar refuses"
                                .formatted(property));
            }
        }
    }

    /**
     * An address without credentials.
     *
     * @param url the JDBC URL
     */
    public DatabaseAddress(String url) {
        this(url, null, null);
    }

    /**
     * The same server and credentials, another database.
     *
     * @param database the database's name as the catalog has it
     * @return the address of that database
     */
    public DatabaseAddress withDatabase(String database) {
        Matcher shape = SHAPE.matcher(url);
        if (!shape.matches()) {
            throw new IllegalStateException(url);
        }
        String server = shape.group(1) == null ? "" : shape.group(1);
        String properties = shape.group(3) == null ? "" : shape.group(3);
        String name = URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20");
        return new DatabaseAddress("jdbc:postgresql:" + server + name + properties, user, password);
    }

    /**
     * Connects, without changing any setting of the session.
     *
     * @return an open connection in autocommit mode; the caller closes it
     * @throws SQLException if the server cannot be reached or refuses the role
     */
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        properties.setProperty("ApplicationName", "ashlar");
        Connection connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException("the PostgreSQL driver does not accept this URL", "08001");
        }
        return connection;
    }

    @Override
    public String toString() {
        return url.replaceFirst("\\?.*", "") + (user == null ? "" : " as " + user);
    }

    /** The driver would only log that a port is wrong. A part in brackets is an IPv6 address, whose colons begin no port. */
    private static void checkPorts(@Nullable String server) {
        if (server == null) {
            return;
        }
        for (String host : server.replace("/", "").split(",")) {
            Matcher port = PORT.matcher(host);
            if (port.matches() && !port.group(1).matches("0*[1-9]\\d{0,4}")
                    || port.matches() && Integer.parseInt(port.group(1)) > HIGHEST_PORT) {
                throw new InvalidAddressException("'%s' is no port: write a number from 1 to %d behind the host"
                        .formatted(port.group(1), HIGHEST_PORT));
            }
        }
    }

    private static Iterable<String> properties(@Nullable String query) {
        if (query == null) {
            return Set.of();
        }
        return Pattern.compile("[?&]")
                .splitAsStream(query)
                .map(pair -> pair.replaceFirst("=.*", ""))
                .map(name -> URLDecoder.decode(name, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT))
                .toList();
    }
}

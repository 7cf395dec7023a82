package dev.ashlar.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** The PostgreSQL server of this JVM's tests: started by the first test that asks, stopped with the JVM. Safe for several threads. */
public final class TestServer {
    /** A role that must sign in with the password {@code right}. */
    public static final String PASSWORD_ROLE = "with_password";

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestServer() {}

    /** A new, empty database. */
    public static TestDatabase database() {
        String name = "test_" + DATABASES.incrementAndGet();
        TestDatabase maintenance = new TestDatabase("postgres", port());
        maintenance.run("CREATE DATABASE " + name);
        return new TestDatabase(name, port());
    }

    /** The port that the server listens on, on localhost. */
    public static int port() {
        return Started.SERVER.getPort();
    }

    private static final class Started {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                Path data = Files.createTempDirectory("ashlar-test-server");
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setServerConfig("fsync", "off")
                        .start();
                try (var connection = server.getPostgresDatabase().getConnection();
                        var statement = connection.createStatement()) {
                    statement.execute("CREATE ROLE " + PASSWORD_ROLE + " LOGIN PASSWORD 'right'");
                    Path access = data.resolve("pg_hba.conf");
                    Files.writeString(
                            access, "host all " + PASSWORD_ROLE + " all scram-sha-256\n" + Files.readString(access));
                    statement.execute("SELECT pg_reload_conf()");
                }
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

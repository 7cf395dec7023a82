package dev.ashlar.codegen.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a scratch server gives, whichever form it has. */
class ScratchServerTest {
    private static ScratchServer server;

    @BeforeAll
    static void start() {
        server = ScratchServer.embedded();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void sessionsAreCanonical() throws SQLException {
        try (ScratchDatabase database = server.newDatabase();
                Connection connection = database.connect()) {
            assertThat(value(connection, "SHOW \"TimeZone\"")).isEqualTo("UTC");
            assertThat(value(connection, "SHOW \"DateStyle\"")).isEqualTo("ISO, MDY");
            assertThat(value(connection, "SHOW \"IntervalStyle\"")).isEqualTo("postgres");
            assertThat(value(connection, "SHOW standard_conforming_strings")).isEqualTo("on");
            assertThat(value(connection, "SHOW search_path")).isEqualTo("\"$user\", public");
            assertThat(value(connection, "SHOW server_encoding")).isEqualTo("UTF8");
        }
    }

    @Test
    void serverSparesWhatThrowAwayDataDoesNotNeed() throws SQLException {
        try (ScratchDatabase database = server.newDatabase();
                Connection connection = database.connect()) {
            assertThat(value(connection, "SHOW fsync")).isEqualTo("off");
            assertThat(value(connection, "SHOW autovacuum")).isEqualTo("off");
            assertThat(value(connection, "SHOW max_locks_per_transaction")).isEqualTo("1024");
            assertThat(value(connection, "SHOW lc_messages")).isEqualTo("C");
        }
    }

    @Test
    void serverListensOnTheLoopbackAddressWithAPasswordOnly() throws SQLException {
        try (ScratchDatabase database = server.newDatabase();
                Connection connection = database.connect()) {
            assertThat(value(connection, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(value(connection, "SHOW unix_socket_directories")).isEmpty();
            var withoutPassword = new dev.ashlar.codegen.jdbc.DatabaseAddress(
                    database.address().url(), "postgres", "wrong");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(withoutPassword::connect)
                    .matches(e -> "28P01".equals(e.getSQLState()));
        }
    }

    @Test
    void databaseWithASubscriptionIsDroppedAndWhatItSubscribesToIsNotAsked() throws SQLException {
        try (ScratchDatabase database = server.newDatabase();
                Connection left = database.connect()) {
            try (ScratchDatabase subscriber = server.newDatabase();
                    Connection connection = subscriber.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE SUBSCRIPTION \"odd name\" CONNECTION 'host=localhost port=1 dbname=none'"
                        + " PUBLICATION p WITH (connect = false)");
            }
            assertThat(value(
                            left,
                            "SELECT (SELECT count(*) FROM pg_subscription) || ' '"
                                    + " || (SELECT count(*) FROM pg_database WHERE datname LIKE 'ashlar%')"))
                    .isEqualTo("0 1");
        }
    }

    @Test
    void versionIsTheServersOwn() throws SQLException {
        try (ScratchDatabase database = server.newDatabase();
                Connection connection = database.connect()) {
            assertThat(value(connection, "SHOW server_version")).isEqualTo(server.serverVersion());
            assertThat(server.serverVersion()).startsWith(server.majorVersion() + ".");
        }
    }

    @Test
    void copyHoldsWhatTheTemplateHolds() throws SQLException {
        try (ScratchDatabase template = server.newDatabase()) {
            run(template, "CREATE TABLE t (n int)", "INSERT INTO t VALUES (7)");
            try (ScratchDatabase copy = server.copyOf(template);
                    Connection connection = copy.connect()) {
                assertThat(value(connection, "SELECT n FROM t")).isEqualTo("7");
                assertThat(copy.name()).isNotEqualTo(template.name()).startsWith("ashlar_scratch_");
            }
        }
    }

    @Test
    void copyOfADatabaseInUseSaysWhatToClose() throws SQLException {
        try (ScratchDatabase template = server.newDatabase();
                Connection inUse = template.connect()) {
            assertThat(inUse.isValid(1)).isTrue();
            assertThatExceptionOfType(ScratchException.class)
                    .isThrownBy(() -> server.copyOf(template))
                    .withMessage(template.name() + " cannot be copied: close the connections to it first");
        }
    }

    @Test
    void copyOfADroppedDatabaseIsRefused() {
        ScratchDatabase dropped = server.newDatabase();
        dropped.close();
        assertThatExceptionOfType(ScratchException.class)
                .isThrownBy(() -> server.copyOf(dropped))
                .withMessage("not an open database of this server: " + dropped.name());
    }

    @Test
    void closingDropsTheDatabaseEvenWhereItIsInUse() throws SQLException {
        try (ScratchDatabase observer = server.newDatabase();
                Connection connection = observer.connect()) {
            ScratchDatabase database = server.newDatabase();
            try (Connection inUse = database.connect()) {
                assertThat(inUse.isValid(1)).isTrue();
                database.close();
            }
            database.close();
            assertThat(value(
                            connection,
                            "SELECT count(*) FROM pg_database WHERE datname = '%s'".formatted(database.name())))
                    .isEqualTo("0");
        }
    }

    @Test
    void closedServerGivesNothing() {
        ScratchServer closed = ScratchServer.embedded();
        closed.close();
        closed.close();
        assertThatExceptionOfType(ScratchException.class)
                .isThrownBy(closed::newDatabase)
                .withMessage("the scratch server is closed");
    }

    private static void run(ScratchDatabase database, String... commands) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private static String value(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}

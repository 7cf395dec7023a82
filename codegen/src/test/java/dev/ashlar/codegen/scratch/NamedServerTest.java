package dev.ashlar.codegen.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ashlar.codegen.jdbc.DatabaseAddress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server that the user names; here it is played by an embedded one. */
class NamedServerTest {
    private static ScratchServer host;
    private static ScratchDatabase database;

    @BeforeAll
    static void start() {
        host = ScratchServer.embedded();
        database = host.newDatabase();
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void databasesAreMadeAndDroppedBesideTheNamedOne() throws SQLException {
        String prefix = "ashlar_scratch_" + ProcessHandle.current().pid() + "_";
        try (ScratchServer server = ScratchServer.at(database.address())) {
            assertThat(server.serverVersion()).isEqualTo(host.serverVersion());
            ScratchDatabase template = server.newDatabase();
            ScratchDatabase copy = server.copyOf(template);
            assertThat(template.name()).isEqualTo(prefix + "1");
            assertThat(copy.name()).isEqualTo(prefix + "2");
            assertThat(count(prefix)).isEqualTo(2);
            copy.close();
            assertThat(count(prefix)).isEqualTo(1);
        }
        assertThat(count(prefix)).isZero();
    }

    @Test
    void nameThatAnotherProcessTookIsPassedOver() {
        try (ScratchServer one = ScratchServer.at(database.address());
                ScratchServer other = ScratchServer.at(database.address());
                ScratchDatabase first = one.newDatabase();
                ScratchDatabase second = other.newDatabase()) {
            assertThat(first.name()).isNotEqualTo(second.name());
        }
    }

    @Test
    void roleThatMayNotCreateDatabasesIsRefusedWithTheWayOut() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE weak LOGIN PASSWORD 'weak'");
        }
        DatabaseAddress weak = new DatabaseAddress(database.address().url(), "weak", "weak");
        assertThatExceptionOfType(ScratchException.class)
                .isThrownBy(() -> ScratchServer.at(weak))
                .withMessage(
                        "role weak may not create databases on the scratch server at %s: as a superuser run"
                                + " ALTER ROLE weak CREATEDB, or name another role or server",
                        weak);
    }

    @Test
    void aPasswordThatIsMissingOrWrongIsNamedByItsVariable() {
        String url = database.address().url();
        String user = database.address().user();
        assertThatExceptionOfType(ScratchException.class)
                .isThrownBy(() -> ScratchServer.at(new DatabaseAddress(url, user, null)))
                .withMessageEndingWith("; no password was given: set ASHLAR_SCRATCH_PASSWORD");
        assertThatExceptionOfType(ScratchException.class)
                .isThrownBy(() -> ScratchServer.at(new DatabaseAddress(url, user, "wrong")))
                .withMessageEndingWith("; check the role and ASHLAR_SCRATCH_PASSWORD")
                .withMessageNotContaining("wrong;");
    }

    @Test
    void serverThatDoesNotAnswerIsNamed() {
        DatabaseAddress nowhere = new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/nothing", "me", "secret");
        assertThatExceptionOfType(ScratchException.class)
                .isThrownBy(() -> ScratchServer.at(nowhere))
                .withMessageStartingWith(
                        "the scratch server at jdbc:postgresql://127.0.0.1:1/nothing as me cannot be" + " reached: ")
                .withMessageNotContaining("secret");
    }

    private static int count(String prefix) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT count(*) FROM pg_database WHERE starts_with(datname, '%s')".formatted(prefix))) {
            rows.next();
            return rows.getInt(1);
        }
    }
}

package dev.ashlar.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.Outcome;
import dev.ashlar.testing.TestServer;
import dev.ashlar.testing.Wire;
import dev.ashlar.testing.Wire.Disturbance;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionTest extends RunnerTestCase {

    @Test
    void aWrongPasswordIsSaidAndNotShown() {
        Target right = Target.of(database.url(), TestServer.PASSWORD_ROLE, "right");
        assertThat(new Runner(right, migrations.open(), options, events::add)
                        .status()
                        .version())
                .isZero();
        Target wrong = Target.of(database.url() + "&password=s3cret-url", TestServer.PASSWORD_ROLE, "s3cret");
        assertThat(wrong.toString()).doesNotContain("s3cret");
        assertThatThrownBy(() -> new Runner(wrong, migrations.open(), options, events::add).apply())
                .isInstanceOfSatisfying(
                        RunnerException.Connection.class,
                        e -> assertThat(e.outcome()).isEqualTo(Outcome.CONNECTION_OR_PRIVILEGE))
                .hasMessageContaining("28P01")
                .hasMessageContaining("check the role and its password")
                .satisfies(e -> assertThat(trace(e)).doesNotContain("s3cret"));
    }

    @Test
    void aMissingPasswordIsSaidWithTheWaysToGiveIt() {
        Target none = Target.of(database.url(), TestServer.PASSWORD_ROLE, null);
        assertThatThrownBy(() -> new Runner(none, migrations.open(), options, events::add).status())
                .isInstanceOf(RunnerException.Connection.class)
                .hasMessageEndingWith(
                        "; no password was given: set ASHLAR_PASSWORD or PGPASSWORD, or add --ask-password");
    }

    @Test
    void aServerThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> runner("jdbc:postgresql://localhost:1/x").apply())
                .isInstanceOf(RunnerException.Connection.class)
                .hasMessageStartingWith("jdbc:postgresql://localhost:1/x: cannot connect: ")
                .hasMessageContaining("check host and port");
        assertThatThrownBy(() -> runner(database.url().replace(database.name(), "nowhere"))
                        .apply())
                .isInstanceOf(RunnerException.Connection.class)
                .hasMessageContaining("create the database first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:mem:x", "postgresql://localhost/x", "jdbc:postgresql://me:s3cret@localhost/x"})
    void refusesUrlsThatAreNotThoseOfAServer(String url) {
        assertThatThrownBy(() -> Target.of(url, null, null))
                .isInstanceOf(RunnerException.Usage.class)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("s3cret"));
    }

    @Test
    void aUrlTheDriverDoesNotUnderstandIsSaidWithoutItsProperties() {
        assertThatThrownBy(() -> runner("jdbc:postgresql://localhost:none/x?password=s3cret")
                        .apply())
                .isInstanceOf(RunnerException.Usage.class)
                .hasMessageContaining("the driver does not understand this URL")
                .satisfies(e -> assertThat(trace(e)).doesNotContain("s3cret"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "socketFactory",
                "socketFactoryArg",
                "sslfactory",
                "sslfactoryarg",
                "sslhostnameverifier",
                "sslpasswordcallback",
                "authenticationPluginClassName",
                "xmlFactoryFactory",
                "jaasLogin",
                "jaasApplicationName",
                "loggerFile"
            })
    void refusesPropertiesThatLoadClasses(String property) {
        String url = "jdbc:postgresql://localhost/x?ssl=true&" + property + "=org.example.Evil";
        assertThatThrownBy(() -> Target.of(url, null, null))
                .isInstanceOf(RunnerException.Usage.class)
                .hasMessageContaining("the connection property " + property + " makes the driver load classes");
        assertThatThrownBy(
                        () -> new Target("jdbc:postgresql:x", null, null, Map.of(property, "org.example.Evil"), false))
                .isInstanceOf(RunnerException.Usage.class);
        assertThat(new Target(url, null, null, Map.of(), true).classLoading()).isTrue();
    }

    @Test
    void refusesAPooler() throws IOException {
        threeTables();
        try (Wire wire = new Wire(database.port(), Disturbance.OTHER_BACKEND)) {
            assertThatThrownBy(() -> runner(database.urlThrough(wire.port())).apply())
                    .isInstanceOf(RunnerException.Connection.class)
                    .hasMessageContaining("a pooler such as PgBouncer stands between")
                    .hasMessageContaining("name the server's own host and port");
        }
        assertThat(database.tables()).isEmpty();
    }

    @Test
    void refusesAnOldServer() throws IOException {
        try (Wire wire = new Wire(database.port(), Disturbance.OLD_SERVER)) {
            assertThatThrownBy(() -> runner(database.urlThrough(wire.port())).apply())
                    .isInstanceOf(RunnerException.Connection.class)
                    .hasMessageEndingWith("the server is PostgreSQL 13, and Ashlar needs 14 or newer");
        }
    }

    @Test
    void aRoleThatMayNotMakeTheHistoryIsToldWhatToGrant() {
        threeTables();
        Target weak = Target.of(database.url(), TestServer.PASSWORD_ROLE, "right");
        assertThatThrownBy(() -> new Runner(weak, migrations.open(), options, events::add).apply())
                .isInstanceOf(RunnerException.Connection.class)
                .hasMessageContaining("42501")
                .hasMessageContaining("CREATE SCHEMA ashlar AUTHORIZATION");
        database.run("CREATE SCHEMA ashlar AUTHORIZATION " + TestServer.PASSWORD_ROLE);
        assertThatThrownBy(() -> new Runner(weak, migrations.open(), options, events::add).apply())
                .isInstanceOfSatisfying(
                        RunnerException.StatementFailed.class,
                        e -> assertThat(e.outcome()).isEqualTo(Outcome.CONNECTION_OR_PRIVILEGE))
                .hasMessageContaining("grant the privilege");
    }

    @Test
    void aConnectionKilledInTheMiddleLeavesNothingAndTheNextRunWorks() {
        migrations.add(1, "CREATE TABLE public.a ();", "DROP TABLE public.a;");
        migrations.add(
                2,
                "CREATE TABLE public.b ();\nSELECT pg_catalog.pg_terminate_backend(pg_catalog.pg_backend_pid());",
                "DROP TABLE public.b;");
        RunnerException.Connection failure = failureOfApply(RunnerException.Connection.class);
        assertThat(failure)
                .hasMessageContaining("V0002__step.sql line 2: the connection to " + "jdbc:postgresql://localhost")
                .hasMessageContaining("This script was rolled back, whole. Done in this run: V0001__step.sql.");
        assertThat(database.tables()).containsExactly("a");
        migrations.edit("V0002__step.sql", "CREATE TABLE public.b ();");
        assertThat(runner().apply().after()).isEqualTo(2);
        assertThat(database.tables()).containsExactly("a", "b");
    }

    @Test
    void aConnectionKilledInALaterSegmentLeavesItResumable() {
        migrations.add(
                1,
                List.of(
                        "CREATE TABLE public.a ();",
                        "SELECT pg_catalog.pg_terminate_backend(pg_catalog.pg_backend_pid());"),
                List.of("SELECT 1;"));
        assertThat(failureOfApply(RunnerException.PartlyApplied.class)).hasMessageContaining("was lost");
        migrations.edit("V0001_2__step.sql", "SELECT 1;");
        assertThat(runner().apply().after()).isEqualTo(1);
    }

    @Test
    void aCommitWhoseAnswerIsLostCounts() throws IOException {
        threeTables();
        try (Wire wire = new Wire(database.port(), Disturbance.BREAK_AFTER_COMMIT)) {
            assertThat(runner(database.urlThrough(wire.port())).apply().after()).isEqualTo(3);
            assertThat(wire.isBroken()).isTrue();
        }
        assertThat(events).contains(new RunnerEvent.CommitConfirmed("V0001__step.sql"));
        assertThat(database.tables()).containsExactly("a", "b", "c");
        assertThat(runner().apply().segments()).isEmpty();
    }

    @Test
    void aCommitThatDidNotArriveDoesNotCount() throws IOException {
        threeTables();
        try (Wire wire = new Wire(database.port(), Disturbance.BREAK_BEFORE_COMMIT)) {
            assertThatThrownBy(() -> runner(database.urlThrough(wire.port())).apply())
                    .isInstanceOf(RunnerException.Connection.class)
                    .hasMessageContaining("This script was rolled back, whole.")
                    .hasMessageEndingWith("Run it again.");
            assertThat(wire.isBroken()).isTrue();
        }
        assertThat(database.tables()).isEmpty();
        assertThat(runner().apply().after()).isEqualTo(3);
    }

    private static String trace(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}

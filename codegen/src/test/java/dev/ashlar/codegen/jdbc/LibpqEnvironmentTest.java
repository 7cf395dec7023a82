package dev.ashlar.codegen.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibpqEnvironmentTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db.example:6000/app, db.example, 6000, app",
        "jdbc:postgresql://[::1]:6000/app, ::1, 6000, app",
        "jdbc:postgresql://db.example/app, db.example, 5432, app",
        "'jdbc:postgresql://one:1,two:2/app', 'one,two', '1,2', app",
        "jdbc:postgresql:app, localhost, 5432, app",
        "jdbc:postgresql:///app, localhost, 5432, app",
        "jdbc:postgresql://db.example/an%20app%3D1, db.example, 5432, an app=1",
    })
    void theServerAndDatabaseOfAnAddress(String url, String host, String port, String database) {
        assertThat(LibpqEnvironment.of(new DatabaseAddress(url)))
                .containsAllEntriesOf(Map.of("PGHOST", host, "PGPORT", port, "PGDATABASE", database))
                .doesNotContainKey("PGPASSWORD");
    }

    @Test
    void theRoleAndTheConnectionsSecurity() {
        assertThat(LibpqEnvironment.of(new DatabaseAddress(
                        "jdbc:postgresql://h/d?user=url_role&sslmode=verify-full&sslrootcert=/ca.pem&tcpKeepAlive=true",
                        null,
                        "secret")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "PGHOST", "h",
                        "PGPORT", "5432",
                        "PGDATABASE", "d",
                        "PGUSER", "url_role",
                        "PGPASSWORD", "secret",
                        "PGSSLMODE", "verify-full",
                        "PGSSLROOTCERT", "/ca.pem"));
        assertThat(LibpqEnvironment.of(new DatabaseAddress("jdbc:postgresql://h/d?user=url_role", "role", null)))
                .containsEntry("PGUSER", "role");
    }

    @Test
    void whatTheDriverDoesNotReadIsTakenFromNobodysEnvironment() {
        assertThat(LibpqEnvironment.decides("PGOPTIONS")).isTrue();
        assertThat(LibpqEnvironment.decides("PGHOST")).isTrue();
        assertThat(LibpqEnvironment.decides("PGPASSFILE")).isFalse();
        assertThat(LibpqEnvironment.decides("PATH")).isFalse();
    }
}

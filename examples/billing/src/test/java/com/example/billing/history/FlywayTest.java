package com.example.billing.history;

import static dev.ashlar.dsl.PgEnum.enumType;
import static dev.ashlar.dsl.Schema.schema;
import static dev.ashlar.dsl.Types.enumOf;
import static dev.ashlar.dsl.Types.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ashlar.apply.Runner;
import dev.ashlar.apply.RunnerListener;
import dev.ashlar.apply.RunnerOptions;
import dev.ashlar.apply.Target;
import dev.ashlar.catalog.CatalogReader;
import dev.ashlar.codegen.jdbc.DatabaseAddress;
import dev.ashlar.codegen.operation.Generation;
import dev.ashlar.codegen.operation.Progress;
import dev.ashlar.codegen.project.Versions;
import dev.ashlar.codegen.scratch.ScratchDatabase;
import dev.ashlar.codegen.scratch.ScratchServer;
import dev.ashlar.dsl.Database;
import dev.ashlar.dsl.PgEnum;
import dev.ashlar.dsl.Schema;
import dev.ashlar.dsl.Table;
import dev.ashlar.history.MigrationsDirectory;
import dev.ashlar.model.Model;
import dev.ashlar.verify.Differences;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flyway runs a folder of migrations as it is, with the settings of the README, and makes the database that Ashlar's own runner makes. */
class FlywayTest {

    private static final Path COMMITTED = Path.of("../../migrations-out/billing");

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
    void theCommittedMigrationsGiveTheSameDatabase() throws SQLException {
        assertThat(assertAlike(COMMITTED, Map.of("flyway.placeholderReplacement", "false")))
                .containsExactly("0001", "0002", "0003", "0004", "0005", "0006");
    }

    /** Of the folder's other files, the open-source edition has something against the reverse scripts alone, and only if it is told to. */
    @Test
    void strictNamingRefusesTheReverseScripts() {
        assertThatExceptionOfType(FlywayException.class)
                .isThrownBy(() -> assertAlike(COMMITTED, Map.of("flyway.validateMigrationNaming", "true")))
                .satisfies(refused -> assertThat(Pattern.compile("[\\w./]+\\.\\w+")
                                .matcher(String.valueOf(refused.getMessage()))
                                .results()
                                .map(file -> Path.of(file.group()).getFileName().toString()))
                        .hasSize(6)
                        .allMatch(file -> file.matches("U000\\d__\\w+\\.sql")));
    }

    /** An enum's new value is used by the next part; a text has what Flyway would replace, which the script's {@code .conf} forbids. */
    @Test
    void partsOfAMigrationAndTheirSettings(@TempDir Path folder) throws SQLException {
        generate(folder, new Orders("open"), "base");
        generate(folder, new Orders("open", "paid"), "add_paid");
        assertThat(folder.resolve("V0002_1__add_paid.sql")).exists();
        assertThat(folder.resolve("V0002_2__add_paid.sql.conf")).hasContent("placeholderReplacement=false");

        List<String> parts = List.of("0001", "0002.1", "0002.2");
        assertThat(assertAlike(folder, Map.of("flyway.placeholderReplacement", "false")))
                .isEqualTo(parts);
        assertThat(assertAlike(folder, Map.of())).isEqualTo(parts);
    }

    /** An order, in a state that is one of some; the last one is what a new order has, with a note to it. */
    private static final class Orders extends Table {
        private static final Schema PUBLIC = schema("public");

        private final PgEnum<String> states;

        Orders(String... states) {
            super(PUBLIC, "orders");
            this.states = enumType(PUBLIC, "state", states);
            String last = states[states.length - 1];
            column("state", enumOf(this.states).defaultTo(last));
            column("note", text().defaultTo("${" + last + "}"));
        }

        Model model() {
            return Database.of(PUBLIC, states, this).model();
        }
    }

    private static void generate(Path folder, Orders orders, String name) {
        assertThat(new Generation(Versions.open(folder), 14, () -> server, Progress.silent())
                        .run(orders.model(), name, Set.of()))
                .isPresent();
    }

    /** Runs a folder with Flyway and with Ashlar, and compares; gives the versions that Flyway remembers. */
    private static List<String> assertAlike(Path folder, Map<String, String> settings) throws SQLException {
        try (ScratchDatabase own = server.newDatabase();
                ScratchDatabase foreign = server.newDatabase()) {
            apply(own.address(), folder);
            DatabaseAddress address = foreign.address();
            Flyway flyway = Flyway.configure()
                    .configuration(settings)
                    .configuration(Map.of("flyway.locations", "filesystem:" + folder))
                    .dataSource(address.url(), address.user(), address.password())
                    .load();
            assertThat(flyway.migrate().success).isTrue();
            flyway.validate();
            assertThat(flyway.migrate().migrationsExecuted).isZero();
            assertThat(flyway.info().pending()).isEmpty();
            List<String> versions = List.of(flyway.info().applied()).stream()
                    .map(MigrationInfo::getVersion)
                    .map(Object::toString)
                    .toList();
            try (Connection expected = own.connect();
                    Connection actual = foreign.connect();
                    Statement statement = actual.createStatement()) {
                statement.execute("DROP TABLE public.flyway_schema_history");
                assertThat(Differences.between(CatalogReader.read(expected), CatalogReader.read(actual)))
                        .isEmpty();
            }
            return versions;
        }
    }

    private static void apply(DatabaseAddress address, Path folder) {
        var runner = new Runner(
                Target.of(address.url(), address.user(), address.password()),
                MigrationsDirectory.open(folder),
                RunnerOptions.standard(),
                RunnerListener.silent());
        assertThat(runner.apply().segments()).isNotEmpty();
    }
}

package dev.ashlar.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ashlar.catalog.CatalogReader;
import dev.ashlar.catalog.CatalogReading;
import dev.ashlar.random.Databases;
import dev.ashlar.testing.TestServer;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Subscriptions, proved both ways. There is no publisher at all, so a statement that connected to one would fail. */
class SubscriptionsTest {

    private static final String PLAIN =
            "CREATE SUBSCRIPTION s CONNECTION 'host=publisher.invalid dbname=d' PUBLICATION p WITH (connect = false, %s);";
    private static final String WITHOUT_SLOT = PLAIN.formatted("slot_name = NONE");

    private static List<String> statements(String before, String after) throws Exception {
        return ScriptProof.statements(before, after).stream()
                .map(each -> each.replaceAll(", streaming = '(off|parallel)'", ""))
                .toList();
    }

    @Test
    void itComesAndGoesWithoutConnecting() throws Exception {
        assertThat(statements("", WITHOUT_SLOT))
                .containsExactly("CREATE SUBSCRIPTION s CONNECTION 'host=publisher.invalid dbname=d' PUBLICATION p"
                        + " WITH (connect = false, slot_name = NONE)");
        assertThat(statements(WITHOUT_SLOT, "")).containsExactly("DROP SUBSCRIPTION s");
        assertThat(statements("", PLAIN.formatted("slot_name = 'slot'")))
                .containsExactly("CREATE SUBSCRIPTION s CONNECTION 'host=publisher.invalid dbname=d' PUBLICATION p"
                        + " WITH (connect = false, slot_name = 'slot')");
        assertThat(statements(PLAIN.formatted("slot_name = 'slot'"), ""))
                .containsExactly(
                        "ALTER SUBSCRIPTION s DISABLE",
                        "ALTER SUBSCRIPTION s SET (slot_name = NONE)",
                        "DROP SUBSCRIPTION s");
    }

    @Test
    void itIsAlteredInPlace() throws Exception {
        String other = """
            CREATE SUBSCRIPTION s CONNECTION 'host=other.invalid dbname=d' PUBLICATION p, "Q"
                WITH (connect = false, slot_name = 'slot', binary = true, synchronous_commit = 'local');
            COMMENT ON SUBSCRIPTION s IS 'it''s';
            """;
        assertThat(statements(WITHOUT_SLOT, other))
                .containsExactly(
                        "ALTER SUBSCRIPTION s CONNECTION 'host=other.invalid dbname=d'",
                        "ALTER SUBSCRIPTION s SET PUBLICATION p, \"Q\" WITH (refresh = false)",
                        "ALTER SUBSCRIPTION s SET (slot_name = 'slot')",
                        "ALTER SUBSCRIPTION s SET (binary = 'true', synchronous_commit = 'local')",
                        "COMMENT ON SUBSCRIPTION s IS 'it''s'");
        assertThat(statements(other, WITHOUT_SLOT))
                .contains(
                        "ALTER SUBSCRIPTION s DISABLE",
                        "ALTER SUBSCRIPTION s SET (slot_name = NONE)",
                        "ALTER SUBSCRIPTION s SET (binary = 'false', synchronous_commit = 'off')");
    }

    @Test
    void whatCannotBeAlteredIsMadeAnew() throws Exception {
        assumeTrue(ScriptProof.server() >= 15);
        assertThat(statements(WITHOUT_SLOT, PLAIN.formatted("slot_name = NONE, two_phase = true")))
                .containsExactly(
                        "DROP SUBSCRIPTION s",
                        "CREATE SUBSCRIPTION s CONNECTION 'host=publisher.invalid dbname=d' PUBLICATION p"
                                + " WITH (connect = false, slot_name = NONE, two_phase = 'true')");
    }

    @Test
    void optionsOfLaterVersions() throws Exception {
        assumeTrue(ScriptProof.server() >= 16);
        assertThat(statements(
                        WITHOUT_SLOT,
                        PLAIN.formatted("slot_name = NONE, streaming = on, disable_on_error, password_required = false,"
                                + " run_as_owner, origin = none")))
                .containsExactly(
                        "ALTER SUBSCRIPTION s SET (disable_on_error = 'true', origin = 'none', password_required ="
                                + " 'false', run_as_owner = 'true', streaming = 'on')");
    }

    @Test
    void itHasAnOwner() throws Exception {
        String role =
                "DO $$ BEGIN CREATE ROLE of_subscription SUPERUSER; EXCEPTION WHEN duplicate_object THEN NULL; END $$;";
        assertThat(statements(
                        role + WITHOUT_SLOT, role + WITHOUT_SLOT + "ALTER SUBSCRIPTION s OWNER TO of_subscription"))
                .containsExactly("ALTER SUBSCRIPTION s OWNER TO of_subscription");
    }

    @Test
    void oneWithAPasswordIsNamedAndNeverRead() throws Exception {
        CatalogReading reading = ScriptProof.read("""
            CREATE SUBSCRIPTION a CONNECTION 'host=h dbname=d password=hidden' PUBLICATION p WITH (connect = false, slot_name = NONE);
            CREATE SUBSCRIPTION b CONNECTION 'postgresql://u:hidden@h/d' PUBLICATION p WITH (connect = false, slot_name = NONE);
            CREATE SUBSCRIPTION c CONNECTION 'postgresql://u@h:5432/d' PUBLICATION p WITH (connect = false, slot_name = NONE);
            """);
        assertThat(reading.unmanaged())
                .containsExactly(
                        "subscription with a password in its connection a",
                        "subscription with a password in its connection b");
        assertThat(reading.model().definitions()).hasSize(1);
        assertThat(reading.toString() + reading.model().definitions()).doesNotContain("hidden");
    }

    @Test
    void oneThatTheRoleMayNotReadIsNamed() throws Exception {
        try (Scratch.Database database = Databases.on(TestServer.port()).empty();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(WITHOUT_SLOT + "DO $$ BEGIN CREATE ROLE reads_little; EXCEPTION WHEN duplicate_object"
                    + " THEN NULL; END $$");
            statement.execute("SET ROLE reads_little");
            CatalogReading reading = CatalogReader.read(connection);
            statement.execute("RESET ROLE");
            assertThat(reading.unmanaged())
                    .containsExactly("subscription whose connection the role that reads may not read s");
        }
    }
}

package com.example.billing.stories;

import dev.ashlar.codegen.scratch.ScratchDatabase;
import dev.ashlar.codegen.scratch.ScratchServer;
import dev.ashlar.plan.Plan;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.util.PSQLException;

/** A throw-away database at one version of the schema, that can be moved to others and looked into. */
public final class MigratedDatabase implements AutoCloseable {
    /** Stopped when the JVM ends. */
    private static final ScratchServer SERVER = ScratchServer.embedded();

    /** Every stage is made once and copied from then on. */
    private static final Map<Stage, ScratchDatabase> TEMPLATES = new ConcurrentHashMap<>();

    private final ScratchDatabase database;
    private final Connection connection;
    private final Migrations migrations;

    /** A version, and what was in it from the first one on. */
    private record Stage(int version, String rows) {}

    private MigratedDatabase(ScratchDatabase database) {
        try {
            this.database = database;
            this.connection = database.connect();
            this.migrations = new Migrations(database.address());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A database without rows at a version; 0 for one that no migration was applied to. */
    public static MigratedDatabase at(int version) {
        return version == 0 ? new MigratedDatabase(SERVER.newDatabase()) : copyAt(version, "");
    }

    /** A database at a version with two tenants, three users and two sessions, which were there since the first version. */
    static MigratedDatabase withRowsAt(int version) {
        return copyAt(version, """
            INSERT INTO tenants (id, name) VALUES
                ('00000000-0000-0000-0000-00000000000a', 'Quarry'),
                ('00000000-0000-0000-0000-00000000000b', 'Mill');
            INSERT INTO users (id, tenant_id, email, user_level, renewal_period) VALUES
                ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-00000000000a', 'ada@quarry.example', 'free', NULL),
                ('00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-00000000000a', 'bob@quarry.example', 'basic', 'monthly'),
                ('00000000-0000-0000-0000-000000000003', '00000000-0000-0000-0000-00000000000b', 'cyd@mill.example', 'pro', 'yearly');
            INSERT INTO synced_sessions (id, user_id, payload) VALUES
                ('00000000-0000-0000-0000-0000000000f1', '00000000-0000-0000-0000-000000000001', '{"steps": 3}'),
                ('00000000-0000-0000-0000-0000000000f2', '00000000-0000-0000-0000-000000000003', '{"steps": 0}')
            """);
    }

    private static MigratedDatabase copyAt(int version, String rows) {
        ScratchDatabase template = TEMPLATES.computeIfAbsent(new Stage(version, rows), MigratedDatabase::template);
        return new MigratedDatabase(SERVER.copyOf(template));
    }

    private static ScratchDatabase template(Stage stage) {
        ScratchDatabase template = SERVER.newDatabase();
        var made = new MigratedDatabase(template);
        made.apply(1);
        made.execute(stage.rows());
        made.apply(stage.version());
        made.disconnect();
        return template;
    }

    /** Where it is, for what connects by itself. */
    public ScratchDatabase place() {
        return database;
    }

    public Connection connection() {
        return connection;
    }

    /** Applies what is pending up to a version; says how many scripts were executed. */
    int apply(int version) {
        return migrations.apply(version);
    }

    /** Goes back to a version; the addresses are what may be lost. */
    void revert(int version, String... accepted) {
        migrations.revert(version, Set.of(accepted));
    }

    /** Runs a plan that is none of the migrations. */
    void run(Plan plan, String... accepted) {
        new PlanRun(connection).run(plan, Set.of(accepted));
    }

    int version() {
        return migrations.version();
    }

    void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** What the server names when it refuses a statement: the constraint, else the error's code. */
    String refusal(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (PSQLException e) {
            return Optional.ofNullable(e.getServerErrorMessage())
                    .map(message -> message.getConstraint())
                    .orElse(e.getSQLState());
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
        throw new AssertionError("not refused: " + sql);
    }

    /** The first column of every row; nulls as they are. */
    public List<String> values(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of the only row. */
    public String value(String sql) {
        List<String> values = values(sql);
        if (values.size() != 1) {
            throw new AssertionError(values.size() + " rows: " + sql);
        }
        return values.getFirst();
    }

    /** All rows of a table as JSON. */
    List<String> rows(String table) {
        return values("SELECT to_jsonb(t) FROM " + table + " AS t ORDER BY id");
    }

    /** Looks at the catalog. */
    Structure structure() {
        return new Structure(this);
    }

    private void disconnect() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        disconnect();
        database.close();
    }
}

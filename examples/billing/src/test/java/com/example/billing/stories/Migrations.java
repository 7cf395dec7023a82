package com.example.billing.stories;

import com.example.billing.history.History;
import dev.ashlar.codegen.scratch.ScratchDatabase;
import dev.ashlar.plan.Plan;
import dev.ashlar.plan.Planner;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** The migrations of the example on one database. */
final class Migrations {
    private static final int TARGET_VERSION = 15;

    private final ScratchDatabase database;
    private int version;

    Migrations(ScratchDatabase database) {
        this.database = database;
    }

    /** The number of the last migration that is applied; 0 for none. */
    int version() {
        return version;
    }

    /**
     * Applies what is pending, up to a version.
     *
     * @return how many scripts were executed
     * @throws MigrationRefusedException if one is refused; those before it stay
     */
    int apply(int to) {
        int executed = 0;
        for (; version < to; version++) {
            Plan plan = Planner.forward(History.model(version), History.model(version + 1), TARGET_VERSION);
            run(plan, Set.of());
            executed += plan.segments().size();
        }
        return executed;
    }

    /**
     * Goes back to a version.
     *
     * @param accepted the addresses of what may be lost
     * @throws MigrationRefusedException if something else would be lost, or a script is refused; those before it stay reverted
     */
    void revert(int to, Set<String> accepted) {
        for (; version > to; version--) {
            run(Planner.back(History.model(version - 1), History.model(version), TARGET_VERSION), accepted);
        }
    }

    private void run(Plan plan, Set<String> accepted) {
        try (Connection connection = database.connect()) {
            new PlanRun(connection).run(plan, accepted);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

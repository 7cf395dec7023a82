package com.example.billing.stories;

import dev.ashlar.apply.RevertGoal;
import dev.ashlar.apply.Runner;
import dev.ashlar.apply.RunnerException;
import dev.ashlar.apply.RunnerOptions;
import dev.ashlar.apply.Target;
import dev.ashlar.codegen.jdbc.DatabaseAddress;
import dev.ashlar.history.MigrationsDirectory;
import java.util.Set;

/** The migrations of the example on one database, applied and reverted as an operator would. */
final class Migrations {
    private final Runner runner;

    Migrations(DatabaseAddress address) {
        this.runner = new Runner(
                Target.of(address.url(), address.user(), address.password()),
                MigrationsDirectory.open(MigrationFiles.root()),
                RunnerOptions.standard(),
                event -> {});
    }

    /** The number of the last migration that is applied; 0 for none. */
    int version() {
        return runner.status().version();
    }

    /**
     * Applies what is pending, up to a version.
     *
     * @return how many scripts were executed
     * @throws MigrationRefusedException if one is refused; those before it stay
     */
    int apply(int to) {
        try {
            return runner.apply(to).segments().size();
        } catch (RunnerException e) {
            throw new MigrationRefusedException(e.getMessage(), e);
        }
    }

    /**
     * Goes back to a version.
     *
     * @param accepted the addresses of what may be lost
     * @throws MigrationRefusedException if something else would be lost, or a script is refused; those before it stay reverted
     */
    void revert(int to, Set<String> accepted) {
        try {
            runner.revert(new RevertGoal.ToVersion(to), accepted);
        } catch (RunnerException e) {
            throw new MigrationRefusedException(e.getMessage(), e);
        }
    }
}

package dev.ashlar.codegen.cli;

import dev.ashlar.apply.MigrationStatus;
import dev.ashlar.apply.Status;
import dev.ashlar.codegen.jdbc.DatabaseAddress;
import dev.ashlar.codegen.operation.Drift;
import dev.ashlar.codegen.operation.LazyServer;
import dev.ashlar.codegen.operation.Scope;
import dev.ashlar.codegen.project.Versions;
import dev.ashlar.codegen.scratch.ScratchException;
import java.util.Optional;

/** Keeps {@code apply} from running scripts on a database that is not what the scripts before them made. */
final class DriftGate {

    private final DriftCheck check;
    private final Scope scope;
    private final Reporting reporting;

    DriftGate(DriftCheck check, Scope scope, Reporting reporting) {
        this.check = check;
        this.scope = scope;
        this.reporting = reporting;
    }

    /** Returns where scripts may run. A history that is unsound, or done in part, is the runner's to tell. */
    void pass(Versions versions, DatabaseAddress address, LazyServer server) {
        if (check == DriftCheck.OFF) {
            return;
        }
        var drift = new Drift(versions, server, scope);
        Status status = drift.status(address);
        boolean whole = status.migrations().stream()
                .allMatch(each ->
                        each.state() == MigrationStatus.State.APPLIED || each.state() == MigrationStatus.State.PENDING);
        if (status.version() == 0
                || status.pending().isEmpty()
                || !whole
                || !status.problems().isEmpty()) {
            return;
        }
        reporting.step("looking for drift");
        try {
            server.get();
        } catch (ScratchException e) {
            if (check == DriftCheck.ON) {
                throw e;
            }
            reporting.say("drift is not looked for, as there is no scratch server: " + e.getMessage());
            return;
        }
        Drift.Result result = drift.of(address, Optional::empty);
        if (!result.deviations().isEmpty()) {
            throw new Failure(ExitCode.DRIFT, """
                    nothing was run: the database is not what version %d says:
                    %s
                    make it so again, or write a migration that makes it so everywhere; \
                    apply --drift-check off runs the scripts all the same""".formatted(
                            result.version(), String.join("\n", DriftReport.lines(result.deviations()))));
        }
    }
}

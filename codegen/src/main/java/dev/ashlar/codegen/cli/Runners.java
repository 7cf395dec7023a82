package dev.ashlar.codegen.cli;

import dev.ashlar.apply.RunResult;
import dev.ashlar.apply.Runner;
import dev.ashlar.apply.RunnerEvent;
import dev.ashlar.apply.RunnerOptions;
import dev.ashlar.apply.Target;
import dev.ashlar.codegen.jdbc.DatabaseAddress;
import dev.ashlar.codegen.project.Project;
import dev.ashlar.codegen.project.Versions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The runner over a project's migrations and a database of the command line. */
final class Runners {

    private Runners() {}

    static Runner of(Project project, DatabaseAddress address, Reporting reporting, Duration lockWait) {
        return new Runner(
                Target.of(address.url(), address.user(), address.password()),
                Versions.open(project.migrations()).directory(),
                RunnerOptions.standard().withLockWait(lockWait),
                event -> tell(event, reporting));
    }

    static Runner of(Project project, DatabaseAddress address, Reporting reporting) {
        return of(project, address, reporting, RunnerOptions.standard().lockWait());
    }

    private static void tell(RunnerEvent event, Reporting reporting) {
        switch (event) {
            case RunnerEvent.WaitingForLock waiting ->
                reporting.step(waiting.holder()
                        .map(holder -> "waiting for another run: " + holder)
                        .orElse("waiting for another run, which is about to end"));
            case RunnerEvent.SegmentStarted started -> reporting.step("running " + started.file());
            case RunnerEvent.StatementStarted started -> {}
            case RunnerEvent.ServerNotice notice -> reporting.say("server: " + notice.message());
            case RunnerEvent.SegmentRetried retried ->
                reporting.step("trying again, as a lock was in the way: " + retried.file() + " line " + retried.line()
                        + ": " + retried.statement()
                        + retried.holders().stream()
                                .map(holder -> "; held by " + holder)
                                .collect(Collectors.joining()));
            case RunnerEvent.CommitConfirmed confirmed ->
                reporting.say("the commit of " + confirmed.file() + " is confirmed");
            case RunnerEvent.SegmentDone done -> {}
        }
    }

    static String text(RunResult result) {
        if (result.segments().isEmpty()) {
            return "nothing to do: the database is at version " + result.after();
        }
        String scripts = result.segments().stream()
                .map(segment -> "  %s  %d statements, %d ms"
                        .formatted(
                                segment.file(),
                                segment.statements(),
                                segment.took().toMillis()))
                .collect(Collectors.joining("\n"));
        return "from version %d to version %d\n%s".formatted(result.before(), result.after(), scripts);
    }

    static Map<String, Object> data(RunResult result) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("before", result.before());
        data.put("after", result.after());
        data.put(
                "scripts",
                result.segments().stream()
                        .map(segment -> Map.of("file", segment.file(), "statements", segment.statements()))
                        .toList());
        return data;
    }
}

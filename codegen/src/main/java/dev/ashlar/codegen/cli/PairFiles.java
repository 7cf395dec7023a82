package dev.ashlar.codegen.cli;

import dev.ashlar.codegen.operation.PairBatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes what came of a pair of schemas into its folder. */
final class PairFiles {

    private PairFiles() {}

    static void write(PairBatch.Result result) {
        Path folder = result.line().folder();
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("result.json"), Reporting.json(data(result)) + "\n");
            if (result.failure() == null) {
                Files.writeString(folder.resolve("forward.sql"), PlanReport.script(plan(result.forward())));
                Files.writeString(folder.resolve("reverse.sql"), PlanReport.script(plan(result.back())));
            } else {
                Files.deleteIfExists(folder.resolve("forward.sql"));
                Files.deleteIfExists(folder.resolve("reverse.sql"));
            }
        } catch (IOException e) {
            throw new Failure(ExitCode.USAGE, folder + " cannot be written: " + e.getMessage());
        }
    }

    private static <T> T plan(@Nullable T plan) {
        return Objects.requireNonNull(plan, "a pair without a failure has both ways");
    }

    private static Map<String, Object> data(PairBatch.Result result) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("from", result.line().before());
        data.put("to", result.line().after());
        String failure = result.failure();
        if (failure != null) {
            data.put("failure", failure);
            return data;
        }
        data.put("forward", PlanReport.data(plan(result.forward())));
        data.put("reverse", PlanReport.data(plan(result.back())));
        data.put("notManagedInFrom", plan(result.pair()).unmanagedBefore());
        data.put("notManagedInTo", plan(result.pair()).unmanagedAfter());
        return data;
    }
}

package dev.ashlar.codegen.cli;

import dev.ashlar.IoWords;
import dev.ashlar.codegen.operation.PairBatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes what came of a pair of schemas into its folder. */
final class PairFiles {

    private PairFiles() {}

    static void write(PairBatch.Result result) {
        Path folder = result.line().folder();
        Path forward = folder.resolve("forward.sql");
        Path reverse = folder.resolve("reverse.sql");
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("result.json"), Reporting.json(data(result)) + "\n");
            switch (result) {
                case PairBatch.Compared compared -> {
                    Files.writeString(forward, PlanReport.script(compared.forward()));
                    Files.writeString(reverse, PlanReport.script(compared.back()));
                }
                case PairBatch.Failed failed -> {
                    Files.deleteIfExists(forward);
                    Files.deleteIfExists(reverse);
                }
            }
        } catch (IOException e) {
            throw new Failure(ExitCode.USAGE, folder + " cannot be written: " + IoWords.of(e));
        }
    }

    private static Map<String, Object> data(PairBatch.Result result) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("from", result.line().before());
        data.put("to", result.line().after());
        switch (result) {
            case PairBatch.Compared compared -> {
                data.put("forward", PlanReport.data(compared.forward()));
                data.put("reverse", PlanReport.data(compared.back()));
                data.put("notManagedInFrom", compared.pair().unmanagedBefore());
                data.put("notManagedInTo", compared.pair().unmanagedAfter());
            }
            case PairBatch.Failed failed -> data.put("failure", failed.why());
        }
        return data;
    }
}

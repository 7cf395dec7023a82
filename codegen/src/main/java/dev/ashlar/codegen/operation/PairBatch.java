package dev.ashlar.codegen.operation;

import dev.ashlar.AshlarException;
import dev.ashlar.IoWords;
import dev.ashlar.Outcome;
import dev.ashlar.codegen.project.OperationException;
import dev.ashlar.plan.Plan;
import dev.ashlar.plan.Planner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compares many pairs of schemas in one process, one after the other, and goes on after one that fails. */
public final class PairBatch {

    private PairBatch() {}

    /**
     * One line of a batch.
     *
     * @param before the source of before
     * @param after the source of after
     * @param folder where the results go
     */
    public record Line(String before, String after, Path folder) {}

    /** What came of one line. */
    public sealed interface Result {

        /** The line. */
        Line line();
    }

    /**
     * The schemas were compared.
     *
     * @param pair the schemas
     * @param forward the way forward
     * @param back the way back
     */
    public record Compared(Line line, SchemaReading.Pair pair, Plan forward, Plan back) implements Result {}

    /**
     * They could not be.
     *
     * @param why the reason, in words
     */
    public record Failed(Line line, String why) implements Result {}

    /**
     * The lines of a file: two sources and a folder each, separated by tabs, or by blanks where there is no tab. Empty lines and
     * lines that begin with {@code #} are left out.
     *
     * @throws OperationException if the file cannot be read or a line does not have three parts
     */
    public static List<Line> lines(Path file) {
        var lines = new ArrayList<Line>();
        try {
            int number = 0;
            for (String text : Files.readAllLines(file)) {
                number++;
                if (text.isBlank() || text.startsWith("#")) {
                    continue;
                }
                String[] parts = text.strip().split(text.contains("\t") ? "\t" : "\\s+");
                if (parts.length != 3) {
                    throw new OperationException(
                            Outcome.USAGE,
                            "%s, line %d: a line has two sources and a folder, separated by tabs or blanks"
                                    .formatted(file, number));
                }
                lines.add(new Line(parts[0], parts[1], Path.of(parts[2])));
            }
        } catch (IOException e) {
            throw new OperationException(Outcome.USAGE, file + " cannot be read: " + IoWords.of(e), e);
        }
        return lines;
    }

    /**
     * Compares the schemas of one line.
     */
    public static Result run(Line line, SchemaReading reading) {
        try {
            SchemaReading.Pair pair = reading.pair(SchemaSource.parse(line.before()), SchemaSource.parse(line.after()));
            return new Compared(
                    line,
                    pair,
                    Planner.forward(pair.before(), pair.after(), pair.major()),
                    Planner.back(pair.before(), pair.after(), pair.major()));
        } catch (AshlarException e) {
            return new Failed(line, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // A fault of one pair must not take the others with it; it is told as what it is.
            return new Failed(line, "fault: " + e);
        }
    }
}

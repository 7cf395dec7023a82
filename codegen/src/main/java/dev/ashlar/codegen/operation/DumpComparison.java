package dev.ashlar.codegen.operation;

import dev.ashlar.codegen.jdbc.DatabaseAddress;
import dev.ashlar.codegen.project.OperationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares two databases of one server by what {@code pg_dump} says of them, so that the comparison is not only our own reader judging
 * itself. It also sees what Ashlar does not manage. The order of statements, and of columns inside a table, is not compared.
 */
final class DumpComparison {

    private DumpComparison() {}

    /**
     * What is different.
     *
     * @return a line for each statement that only one has, or that one has more often; empty for none
     * @throws OperationException if the program cannot read one of them
     */
    static List<String> differences(DatabaseAddress expected, DatabaseAddress actual, PgDump program) {
        return differences(program.schemaOf(expected), program.schemaOf(actual));
    }

    /** What is different between two dumps, in their own order: what is missing first. */
    static List<String> differences(String expected, String actual) {
        Map<String, Integer> surplus = new LinkedHashMap<>();
        DumpStatements.of(expected).forEach(statement -> surplus.merge(statement, -1, Integer::sum));
        DumpStatements.of(actual).forEach(statement -> surplus.merge(statement, 1, Integer::sum));
        List<String> missing = new ArrayList<>();
        List<String> unexpected = new ArrayList<>();
        surplus.forEach((statement, count) -> {
            if (count < 0) {
                missing.add("missing: " + statement);
            } else if (count > 0) {
                unexpected.add("unexpected: " + statement);
            }
        });
        missing.addAll(unexpected);
        return missing;
    }
}

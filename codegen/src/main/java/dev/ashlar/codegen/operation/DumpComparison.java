package dev.ashlar.codegen.operation;

import dev.ashlar.Outcome;
import dev.ashlar.codegen.jdbc.DatabaseAddress;
import dev.ashlar.codegen.project.OperationException;
import dev.ashlar.sql.StatementSplitter;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares two databases by what {@code pg_dump} says of them, so that the comparison is not only our own reader judging itself. The
 * order of statements, and of columns inside a table, is not compared.
 */
public final class DumpComparison {

    private final String program;

    /** With a program: {@code pg_dump} to be found on the path, or the path of one. */
    public DumpComparison(String program) {
        this.program = program;
    }

    /**
     * What is different.
     *
     * @return a line for each statement that only one has; empty for none
     * @throws OperationException if the program is not there or does not fit the server
     */
    public List<String> differences(DatabaseAddress expected, DatabaseAddress actual) {
        List<String> missing = statements(expected);
        List<String> unexpected = new ArrayList<>();
        for (String statement : statements(actual)) {
            if (!missing.remove(statement)) {
                unexpected.add("unexpected: " + statement);
            }
        }
        return Stream.concat(missing.stream().map(statement -> "missing: " + statement), unexpected.stream())
                .toList();
    }

    private List<String> statements(DatabaseAddress address) {
        String dump = dump(address)
                .lines()
                // psql's own commands, which newer versions put around a dump.
                .filter(line -> !line.startsWith("\\"))
                .collect(Collectors.joining("\n"));
        List<String> statements = new ArrayList<>();
        for (StatementSplitter.Statement statement : StatementSplitter.split(dump)) {
            statements.add(normal(statement.text()));
        }
        return statements;
    }

    /** The lines of a table in the order of their names. */
    private static String normal(String statement) {
        String text = statement
                .lines()
                .filter(line -> !line.startsWith("--") && !line.isBlank())
                .collect(Collectors.joining("\n"));
        if (!text.startsWith("CREATE TABLE") || !text.contains("\n")) {
            return text;
        }
        return text.lines()
                .map(line -> line.endsWith(",") ? line.substring(0, line.length() - 1) : line)
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private String dump(DatabaseAddress address) {
        URI uri = URI.create(address.url().substring("jdbc:".length()));
        List<String> command = List.of(
                program,
                "--schema-only",
                "--exclude-schema=ashlar",
                "--host=" + uri.getHost(),
                "--port=" + (uri.getPort() < 0 ? 5432 : uri.getPort()),
                "--username=" + Objects.requireNonNullElse(address.user(), ""),
                "--dbname=" + uri.getPath().substring(1));
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("PGPASSWORD", Objects.requireNonNullElse(address.password(), ""));
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new OperationException(
                        Outcome.USAGE,
                        program + " failed: " + output.strip().lines().collect(Collectors.joining(" "))
                                + ": name one of the server's version with --pg-dump=PATH, or a server of its version"
                                + " with --scratch-url");
            }
            return output;
        } catch (IOException e) {
            throw new OperationException(Outcome.USAGE, program + " cannot be started: name it with --pg-dump=PATH", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperationException(Outcome.FAULT, "interrupted", e);
        }
    }
}

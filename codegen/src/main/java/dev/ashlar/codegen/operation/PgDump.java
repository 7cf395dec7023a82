package dev.ashlar.codegen.operation;

import dev.ashlar.Outcome;
import dev.ashlar.codegen.jdbc.DatabaseAddress;
import dev.ashlar.codegen.jdbc.LibpqEnvironment;
import dev.ashlar.codegen.project.OperationException;
import dev.ashlar.codegen.scratch.ScratchServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A {@code pg_dump} on this machine.
 *
 * @param program its name, to be found on the path, or its path
 * @param version its version as it says it, for example {@code 18.6}
 */
public record PgDump(String program, String version) {

    private static final Pattern VERSION = Pattern.compile("pg_dump \\(PostgreSQL\\) ((\\d+)\\S*).*", Pattern.DOTALL);

    /** The last comment of every dump; without it, the dump is none or not whole. */
    private static final String COMPLETE = "\n-- PostgreSQL database dump complete\n";

    /**
     * The program by its name or path.
     *
     * @throws OperationException if it cannot be started, or is something else
     */
    public static PgDump at(String program) {
        Ended ended = run(List.of(program, "--version"), Map.of());
        Matcher version = VERSION.matcher(ended.said());
        if (!version.matches()) {
            throw new OperationException(
                    Outcome.USAGE,
                    "%s is not pg_dump: asked for its version, it says '%s': name pg_dump with --pg-dump=PATH"
                            .formatted(program, ended.line()));
        }
        return new PgDump(program, version.group(1));
    }

    /** How a program ended, and all that it printed. */
    private record Ended(int exit, String said) {

        String line() {
            return said.strip().lines().map(String::strip).collect(Collectors.joining(" "));
        }
    }

    /**
     * Checks that it can read a server: the manual's page "pg_dump" says that it cannot read one of a newer major version than its own.
     *
     * @throws OperationException if it cannot
     */
    void requireFor(ScratchServer server) {
        int own = Integer.parseInt(version.replaceFirst("\\D.*", ""));
        if (own < server.majorVersion()) {
            throw new OperationException(
                    Outcome.USAGE,
                    ("pg_dump %s cannot read PostgreSQL %s: name a pg_dump %d or newer with --pg-dump=PATH, or a server"
                                    + " of version %d with --scratch-url")
                            .formatted(version, server.serverVersion(), server.majorVersion(), own));
        }
    }

    /**
     * The SQL with which it would make a database's schema anew: without owners, privileges, and what Ashlar remembers there.
     *
     * @throws OperationException if it cannot read the database
     */
    String schemaOf(DatabaseAddress address) {
        try {
            // Into a file, so that its warnings are not taken for SQL.
            Path file = Files.createTempFile("ashlar-dump", ".sql");
            try {
                Ended ended = run(
                        List.of(
                                program,
                                "--schema-only",
                                "--no-owner",
                                "--no-privileges",
                                "--no-password",
                                "--exclude-schema=ashlar",
                                "--file=" + file.toAbsolutePath()),
                        LibpqEnvironment.of(address));
                String dump = Files.readString(file);
                if (ended.exit() != 0 || !dump.contains(COMPLETE)) {
                    throw new OperationException(
                            Outcome.CONNECTION_OR_PRIVILEGE,
                            "%s cannot read %s: %s".formatted(program, address, ended.line()));
                }
                return dump;
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new OperationException(
                    Outcome.FAULT, "no file for a dump in the folder of temporary files: " + e.getMessage(), e);
        }
    }

    private static Ended run(List<String> command, Map<String, String> environment) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(LibpqEnvironment::decides);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            try {
                process.getOutputStream().close();
                String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                return new Ended(process.waitFor(), said);
            } finally {
                process.destroy();
            }
        } catch (IOException e) {
            throw new OperationException(
                    Outcome.USAGE,
                    "%s cannot be started: install PostgreSQL's client programs, or name it with --pg-dump=PATH"
                            .formatted(command.getFirst()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperationException(Outcome.FAULT, "interrupted", e);
        }
    }
}

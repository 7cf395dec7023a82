package dev.ashlar.codegen.operation;

import dev.ashlar.IoWords;
import dev.ashlar.Outcome;
import dev.ashlar.catalog.CatalogReader;
import dev.ashlar.catalog.CatalogReading;
import dev.ashlar.codegen.operation.ForeignScripts.Script;
import dev.ashlar.codegen.project.OperationException;
import dev.ashlar.codegen.scratch.ScratchDatabase;
import dev.ashlar.sql.ScriptSyntaxException;
import dev.ashlar.sql.StatementSplitter;
import dev.ashlar.verify.ScratchRoles;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs SQL scripts on a scratch database and reads back what they made. */
final class ScriptLoading {

    /** A role belongs to the server and not to the schema, so one that a script names is made where it is missing. */
    private static final Pattern MISSING_ROLE = Pattern.compile("role \"(.*)\" does not exist", Pattern.DOTALL);

    private static final String UNDEFINED_OBJECT = "42704";
    private static final String DUPLICATE_OBJECT = "42710";

    /** A role that another script made on this server is as good. */
    private static final Pattern CREATES_ROLE =
            Pattern.compile("(?i)CREATE\\s+(?:ROLE|USER|GROUP)\\s.*", Pattern.DOTALL);

    private static final int MOST_ROLES = 1000;

    private ScriptLoading() {}

    /**
     * The catalog after a script, or after the scripts of a folder.
     *
     * @throws OperationException if a file cannot be read, or a statement is refused: with the file and the line
     */
    static CatalogReading reading(Path path, ScratchDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            for (Path file : files(path)) {
                run(new Script(file, ForeignScripts.text(file)), connection);
            }
        }
        return read(database);
    }

    /** The same after scripts that each ran in a session of its own. */
    static CatalogReading reading(List<Script> scripts, ScratchDatabase database) throws SQLException {
        for (Script script : scripts) {
            try (Connection connection = database.connect()) {
                run(script, connection);
            }
        }
        return read(database);
    }

    /** A script may have changed settings of its session. */
    private static CatalogReading read(ScratchDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return CatalogReader.read(connection);
        }
    }

    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            List<Path> scripts = files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
            if (scripts.isEmpty()) {
                throw new OperationException(Outcome.USAGE, "there is no .sql file in " + path);
            }
            boolean numbered = scripts.stream().allMatch(file -> digits(file).length() > 0);
            return numbered
                    ? scripts.stream()
                            .sorted(Comparator.comparing(file -> new BigInteger(digits(file))))
                            .toList()
                    : scripts;
        } catch (IOException e) {
            throw new OperationException(Outcome.USAGE, path + " cannot be read: " + IoWords.of(e), e);
        }
    }

    private static String digits(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\D.*", "");
    }

    private static void run(Script script, Connection connection) throws SQLException {
        Path file = script.file();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (StatementSplitter.Statement each : StatementSplitter.splitDump(script.text())) {
                run(each, file, statement);
            }
        } catch (ScriptSyntaxException e) {
            throw new OperationException(Outcome.USAGE, file + " is no SQL script: " + e.getMessage(), e);
        }
    }

    private static void run(StatementSplitter.Statement each, Path file, Statement statement) throws SQLException {
        for (int roles = 0; ; roles++) {
            try {
                statement.execute(each.text());
                return;
            } catch (SQLException e) {
                if (DUPLICATE_OBJECT.equals(e.getSQLState())
                        && CREATES_ROLE.matcher(each.text()).matches()) {
                    return;
                }
                Matcher missing = MISSING_ROLE.matcher(String.valueOf(e.getMessage()));
                if (!UNDEFINED_OBJECT.equals(e.getSQLState()) || !missing.find() || roles == MOST_ROLES) {
                    throw new OperationException(
                            Outcome.USAGE,
                            "%s, line %d: the scratch server refused a statement: %s"
                                    .formatted(file, each.line(), e.getMessage()),
                            e);
                }
                ScratchRoles.make(missing.group(1), statement.getConnection());
            }
        }
    }
}

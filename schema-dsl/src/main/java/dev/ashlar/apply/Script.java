package dev.ashlar.apply;

import dev.ashlar.history.ScriptFile;
import dev.ashlar.sql.ScriptSyntaxException;
import dev.ashlar.sql.StatementSplitter;
import dev.ashlar.sql.StatementSplitter.Statement;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A script cut into statements that the runner can execute.
 *
 * @param file the script
 * @param statements its statements, in order
 */
record Script(ScriptFile file, List<Statement> statements) {
    private static final int SHOWN = 100;
    /** What would end or begin a transaction under the runner's hands, and part the statements from their history row. */
    private static final Pattern TRANSACTION_CONTROL = Pattern.compile(
            "(?:BEGIN|START|COMMIT|END|ABORT|PREPARE\\s+TRANSACTION|ROLLBACK(?!\\s+(?:(?:WORK|TRANSACTION)\\s+)?TO\\b))\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    static Script of(ScriptFile file) {
        List<Statement> statements = split(file);
        for (Statement statement : statements) {
            if (TRANSACTION_CONTROL.matcher(statement.text()).lookingAt()) {
                throw refused(
                        file, statement.line(), "the runner begins and ends transactions: leave this statement out");
            }
        }
        if (!file.transactional() && statements.size() != 1) {
            throw refused(
                    file,
                    1,
                    "it runs outside a transaction and has " + statements.size()
                            + " statements: put each such statement into a segment of its own");
        }
        return new Script(file, statements);
    }

    /** The line by which a reader knows a statement: the first that is no comment, cut where it is long. */
    static String firstLine(Statement statement) {
        String line = statement
                .text()
                .lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty() && !each.startsWith("--"))
                .findFirst()
                .orElse("");
        return line.length() > SHOWN ? line.substring(0, SHOWN) + " ..." : line;
    }

    private static List<Statement> split(ScriptFile file) {
        try {
            return StatementSplitter.split(file.text());
        } catch (ScriptSyntaxException e) {
            throw refused(file, e.line(), e.getMessage());
        }
    }

    private static RunnerException refused(ScriptFile file, int line, @Nullable String message) {
        return new RunnerException.Usage(file.fileName() + " line " + line + ": " + message);
    }
}

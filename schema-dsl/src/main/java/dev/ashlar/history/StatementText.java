package dev.ashlar.history;

import dev.ashlar.plan.Planned;
import dev.ashlar.sql.ScriptSyntaxException;
import dev.ashlar.sql.StatementSplitter;

/** A statement with its semicolon, such that a script's reader finds it again as one. */
final class StatementText {

    private static final String NEXT = "\nSELECT 1;";

    private StatementText() {}

    /**
     * The statement's text; the semicolon is on a line of its own where the text ends with a comment.
     *
     * @throws UnwritableStatementException where the text is not one statement, or has a backslash that psql would execute
     */
    static String of(Planned planned) {
        String sql = planned.step().sql().text().strip();
        String object = ChangeWords.noun(planned.ids().getFirst());
        try {
            if (StatementSplitter.split(sql + ";" + NEXT).size() == 2) {
                return sql + ";\n";
            }
            if (StatementSplitter.split(sql + "\n;" + NEXT).size() == 2) {
                return sql + "\n;\n";
            }
        } catch (ScriptSyntaxException e) {
            throw new UnwritableStatementException(object, String.valueOf(e.getMessage()), e);
        }
        throw new UnwritableStatementException(object, "as it is not one statement", null);
    }
}

package dev.ashlar.codegen.operation;

import dev.ashlar.sql.StatementSplitter;
import dev.ashlar.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statements of a dump, in the form in which two dumps are compared. */
final class DumpStatements {

    /** Since August 2025, a dump stands between two commands of psql with a key of its own; see the manual's page "psql". */
    private static final Pattern RESTRICT = Pattern.compile("\\A(?>(?:--.*)?\n)*+\\\\restrict (\\w+)\n");

    private DumpStatements() {}

    /**
     * The statements in order, each as it stands in the dump. A {@code CREATE TABLE} is taken apart: the order of its columns and
     * constraints is not compared, so each is an entry of its own, behind its table.
     */
    static List<String> of(String dump) {
        List<String> statements = new ArrayList<>();
        for (StatementSplitter.Statement statement : StatementSplitter.split(withoutRestrict(dump))) {
            List<Token> tokens = Token.of(statement.text());
            if (createsTable(tokens)) {
                table(statement.text(), tokens, statements);
            } else {
                statements.add(statement.text());
            }
        }
        return statements;
    }

    /** The key is random, so no text of the database has a line with it. */
    private static String withoutRestrict(String dump) {
        Matcher restrict = RESTRICT.matcher(dump);
        return restrict.find()
                ? dump.substring(restrict.end()).replace("\n\\unrestrict " + restrict.group(1) + "\n", "\n")
                : dump;
    }

    /** Also {@code CREATE UNLOGGED TABLE}. */
    private static boolean createsTable(List<Token> tokens) {
        return tokens.size() > 2
                && tokens.getFirst().text().equals("CREATE")
                && tokens.subList(1, 3).stream().anyMatch(token -> token.text().equals("TABLE"));
    }

    private static void table(String text, List<Token> tokens, List<String> statements) {
        int depth = 0;
        String table = text;
        List<Token> element = new ArrayList<>();
        for (Token token : tokens) {
            if (token.text().equals(")") && --depth == 0) {
                add(table, text, element, statements);
                statements.add(table + " (...)" + text.substring(token.end()));
                return;
            }
            if (depth == 1 && token.text().equals(",")) {
                add(table, text, element, statements);
                element.clear();
            } else if (depth > 0) {
                element.add(token);
            }
            if (token.text().equals("(") && depth++ == 0) {
                table = text.substring(0, token.start()).strip();
            }
        }
        statements.add(text);
    }

    private static void add(String table, String text, List<Token> element, List<String> statements) {
        if (!element.isEmpty()) {
            statements.add(table + ": " + withoutNotNullName(text, element));
        }
    }

    /**
     * A column's text without the name of its {@code NOT NULL}: PostgreSQL 18 has such names, which stay as they are when the column is
     * renamed. Ashlar does not manage them.
     */
    private static String withoutNotNullName(String text, List<Token> element) {
        int from = element.getFirst().start();
        int end = element.getLast().end();
        for (int i = 0; i + 3 < element.size(); i++) {
            if (element.get(i).text().equals("CONSTRAINT")
                    && element.get(i + 2).text().equals("NOT")
                    && element.get(i + 3).text().equals("NULL")) {
                return text.substring(from, element.get(i).start())
                        + text.substring(element.get(i + 2).start(), end);
            }
        }
        return text.substring(from, end);
    }
}

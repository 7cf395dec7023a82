package dev.ashlar.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts an SQL script into its statements, in time linear in the script's length.
 *
 * <p>The lexical rules are those of the manual's page "SQL Syntax, Lexical Structure" with {@code standard_conforming_strings = on}:
 * a backslash is an escape in {@code E'...'} only. A semicolon ends a statement unless it stands in a quoted text, a comment,
 * parentheses ({@code CREATE RULE ... DO (a; b)}) or a function's {@code BEGIN ATOMIC ... END}. Instances are used once, by one thread.
 */
public final class StatementSplitter {
    private static final int NONE = -1;
    /** As many words as tell {@code CREATE OR REPLACE FUNCTION} from everything else. */
    private static final int OPENING_WORDS = 4;

    private final String script;
    /** Whether what only psql understands is left out instead of refused. */
    private final boolean dump;

    private final LineCount lines;
    private final List<Statement> statements = new ArrayList<>();
    private final List<String> opening = new ArrayList<>(OPENING_WORDS);
    private int at;
    private int start = NONE;
    private int end;
    private int openParentheses;
    private int parenthesisAt;
    private int openBlocks;
    /** The statement is followed by rows, and left out with them. */
    private boolean rowsFollow;

    private int blockAt;
    /** The word before, in lower case; "." after a dot; empty after anything else. */
    private String previous = "";

    private StatementSplitter(String script, boolean dump) {
        this.script = script;
        this.dump = dump;
        this.lines = new LineCount(script);
    }

    /**
     * One statement, exactly as written, without its semicolon and without the comments around it.
     *
     * @param text the statement
     * @param line where it begins, counted from 1
     */
    public record Statement(String text, int line) {}

    /**
     * The statements of {@code script}, in order; empty when it holds only blanks, comments and semicolons.
     *
     * @throws ScriptSyntaxException where a quoted text, comment, parenthesis or block is never closed, and for {@code COPY} from or
     *     to the client and for psql's backslash commands, which a server does not know
     */
    public static List<Statement> split(String script) {
        return new StatementSplitter(script, false).split();
    }

    /**
     * The statements of a script as {@code pg_dump} writes one for psql, without psql's own commands and without the rows of
     * {@code COPY}.
     *
     * @throws ScriptSyntaxException where a quoted text, comment, parenthesis or block is never closed
     */
    public static List<Statement> splitDump(String script) {
        return new StatementSplitter(script, true).split();
    }

    private List<Statement> split() {
        while (at < script.length()) {
            char c = script.charAt(at);
            if (Lexical.isSpace(c)) {
                at++;
            } else if (script.startsWith("--", at)) {
                at = Lexical.lineEnd(script, at);
            } else if (script.startsWith("/*", at)) {
                at = closed(Lexical.commentEnd(script, at), "a comment is opened with /* and never closed");
            } else if (c == ';' && openParentheses == 0 && openBlocks == 0) {
                finish();
                at++;
                skipRows();
            } else if (dump && c == '\\' && start == NONE) {
                at = Lexical.lineEnd(script, at);
            } else {
                token(c);
            }
        }
        if (openBlocks > 0) {
            throw refused(blockAt, "BEGIN ATOMIC without its END");
        }
        if (openParentheses > 0) {
            throw refused(parenthesisAt, "a parenthesis is opened and never closed");
        }
        finish();
        return List.copyOf(statements);
    }

    /** Rows end with a line that holds a backslash and a dot (manual, COPY). */
    private void skipRows() {
        if (rowsFollow) {
            rowsFollow = false;
            int rowsEnd = script.indexOf("\n\\.", at - 1);
            at = rowsEnd == NONE ? script.length() : Lexical.lineEnd(script, rowsEnd + 1);
        }
    }

    private void finish() {
        if (start != NONE && !rowsFollow) {
            statements.add(new Statement(script.substring(start, end), lines.at(start)));
        }
        start = NONE;
        opening.clear();
        previous = "";
    }

    private void token(char c) {
        if (start == NONE) {
            start = at;
        }
        if (Lexical.startsName(c)) {
            word();
        } else {
            symbol(c);
            previous = c == '.' ? "." : "";
        }
        end = at;
    }

    private void symbol(char c) {
        switch (c) {
            case '\'' -> at = closed(Lexical.quoteEnd(script, at, '\''), "a text is opened with ' and never closed");
            case '"' -> at = closed(Lexical.quoteEnd(script, at, '"'), "a name is opened with \" and never closed");
            case '$' -> dollar();
            case '\\' ->
                throw refused(
                        at,
                        "a backslash outside a text is a command of psql, not SQL: leave it out, or write it as SQL");
            case '(' -> {
                if (openParentheses++ == 0) {
                    parenthesisAt = at;
                }
                at++;
            }
            case ')' -> {
                openParentheses = Math.max(0, openParentheses - 1);
                at++;
            }
            default -> at++;
        }
    }

    private void dollar() {
        int tagEnd = Lexical.dollarTagEnd(script, at);
        if (tagEnd == NONE) {
            at++;
        } else {
            String tag = script.substring(at, tagEnd);
            int close = script.indexOf(tag, tagEnd);
            at = closed(
                    close == NONE ? NONE : close + tag.length(), "a text is opened with " + tag + " and never closed");
        }
    }

    private void word() {
        int from = at;
        at = Lexical.nameEnd(script, at);
        if (at - from == 1
                && "eE".indexOf(script.charAt(from)) >= 0
                && at < script.length()
                && script.charAt(at) == '\'') {
            at = closed(Lexical.escapedQuoteEnd(script, at), "a text is opened with E' and never closed");
            previous = "";
        } else {
            String word = script.substring(from, at).toLowerCase(Locale.ROOT);
            if (opening.size() < OPENING_WORDS) {
                opening.add(word);
            }
            copyFromClient(from, word);
            block(from, word);
            previous = word;
        }
    }

    private void copyFromClient(int from, String word) {
        boolean client =
                (word.equals("stdin") && previous.equals("from")) || (word.equals("stdout") && previous.equals("to"));
        if (client && opening.getFirst().equals("copy") && openParentheses == 0) {
            if (dump) {
                rowsFollow = word.equals("stdin");
                return;
            }
            throw refused(
                    from,
                    "COPY " + previous.toUpperCase(Locale.ROOT) + " " + word.toUpperCase(Locale.ROOT)
                            + " needs a client that sends or takes the rows: write INSERT statements instead");
        }
    }

    /** CASE ends with END too, so both are counted inside a block; after AS or a dot they are a column's name. */
    private void block(int from, String word) {
        if (openBlocks == 0) {
            if (word.equals("atomic") && previous.equals("begin") && createsRoutine() && openParentheses == 0) {
                openBlocks = 1;
                blockAt = from;
            }
        } else if (!previous.equals("as") && !previous.equals(".")) {
            if (word.equals("case")) {
                openBlocks++;
            } else if (word.equals("end")) {
                openBlocks--;
            }
        }
    }

    private boolean createsRoutine() {
        int what = opening.size() > 2 && opening.get(1).equals("or") ? 3 : 1;
        return opening.size() > what
                && opening.getFirst().equals("create")
                && (opening.get(what).equals("function") || opening.get(what).equals("procedure"));
    }

    private int closed(int position, String problem) {
        if (position == NONE) {
            throw refused(at, problem);
        }
        return position;
    }

    private ScriptSyntaxException refused(int position, String message) {
        return new ScriptSyntaxException(new LineCount(script).at(position), message);
    }
}

package dev.ashlar.history;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the comment lines before the first statement say to machines.
 *
 * @param losses the announced losses
 * @param transactional false after {@code -- Transaction: none}
 * @param problems lines that are meant for machines and cannot be read
 */
record ScriptHeader(List<Loss> losses, boolean transactional, List<String> problems) {
    private static final Pattern KEYWORD =
            Pattern.compile("--\\s*(Loses|Transaction)\\s*:\\s*(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOSS = Pattern.compile("(" + LossAddress.PATTERN + ")(?:\\s+\\((.*)\\))?");

    static ScriptHeader of(String script) {
        List<Loss> losses = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        boolean transactional = true;
        int number = 0;
        for (String line : (Iterable<String>) script.lines().map(String::strip)::iterator) {
            number++;
            if (!line.isEmpty() && !line.startsWith("--")) {
                break;
            }
            Matcher keyword = KEYWORD.matcher(line);
            if (keyword.matches() && keyword.group(1).equalsIgnoreCase("Loses")) {
                Matcher loss = LOSS.matcher(keyword.group(2));
                if (loss.matches()) {
                    losses.add(new Loss(loss.group(1), loss.group(2) == null ? "" : loss.group(2)));
                } else {
                    problems.add("line " + number
                            + ": cannot read this loss; write: -- Loses: schema.table.column (what is lost)");
                }
            } else if (keyword.matches()) {
                transactional &= !keyword.group(2).equalsIgnoreCase("none");
                if (!keyword.group(2).equalsIgnoreCase("none")) {
                    problems.add("line " + number
                            + ": only \"-- Transaction: none\" is known; leave the line out otherwise");
                }
            }
        }
        return new ScriptHeader(losses, transactional, problems);
    }
}

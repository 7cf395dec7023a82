package dev.ashlar.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A {@code .conf} beside a script. Its keys are those of Flyway's script configuration files that do not change what a script means.
 *
 * @param transactional false after executeInTransaction=false
 * @param problems lines that are not understood
 */
record ScriptConfiguration(boolean transactional, List<String> problems) {
    static final ScriptConfiguration ABSENT = new ScriptConfiguration(true, List.of());
    private static final Set<String> KNOWN = Set.of(
            "executeInTransaction=true",
            "executeInTransaction=false",
            "placeholderReplacement=true",
            "placeholderReplacement=false");

    static ScriptConfiguration of(String text) {
        List<String> problems = new ArrayList<>();
        boolean transactional = true;
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String setting = line.replaceFirst("\\s*=\\s*", "=");
            if (!KNOWN.contains(setting)) {
                problems.add("setting not known: " + line
                        + "; only executeInTransaction and placeholderReplacement, true or false, may stand here");
            }
            transactional &= !setting.equals("executeInTransaction=false");
        }
        return new ScriptConfiguration(transactional, problems);
    }
}

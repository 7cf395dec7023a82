package dev.ashlar.codegen.jooq;

import java.util.ArrayList;
import java.util.List;

/** The parts of a list of arguments, and of what stands in each. Quotes and brackets are heeded. */
final class RoutineArguments {

    private static final String DEFAULT = " DEFAULT ";

    private RoutineArguments() {}

    /** The arguments one by one. */
    static List<String> of(String list) {
        List<String> arguments = new ArrayList<>();
        int from = 0;
        for (int at = next(list, 0); at < list.length(); at = next(list, at + 1)) {
            if (list.charAt(at) == ',') {
                arguments.add(list.substring(from, at).strip());
                from = at + 1;
            }
        }
        String last = list.substring(from).strip();
        if (!last.isEmpty()) {
            arguments.add(last);
        }
        return arguments;
    }

    /** The default of an argument; empty for none. */
    static String defaultOf(String argument) {
        for (int at = next(argument, 0); at < argument.length(); at = next(argument, at + 1)) {
            if (argument.startsWith(DEFAULT, at)) {
                return argument.substring(at + DEFAULT.length());
            }
        }
        return "";
    }

    /** The name at the beginning, without its quotes. */
    static String nameOf(String argument) {
        int end = nameEnd(argument);
        String name = argument.substring(0, end);
        return name.startsWith("\"") ? name.substring(1, end - 1).replace("\"\"", "\"") : name;
    }

    /** What stands behind the name at the beginning. */
    static String typeOf(String argument) {
        return argument.substring(nameEnd(argument)).strip();
    }

    private static int nameEnd(String argument) {
        int end = argument.startsWith("\"") ? quoteEnd(argument, 0) : argument.indexOf(' ');
        return end < 0 ? argument.length() : end;
    }

    /** The next place from here on that is in no quotes and no brackets. */
    private static int next(String text, int from) {
        int depth = 0;
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\'' || c == '"') {
                at = quoteEnd(text, at) - 1;
            } else if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            } else if (depth == 0) {
                return at;
            }
        }
        return text.length();
    }

    /** Behind the quote that closes; in an escaped string a backslash takes the next letter with it. */
    private static int quoteEnd(String text, int start) {
        char quote = text.charAt(start);
        boolean escaped = quote == '\'' && start > 0 && (text.charAt(start - 1) | 0x20) == 'e';
        int at = start + 1;
        while (at < text.length()) {
            if (escaped && text.charAt(at) == '\\') {
                at++;
            } else if (text.charAt(at) == quote) {
                if (at + 1 >= text.length() || text.charAt(at + 1) != quote) {
                    return at + 1;
                }
                at++;
            }
            at++;
        }
        return text.length();
    }
}

package dev.ashlar.history;

import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * An address as text, exactly: <code>column public.users.email</code>, <code>comment of view public."Paying Users"</code>. What
 * an object lives in follows from its kind.
 */
final class AddressText {

    private static final char QUOTE = '"';

    /** Before what an object lives in that has no name, or lives in an unusual place. No bare name has a blank. */
    private static final String OF = "of ";

    /** Longer words first: <code>enum value</code> before <code>enum</code>. */
    private static final List<ObjectType> BY_LENGTH = Stream.of(ObjectType.values())
            .sorted(Comparator.comparingInt((ObjectType type) -> -type.word().length()))
            .toList();

    private AddressText() {}

    static String of(ObjectId id) {
        return id.toString();
    }

    /**
     * The address that a text says.
     *
     * @throws IllegalArgumentException where it says none
     */
    static ObjectId parse(String text) {
        ObjectType type = BY_LENGTH.stream()
                .filter(each -> text.startsWith(each.word() + " "))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a kind of object that is known: " + text));
        String rest = text.substring(type.word().length() + 1);
        if (rest.startsWith(OF)) {
            return parse(rest.substring(OF.length())).child(type, "");
        }
        int of = unquoted(rest, ' ', 0);
        if (of >= 0 && rest.startsWith(OF, of + 1) && !type.isOverloaded()) {
            return parse(rest.substring(of + 1 + OF.length())).child(type, name(rest.substring(0, of)));
        }
        String arguments = "";
        if (type.isOverloaded()) {
            int open = unquoted(rest, '(', 0);
            if (open < 0 || !rest.endsWith(")")) {
                throw malformed(text);
            }
            arguments = rest.substring(open + 1, rest.length() - 1);
            rest = rest.substring(0, open);
        }
        List<ObjectType> path = path(type);
        List<String> names = names(rest);
        if (names.size() != path.size()) {
            throw malformed(text);
        }
        ObjectId id = null;
        for (int i = 0; i < names.size(); i++) {
            id = new ObjectId(path.get(i), id, names.get(i));
        }
        if (id == null) {
            throw malformed(text);
        }
        return id.taking(arguments);
    }

    /** Where the first of these characters stands outside quotes; -1 where none does. */
    static int unquoted(String text, char wanted, int from) {
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == QUOTE) {
                quoted = !quoted;
            } else if (c == wanted && !quoted) {
                return i;
            }
        }
        return -1;
    }

    /** The kinds on the way to an object that lives where its kind usually does; empty for one without a name. */
    private static List<ObjectType> path(ObjectType type) {
        var path = new ArrayDeque<ObjectType>();
        ObjectType at = type.isNameless() ? null : type;
        while (at != null) {
            path.addFirst(at);
            at = at.livesIn().isEmpty() ? null : at.livesIn().get(0);
        }
        return List.copyOf(path);
    }

    private static List<String> names(String text) {
        var names = new ArrayList<String>();
        int from = 0;
        while (from <= text.length()) {
            int dot = unquoted(text, '.', from);
            int end = dot < 0 ? text.length() : dot;
            names.add(name(text.substring(from, end)));
            from = end + 1;
        }
        return names;
    }

    private static String name(String text) {
        boolean quoted = text.length() > 2 && text.charAt(0) == QUOTE && text.charAt(text.length() - 1) == QUOTE;
        if (!quoted && (text.isEmpty() || text.indexOf(QUOTE) >= 0)) {
            throw malformed(text);
        }
        return quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
    }

    private static IllegalArgumentException malformed(String text) {
        return new IllegalArgumentException("not an address: " + text);
    }
}

package dev.ashlar.codegen.source;

/**
 * A name and a type, as the server prints them one behind the other.
 *
 * @param name the name, without quotes; empty for none
 * @param type the text of the type
 */
record NamedType(String name, String type) {

    /** Of a text that begins with a name. */
    static NamedType of(String text) {
        int end = endOfName(text);
        return new NamedType(SqlNames.parts(text.substring(0, end)).get(0), text.substring(end + 1));
    }

    private static int endOfName(String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ' ' && !quoted) {
                return i;
            }
        }
        return text.length() - 1;
    }
}

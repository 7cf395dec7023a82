package dev.ashlar.history;

import dev.ashlar.model.Expression;
import dev.ashlar.model.Expression.Form;
import dev.ashlar.model.Expression.Part;
import dev.ashlar.model.Expression.Reference;
import dev.ashlar.model.Expression.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An expression as one text: its SQL with every reference in braces, <code>{column public.users.free_credits} &gt;= 0</code>. A
 * reference that is not a bare name has a letter before it: <code>{q:table public.users}</code> for a qualified name,
 * <code>{l:sequence public.invoice_number}</code> for a literal. A brace of the SQL itself is doubled.
 */
final class ExpressionText {

    private ExpressionText() {}

    static String of(List<Part> parts) {
        var text = new StringBuilder();
        for (Part part : parts) {
            text.append(
                    switch (part) {
                        case Text(String sql) -> sql.replace("{", "{{").replace("}", "}}");
                        case Reference reference ->
                            "{" + letter(reference.form()) + AddressText.of(reference.target()) + "}";
                    });
        }
        return text.toString();
    }

    /**
     * The expression that a text says, with what it needs besides.
     *
     * @throws IllegalArgumentException where a brace is neither doubled nor around an address
     */
    static Expression parse(String text) {
        var parts = new ArrayList<Part>();
        var sql = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if ((c == '{' || c == '}') && at + 1 < text.length() && text.charAt(at + 1) == c) {
                sql.append(c);
                at += 2;
            } else if (c == '{') {
                int close = AddressText.unquoted(text, '}', at);
                if (close < 0) {
                    throw new IllegalArgumentException("a brace is opened and never closed in: " + text);
                }
                flush(sql, parts);
                parts.add(reference(text.substring(at + 1, close)));
                at = close + 1;
            } else if (c == '}') {
                throw new IllegalArgumentException("a brace is closed and was never opened in: " + text);
            } else {
                sql.append(c);
                at++;
            }
        }
        flush(sql, parts);
        return new Expression(parts, Set.of());
    }

    private static void flush(StringBuilder sql, List<Part> parts) {
        if (!sql.isEmpty()) {
            parts.add(new Text(sql.toString()));
            sql.setLength(0);
        }
    }

    private static Reference reference(String text) {
        for (Form form : Form.values()) {
            String letter = letter(form);
            if (!letter.isEmpty() && text.startsWith(letter)) {
                return new Reference(AddressText.parse(text.substring(letter.length())), form);
            }
        }
        return new Reference(AddressText.parse(text), Form.NAME);
    }

    private static String letter(Form form) {
        return switch (form) {
            case NAME -> "";
            case QUALIFIED -> "q:";
            case LITERAL -> "l:";
            case CALLED -> "c:";
        };
    }
}

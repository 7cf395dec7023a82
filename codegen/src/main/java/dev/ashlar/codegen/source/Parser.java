package dev.ashlar.codegen.source;

import dev.ashlar.codegen.source.Lexer.Sort;
import dev.ashlar.codegen.source.Lexer.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises simple expressions in the server's text: comparisons of columns with values and with each other, IN in the form
 * {@code = ANY (ARRAY[...])}, null tests, AND, OR and NOT. Anything else is left to be written as it is. What is recognised is
 * only a proposal: the sources are built on a server, and what comes out is compared.
 */
final class Parser {

    /** Deeper or longer ones are not simple. */
    private static final int MOST_TOKENS = 1500;

    private static final Set<String> COMPARISONS = Set.of("=", "<>", "<", "<=", ">", ">=");

    private final List<Token> tokens;
    private int at;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** It is no simple expression. */
    private static final class NotSimple extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotSimple() {
            super(null, null, false, false);
        }
    }

    /** What a text says; empty where that is not simple. */
    static Optional<Node> parse(String text) {
        Optional<List<Token>> tokens = Lexer.tokens(text).filter(each -> !each.isEmpty() && each.size() <= MOST_TOKENS);
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        try {
            var parser = new Parser(tokens.get());
            Node node = parser.disjunction();
            return parser.at == tokens.get().size() ? Optional.of(node) : Optional.empty();
        } catch (NotSimple e) {
            return Optional.empty();
        }
    }

    private boolean isAt(String symbolOrWord) {
        return at < tokens.size() && tokens.get(at).is(symbolOrWord);
    }

    private boolean skip(String symbolOrWord) {
        boolean there = isAt(symbolOrWord);
        at += there ? 1 : 0;
        return there;
    }

    private void expect(String symbolOrWord) {
        if (!skip(symbolOrWord)) {
            throw new NotSimple();
        }
    }

    private Token next() {
        if (at == tokens.size()) {
            throw new NotSimple();
        }
        return tokens.get(at++);
    }

    private Node disjunction() {
        List<Node> conditions = new ArrayList<>(List.of(conjunction()));
        while (skip("OR")) {
            conditions.add(conjunction());
        }
        return conditions.size() == 1 ? conditions.get(0) : new Node.Junction(false, conditions);
    }

    private Node conjunction() {
        List<Node> conditions = new ArrayList<>(List.of(negation()));
        while (skip("AND")) {
            conditions.add(negation());
        }
        return conditions.size() == 1 ? conditions.get(0) : new Node.Junction(true, conditions);
    }

    private Node negation() {
        return skip("NOT") ? new Node.Negation(negation()) : comparison();
    }

    private Node comparison() {
        Node left = operand();
        if (skip("IS")) {
            boolean isNull = !skip("NOT");
            expect("NULL");
            return new Node.Nullness(isNull, left);
        }
        if (at == tokens.size() || !COMPARISONS.contains(tokens.get(at).value())) {
            return left;
        }
        String operator = next().value();
        boolean any = isAt("ANY");
        if (any || isAt("ALL")) {
            if (!operator.equals(any ? "=" : "<>")) {
                throw new NotSimple();
            }
            at++;
            return new Node.Membership(any, left, operand());
        }
        return new Node.Comparison(operator, left, operand());
    }

    private Node operand() {
        Node node = primary();
        while (skip("::")) {
            type();
        }
        return node;
    }

    private Node primary() {
        Token token = next();
        return switch (token.sort()) {
            case QUOTED -> new Node.Name(token.value());
            case TEXT -> new Node.Text(token.value());
            case NUMBER -> new Node.Numeral(token.value());
            case WORD -> word(token.value());
            case SYMBOL -> symbol(token.value());
        };
    }

    private Node symbol(String symbol) {
        if (symbol.equals("(")) {
            Node inner = disjunction();
            expect(")");
            return inner;
        }
        if (symbol.equals("-") && at < tokens.size() && tokens.get(at).sort() == Sort.NUMBER) {
            return new Node.Numeral("-" + next().value());
        }
        throw new NotSimple();
    }

    private Node word(String word) {
        if (word.equals("ARRAY")) {
            expect("[");
            return new Node.Array(list("]"));
        }
        if (word.equals("true") || word.equals("false")) {
            return new Node.Truth(word.equals("true"));
        }
        // So a domain calls what it checks.
        if (word.equals("VALUE")) {
            return new Node.Name(word);
        }
        if (!word.equals(word.toLowerCase(Locale.ROOT))) {
            throw new NotSimple();
        }
        return skip("(") ? new Node.Call(word, list(")")) : new Node.Name(word);
    }

    private List<Node> list(String end) {
        List<Node> values = new ArrayList<>();
        if (skip(end)) {
            return values;
        }
        do {
            values.add(disjunction());
        } while (skip(","));
        expect(end);
        return values;
    }

    /** A type after a cast: words or qualified names, perhaps with modifiers and brackets. */
    private void type() {
        if (next().sort() == Sort.SYMBOL) {
            throw new NotSimple();
        }
        while (at < tokens.size()
                && (isAt(".") || tokens.get(at).sort() == Sort.QUOTED || isTypeWord(tokens.get(at)))) {
            at++;
        }
        if (isAt("(")) {
            do {
                at++;
                if (next().sort() != Sort.NUMBER) {
                    throw new NotSimple();
                }
            } while (isAt(","));
            expect(")");
            while (at < tokens.size() && isTypeWord(tokens.get(at))) {
                at++;
            }
        }
        if (skip("[")) {
            expect("]");
        }
    }

    /** Words of a type are lower-case; those that go on with the expression are not. */
    private static boolean isTypeWord(Token token) {
        return token.sort() == Sort.WORD && Character.isLowerCase(token.value().charAt(0))
                || token.sort() == Sort.WORD && token.value().startsWith("_");
    }
}

package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.ashlar.dsl.Expressions;
import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.SqlType;
import java.util.List;
import java.util.Optional;

/** Defaults of columns: a value, a function, the next number of a sequence, or the server's text. */
final class DefaultSource {

    private DefaultSource() {}

    /** The default of a column or domain of a type. */
    static CodeBlock of(DefaultDef value, SqlType type, Scope scope) {
        String text = value.expression().sql().text();
        return ExpressionSource.recognised(text, value, scope)
                .flatMap(node -> recognised(node, value, type, scope))
                .orElseGet(() -> ExpressionSource.sql(text, value, type, List.of(), scope));
    }

    private static Optional<CodeBlock> recognised(Node node, DefaultDef value, SqlType of, Scope scope) {
        if (node instanceof Node.Call(String name, List<Node> arguments)) {
            return switch (name) {
                case "now" -> function(arguments, "timestamp with time zone", "now", of, scope);
                case "gen_random_uuid" -> function(arguments, "uuid", "randomUuid", of, scope);
                case "nextval" ->
                    arguments.size() == 1 ? nextval(arguments.get(0), value, of, scope) : Optional.empty();
                default -> Optional.empty();
            };
        }
        return ValueSource.of(node, of, scope);
    }

    private static Optional<CodeBlock> function(
            List<Node> arguments, String type, String method, SqlType columns, Scope scope) {
        return arguments.isEmpty() && columns.name().equals(type) && !columns.array()
                ? Optional.of(CodeBlock.of("$L()", scope.member(Expressions.class, method)))
                : Optional.empty();
    }

    private static Optional<CodeBlock> nextval(Node argument, DefaultDef value, SqlType of, Scope scope) {
        if (!(argument instanceof Node.Text(String name)) || of.userType() != null) {
            return Optional.empty();
        }
        TypeName type = TypeSource.value(of, scope);
        return scope.model().needs(value).stream()
                .filter(need -> isSequence(need, name, scope))
                .findFirst()
                .map(scope::constant)
                .map(sequence -> CodeBlock.of("$L.nextval()", sequence))
                .flatMap(next -> switch (of.name()) {
                    case "bigint" -> Optional.of(next);
                    case "integer", "smallint", "numeric" ->
                        Optional.of(CodeBlock.of("$L.coerce($T.class)", next, type));
                    default -> Optional.empty();
                })
                .filter(next -> !of.array());
    }

    private static boolean isSequence(ObjectId need, String name, Scope scope) {
        return scope.names().hasConstant(need) && need.address().equals(name);
    }
}

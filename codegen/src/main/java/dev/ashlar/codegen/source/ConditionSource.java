package dev.ashlar.codegen.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.impl.DSL;

/** Conditions of jOOQ over the columns of one table, or over the value of a domain. */
final class ConditionSource {

    private static final Map<String, String> METHODS =
            Map.of("=", "eq", "<>", "ne", "<", "lt", "<=", "le", ">", "gt", ">=", "ge");

    private final Scope scope;
    private final Function<String, Optional<Operand>> operands;

    /**
     * What has a value.
     *
     * @param code how it is named
     * @param type the type of the value
     */
    private record Operand(CodeBlock code, SqlType type) {}

    private ConditionSource(Scope scope, Function<String, Optional<Operand>> operands) {
        this.scope = scope;
        this.operands = operands;
    }

    /** Over the columns of a table. */
    static ConditionSource ofTable(Scope scope, ObjectId table) {
        return new ConditionSource(
                scope,
                name -> scope.model()
                        .find(table.child(ObjectType.COLUMN, name))
                        .map(ColumnDef.class::cast)
                        .map(column -> new Operand(scope.part(column.id()), column.type())));
    }

    /** Over a value that a domain's check calls VALUE, and the code {@code value}. */
    static ConditionSource ofDomain(Scope scope, SqlType base) {
        return new ConditionSource(
                scope,
                name -> name.equals("VALUE")
                        ? Optional.of(new Operand(CodeBlock.of("value"), base))
                        : Optional.empty());
    }

    /** The condition; empty where it cannot be said simply. */
    Optional<CodeBlock> of(Node node) {
        return switch (node) {
            case Node.Junction(boolean and, List<Node> conditions) -> junction(and, conditions);
            case Node.Negation(Node inner) ->
                of(inner).map(code -> CodeBlock.of("$L($L)", scope.member(DSL.class, "not"), code));
            case Node.Nullness(boolean isNull, Node value) ->
                operand(value).map(operand -> CodeBlock.of("$L.$L()", operand.code(), isNull ? "isNull" : "isNotNull"));
            case Node.Comparison comparison -> comparison(comparison);
            case Node.Membership membership -> membership(membership);
            case Node.Name name ->
                operand(name)
                        .filter(operand -> operand.type().name().equals("boolean")
                                && !operand.type().array())
                        .map(operand -> CodeBlock.of("$L($L)", scope.member(DSL.class, "condition"), operand.code()));
            case Node.Text text -> Optional.empty();
            case Node.Numeral number -> Optional.empty();
            case Node.Truth truth -> Optional.empty();
            case Node.Call call -> Optional.empty();
            case Node.Array array -> Optional.empty();
        };
    }

    private Optional<CodeBlock> junction(boolean and, List<Node> conditions) {
        CodeBlock.Builder joined = CodeBlock.builder();
        for (int i = 0; i < conditions.size(); i++) {
            Optional<CodeBlock> one = of(conditions.get(i));
            if (one.isEmpty()) {
                return Optional.empty();
            }
            if (i == 0) {
                joined.add(one.get());
            } else {
                joined.add("$Z.$L($L)", and ? "and" : "or", one.get());
            }
        }
        return Optional.of(joined.build());
    }

    private Optional<CodeBlock> comparison(Node.Comparison comparison) {
        Optional<Operand> left = operand(comparison.left());
        if (left.isEmpty()) {
            return Optional.empty();
        }
        Optional<CodeBlock> right = operand(comparison.right())
                .filter(other -> TypeSource.value(other.type(), scope)
                        .equals(TypeSource.value(left.get().type(), scope)))
                .map(Operand::code)
                .or(() -> ValueSource.of(comparison.right(), left.get().type(), scope));
        return right.map(
                value -> CodeBlock.of("$L.$L($L)", left.get().code(), METHODS.get(comparison.operator()), value));
    }

    private Optional<CodeBlock> membership(Node.Membership membership) {
        Optional<Operand> operand = operand(membership.value());
        if (operand.isEmpty()
                || !(membership.array() instanceof Node.Array(List<Node> elements))
                || elements.isEmpty()) {
            return Optional.empty();
        }
        List<CodeBlock> values = new ArrayList<>();
        for (Node element : elements) {
            Optional<CodeBlock> value = ValueSource.of(element, operand.get().type(), scope);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        return Optional.of(CodeBlock.of(
                "$L.$L($L)", operand.get().code(), membership.any() ? "in" : "notIn", CodeBlock.join(values, ",$W")));
    }

    /** A column of text. */
    Optional<CodeBlock> text(Node node) {
        return operand(node)
                .filter(operand -> TypeSource.value(operand.type(), scope).equals(ClassName.get(String.class)))
                .map(Operand::code);
    }

    private Optional<Operand> operand(Node node) {
        return node instanceof Node.Name(String name) ? operands.apply(name) : Optional.empty();
    }
}

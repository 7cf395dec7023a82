package dev.ashlar.codegen.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.impl.DSL;

/** Conditions of jOOQ over the columns of one table. */
final class ConditionSource {

    private static final Map<String, String> METHODS =
            Map.of("=", "eq", "<>", "ne", "<", "lt", "<=", "le", ">", "gt", ">=", "ge");

    private final Scope scope;
    private final ObjectId table;

    ConditionSource(Scope scope, ObjectId table) {
        this.scope = scope;
        this.table = table;
    }

    /** The condition; empty where it cannot be said simply. */
    Optional<CodeBlock> of(Node node) {
        return switch (node) {
            case Node.Junction(boolean and, List<Node> conditions) -> junction(and, conditions);
            case Node.Negation(Node inner) ->
                of(inner).map(code -> CodeBlock.of("$L($L)", scope.member(DSL.class, "not"), code));
            case Node.Nullness(boolean isNull, Node value) ->
                column(value).map(column -> CodeBlock.of("$L.$L()", code(column), isNull ? "isNull" : "isNotNull"));
            case Node.Comparison comparison -> comparison(comparison);
            case Node.Membership membership -> membership(membership);
            case Node.Name name ->
                column(name)
                        .filter(column -> column.type().name().equals("boolean")
                                && !column.type().array())
                        .map(column -> CodeBlock.of("$L($L)", scope.member(DSL.class, "condition"), code(column)));
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
        Optional<ColumnDef> left = column(comparison.left());
        if (left.isEmpty()) {
            return Optional.empty();
        }
        Optional<CodeBlock> right = column(comparison.right())
                .filter(other -> TypeSource.value(other.type(), scope)
                        .equals(TypeSource.value(left.get().type(), scope)))
                .map(this::code)
                .or(() -> ValueSource.of(comparison.right(), left.get().type(), scope));
        return right.map(
                value -> CodeBlock.of("$L.$L($L)", code(left.get()), METHODS.get(comparison.operator()), value));
    }

    private Optional<CodeBlock> membership(Node.Membership membership) {
        Optional<ColumnDef> column = column(membership.value());
        if (column.isEmpty()
                || !(membership.array() instanceof Node.Array(List<Node> elements))
                || elements.isEmpty()) {
            return Optional.empty();
        }
        List<CodeBlock> values = new ArrayList<>();
        for (Node element : elements) {
            Optional<CodeBlock> value = ValueSource.of(element, column.get().type(), scope);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        return Optional.of(CodeBlock.of(
                "$L.$L($L)", code(column.get()), membership.any() ? "in" : "notIn", CodeBlock.join(values, ",$W")));
    }

    /** A column of text. */
    Optional<CodeBlock> text(Node node) {
        return column(node)
                .filter(column -> TypeSource.value(column.type(), scope).equals(ClassName.get(String.class)))
                .map(this::code);
    }

    private CodeBlock code(ColumnDef column) {
        return scope.part(column.id());
    }

    private Optional<ColumnDef> column(Node node) {
        return node instanceof Node.Name(String name)
                ? scope.model().find(table.child(ObjectType.COLUMN, name)).map(ColumnDef.class::cast)
                : Optional.empty();
    }
}

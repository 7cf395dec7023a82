package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.dsl.Expressions;
import dev.ashlar.model.Definition;
import dev.ashlar.model.DomainConstraintDef;
import dev.ashlar.model.Expression;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.SqlType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.impl.DSL;

/** Expressions: of jOOQ where a simple one is recognised, else the server's text with what it needs. */
final class ExpressionSource {

    private ExpressionSource() {}

    /** A condition that belongs to a definition; what it names but for some objects, of which more is said, is declared. */
    static CodeBlock condition(Expression condition, Definition definition, Collection<ObjectId> without, Scope scope) {
        return condition(condition, definition, definition.id().owner(), without, scope);
    }

    /** The same over the columns of a table in which the definition does not stand. */
    static CodeBlock condition(
            Expression condition, Definition definition, ObjectId table, Collection<ObjectId> without, Scope scope) {
        String text = condition.sql().text();
        return recognised(text, definition, scope)
                .flatMap(node -> ConditionSource.ofTable(scope, table).of(node))
                .orElseGet(() -> CodeBlock.of(
                        "$L($L$L)",
                        scope.member(Expressions.class, "sqlCondition"),
                        Texts.literal(text),
                        needs(definition, without, scope)));
    }

    /** The condition of a domain's check. */
    static CodeBlock domain(DomainConstraintDef check, SqlType base, Scope scope) {
        String text = check.condition().sql().text();
        return recognised(text, check, scope)
                .flatMap(node -> ConditionSource.ofDomain(scope, base).of(node))
                .orElseGet(() -> CodeBlock.of(
                        "$L($L$L)",
                        scope.member(Expressions.class, "sqlCondition"),
                        Texts.literal(text),
                        needs(check, List.of(), scope)));
    }

    /** A condition that may name other tables, which therefore are asked for when all objects are there. */
    static CodeBlock wideCondition(Expression condition, Definition definition, Scope scope) {
        String text = condition.sql().text();
        return recognised(text, definition, scope)
                .flatMap(node ->
                        ConditionSource.ofTable(scope, definition.id().owner()).of(node))
                .orElseGet(() -> CodeBlock.of(
                        "$L($L$L)",
                        scope.member(Expressions.class, "sqlCondition"),
                        Texts.literal(text),
                        later(scope.needs(definition, List.of()))));
    }

    /** What a text needs, as a last argument that is asked for when all objects are there. */
    static CodeBlock later(List<CodeBlock> needs) {
        return needs.isEmpty()
                ? CodeBlock.of("")
                : CodeBlock.of(
                        ",$W() -> $T.<$T>of($L)",
                        List.class,
                        Object.class,
                        needs.stream().collect(CodeBlock.joining(",$W")));
    }

    /** An expression of an index, whose type does not matter. */
    static CodeBlock key(Expression expression, Definition definition, Collection<ObjectId> without, Scope scope) {
        return key(expression, definition, definition.id().owner(), without, scope);
    }

    /** The same over the columns of a table in which the definition does not stand. */
    static CodeBlock key(
            Expression expression, Definition definition, ObjectId table, Collection<ObjectId> without, Scope scope) {
        String text = expression.sql().text();
        return recognised(text, definition, scope)
                .flatMap(node -> caseless(node, table, scope))
                .orElseGet(() -> sql(text, definition, SqlType.of("text"), without, scope));
    }

    private static Optional<CodeBlock> caseless(Node node, ObjectId table, Scope scope) {
        return node instanceof Node.Call(String name, List<Node> arguments)
                        && (name.equals("lower") || name.equals("upper"))
                        && arguments.size() == 1
                ? ConditionSource.ofTable(scope, table)
                        .text(arguments.get(0))
                        .map(column -> CodeBlock.of("$L($L)", scope.member(DSL.class, name), column))
                : Optional.empty();
    }

    /** The expression of a generated column, which may name a column that stands further down: Java has no value of that yet. */
    static CodeBlock field(Expression expression, Definition column, SqlType type, Scope scope) {
        String text = expression.sql().text();
        return scope.isBefore(column, scope.model().needs(column))
                ? CodeBlock.of(
                        "$L($L,$W$L$L)",
                        scope.member(Expressions.class, "sql"),
                        Texts.literal(text),
                        TypeSource.of(type, scope),
                        later(scope.qualifiedNeeds(column)))
                : sql(text, column, type, List.of(), scope);
    }

    /** An expression as the server prints it. */
    static CodeBlock sql(String text, Definition definition, SqlType type, Collection<ObjectId> without, Scope scope) {
        return CodeBlock.of(
                "$L($L,$W$L$L)",
                scope.member(Expressions.class, "sql"),
                Texts.literal(text),
                TypeSource.of(type, scope),
                needs(definition, without, scope));
    }

    private static CodeBlock needs(Definition definition, Collection<ObjectId> without, Scope scope) {
        CodeBlock.Builder needs = CodeBlock.builder();
        scope.needs(definition, without).forEach(need -> needs.add(",$W$L", need));
        return needs.build();
    }

    /** What a text says, where it is simple, and its definition is not to be written as the server prints it. */
    static Optional<Node> recognised(String text, Definition definition, Scope scope) {
        return scope.isPlain(definition.id()) ? Optional.empty() : Parser.parse(text);
    }
}

package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.dsl.IndexKey;
import dev.ashlar.dsl.PartitionBound;
import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.Expression;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.PartitionDef;
import dev.ashlar.model.SqlType;
import dev.ashlar.model.TableDef;
import dev.ashlar.dsl.Expressions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the rows of a table are distributed over its partitions, and which rows a partition holds. */
final class PartitionSource {

    private static final Map<String, String> METHODS =
            Map.of("RANGE", "partitionByRange", "LIST", "partitionByList", "HASH", "partitionByHash");

    private PartitionSource() {}

    /** The key as SQL writes it, taken apart: RANGE (created_at, lower(name) COLLATE "C" text_ops). */
    private static List<String> keys(Expression by) {
        String text = by.sql().text();
        return SqlNames.commas(text.substring(text.indexOf('(') + 1, text.lastIndexOf(')')));
    }

    /** The statement by which a table is partitioned. */
    static CodeBlock key(TableDef table, Expression by, Scope scope) {
        String text = by.sql().text();
        CodeBlock keys = keys(by).stream()
                .map(key -> element(key, table, scope))
                .collect(CodeBlock.joining(",$W"));
        return CodeBlock.of("$L($L)", METHODS.get(text.substring(0, text.indexOf(' '))), keys);
    }

    private static CodeBlock element(String key, TableDef table, Scope scope) {
        List<String> words = SqlNames.words(key);
        Optional<ColumnDef> column = column(words.get(0), table, scope);
        CodeBlock plain = column.map(each -> scope.part(each.id()))
                .orElseGet(() -> ExpressionSource.sql(
                        inner(words.get(0)), table, SqlType.of("text"), List.of(), scope));
        if (words.size() == 1) {
            return plain;
        }
        var chain = new Chain(CodeBlock.of("$T.of($L)", IndexKey.class, plain));
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).equals("COLLATE")) {
                i++;
                chain.then("collation($L)", SqlNames.strings(words.get(i)));
            } else {
                chain.then("operatorClass($L)", SqlNames.strings(words.get(i)));
            }
        }
        return chain.code();
    }

    /** The server puts expressions, but for calls, into parentheses of their own. */
    private static String inner(String expression) {
        return expression.startsWith("(") && expression.endsWith(")")
                ? expression.substring(1, expression.length() - 1)
                : expression;
    }

    private static Optional<ColumnDef> column(String key, TableDef table, Scope scope) {
        List<String> names = SqlNames.parts(key);
        return names.size() == 1
                ? scope.model()
                        .find(table.id().child(ObjectType.COLUMN, names.get(0)))
                        .map(ColumnDef.class::cast)
                : Optional.empty();
    }

    /** Says which rows a partition holds. */
    static CodeBlock bound(PartitionDef partition, Chain chain, Scope scope) {
        if (partition.isDefault()) {
            return chain.then("byDefault()").code();
        }
        String text = partition.bound().sql().text();
        ObjectId of = partition.of();
        TableDef above = (TableDef) scope.model().find(of).orElseThrow();
        List<String> keys = keys(above.partitionBy() == null ? Expression.of() : above.partitionBy());
        List<String> lists = SqlNames.lists(text);
        if (text.startsWith("FOR VALUES IN ")) {
            return chain.then("in($L)", values(lists.get(0), keys, false, above, scope)).code();
        }
        if (text.startsWith("FOR VALUES FROM ")) {
            return chain.then("from($L)", values(lists.get(0), keys, true, above, scope))
                    .then("to($L)", values(lists.get(1), keys, true, above, scope))
                    .code();
        }
        String[] numbers = text.replaceAll("[^0-9 ]", "").strip().split(" +", -1);
        return chain.then("modulus($L,$W$L)", numbers[0], numbers[1]).code();
    }

    private static CodeBlock values(
            String list, List<String> keys, boolean byPlace, TableDef above, Scope scope) {
        List<String> values = SqlNames.commas(list);
        CodeBlock.Builder code = CodeBlock.builder();
        for (int i = 0; i < values.size(); i++) {
            code.add(i == 0 ? "" : ",$W")
                    .add(value(values.get(i), keys.get(byPlace ? i : 0), values.size() == 1, above, scope));
        }
        return code.build();
    }

    private static CodeBlock value(String value, String key, boolean alone, TableDef above, Scope scope) {
        switch (value) {
            case "NULL":
                return CodeBlock.of(alone ? "(Object) null" : "null");
            case "MINVALUE", "MAXVALUE":
                return CodeBlock.of("$T.$L", PartitionBound.Limit.class, value);
            default:
                SqlType type = column(SqlNames.words(key).get(0), above, scope)
                        .map(ColumnDef::type)
                        .orElse(SqlType.of("text"));
                Optional<CodeBlock> known = type.userType() == null
                        ? Parser.parse(value).flatMap(node -> ValueSource.of(node, type, scope))
                        : Optional.empty();
                return known.orElseGet(() -> CodeBlock.of(
                        "$L($L,$W$L)",
                        scope.member(Expressions.class, "sql"),
                        Texts.literal(value),
                        TypeSource.of(SqlType.of("text"), scope)));
        }
    }
}

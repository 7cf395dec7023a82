package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.dsl.Expressions;
import dev.ashlar.dsl.IndexKey;
import dev.ashlar.dsl.Partition;
import dev.ashlar.dsl.PartitionBound;
import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.Expression;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.PartitionDef;
import dev.ashlar.model.SqlType;
import dev.ashlar.model.TableDef;
import dev.ashlar.sql.DerivedName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

    /** The constant of a partition of which there is nothing else to say; its key names columns of the whole table. */
    static KindSource.Made made(TableDef table, Scope scope) {
        PartitionDef partition =
                (PartitionDef) scope.model().find(PartitionDef.id(table.id())).orElseThrow();
        boolean sameSchema = table.id().owner().equals(partition.of().owner());
        var chain = new Chain(CodeBlock.of(
                "$L($L,$W$L$S)",
                scope.member(Partition.class, "partition"),
                scope.constant(partition.of()),
                sameSchema
                        ? CodeBlock.of("")
                        : CodeBlock.of("$L,$W", scope.constant(table.id().owner())),
                table.id().name()));
        say(partition, chain, scope);
        if (table.partitionBy() != null) {
            TableDef root =
                    (TableDef) scope.model().find(table(partition, scope)).orElseThrow();
            chain.then("$L", key(root, table.partitionBy(), scope));
        }
        return KindSource.Made.of(Partition.class, CommentSource.on(table.id(), chain, scope));
    }

    /** The statement by which a table is partitioned; its key names columns of that table. */
    static CodeBlock key(TableDef table, Expression by, Scope scope) {
        String text = by.sql().text();
        CodeBlock columns = by.needs().stream()
                .filter(need -> need.type() == ObjectType.COLUMN)
                .map(need -> CodeBlock.of(",$W$L", scope.part(need.movedTo(table.id()))))
                .collect(CodeBlock.joining(""));
        CodeBlock keys = keys(by).stream()
                .map(key -> element(key, columns, table, scope))
                .collect(CodeBlock.joining(",$W"));
        return CodeBlock.of("$L($L)", METHODS.get(text.substring(0, text.indexOf(' '))), keys);
    }

    private static CodeBlock element(String key, CodeBlock columns, TableDef table, Scope scope) {
        List<String> words = SqlNames.words(key);
        Optional<ColumnDef> column = column(words.get(0), table, scope);
        List<CodeBlock> needs = scope.needs(table, List.of());
        CodeBlock plain = column.map(each -> scope.part(each.id()))
                .orElseGet(() -> CodeBlock.of(
                        "$L($L,$W$L$L$L)",
                        scope.member(Expressions.class, "sql"),
                        Texts.literal(inner(words.get(0))),
                        TypeSource.of(SqlType.of("text"), scope),
                        columns,
                        needs.stream().map(need -> CodeBlock.of(",$W$L", need)).collect(CodeBlock.joining(""))));
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
        chain.thenIf(
                column.isPresent() && !needs.isEmpty(),
                "needs($L)",
                needs.stream().collect(CodeBlock.joining(",$W")));
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
    static Chain say(PartitionDef partition, Chain chain, Scope scope) {
        return names(partition, rows(partition, chain, scope), scope);
    }

    /** The names of NOT NULL constraints that are not those of the table above: those after itself, or any. */
    private static Chain names(PartitionDef partition, Chain chain, Scope scope) {
        ObjectId table = partition.id().owner();
        Set<String> above = scope.model().children(partition.of(), ColumnDef.class).stream()
                .filter(column -> !column.nullable())
                .map(column -> column.id().name())
                .collect(Collectors.toSet());
        Map<String, String> others = new TreeMap<>(partition.notNulls());
        others.entrySet()
                .removeIf(each -> each.getValue().equals(DerivedName.of(table.name(), each.getKey(), "not_null")));
        boolean attached =
                others.size() < above.size() && partition.notNulls().keySet().equals(above);
        chain.thenIf(attached, "attached()");
        (attached ? others : partition.notNulls())
                .forEach((column, name) -> chain.then(
                        "notNull($S,$W$L)",
                        name,
                        scope.part(table(partition, scope).child(ObjectType.COLUMN, column))));
        return chain;
    }

    /** The table whose class has a partition's columns. */
    private static ObjectId table(PartitionDef partition, Scope scope) {
        ObjectId table = partition.id().owner();
        while (scope.isPartition(table)) {
            table = scope.model().inheritance().parents(table).get(0);
        }
        return table;
    }

    private static Chain rows(PartitionDef partition, Chain chain, Scope scope) {
        if (partition.takesRest()) {
            return chain.then("byDefault()");
        }
        String text = partition.bound().sql().text();
        ObjectId of = partition.of();
        TableDef above = (TableDef) scope.model().find(of).orElseThrow();
        List<String> keys = keys(above.partitionBy() == null ? Expression.of() : above.partitionBy());
        List<String> lists = SqlNames.lists(text);
        if (text.startsWith("FOR VALUES IN ")) {
            return chain.then("in($L)", values(lists.get(0), keys, false, above, scope));
        }
        if (text.startsWith("FOR VALUES FROM ")) {
            return chain.then("from($L)", values(lists.get(0), keys, true, above, scope))
                    .then("to($L)", values(lists.get(1), keys, true, above, scope));
        }
        String[] numbers = text.replaceAll("[^0-9 ]", "").strip().split(" +", -1);
        return chain.then("modulus($L,$W$L)", numbers[0], numbers[1]);
    }

    private static CodeBlock values(String list, List<String> keys, boolean byPlace, TableDef above, Scope scope) {
        List<String> values = SqlNames.commas(list);
        CodeBlock.Builder code = CodeBlock.builder();
        for (int i = 0; i < values.size(); i++) {
            code.add(i == 0 ? "" : ",$W")
                    .add(value(values.get(i), keys.get(byPlace ? i : 0), values.size() == 1, above, scope));
        }
        return code.build();
    }

    private static CodeBlock value(String value, String key, boolean alone, TableDef above, Scope scope) {
        return switch (value) {
            case "NULL" -> CodeBlock.of(alone ? "(Object) null" : "null");
            case "MINVALUE", "MAXVALUE" -> CodeBlock.of("$T.$L", PartitionBound.Limit.class, value);
            default -> {
                SqlType type = column(SqlNames.words(key).get(0), above, scope)
                        .map(ColumnDef::type)
                        .orElse(SqlType.of("text"));
                Optional<CodeBlock> known = type.userType() == null
                        ? Parser.parse(value).flatMap(node -> ValueSource.of(node, type, scope))
                        : Optional.empty();
                yield known.orElseGet(() -> CodeBlock.of(
                        "$L($L,$W$L)",
                        scope.member(Expressions.class, "sql"),
                        Texts.literal(value),
                        TypeSource.of(SqlType.of("text"), scope)));
            }
        };
    }
}

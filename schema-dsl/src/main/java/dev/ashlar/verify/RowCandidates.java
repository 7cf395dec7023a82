package dev.ashlar.verify;

import dev.ashlar.model.CheckDef;
import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.Expression;
import dev.ashlar.model.ForeignKeyDef;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.TableDef;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows that a table might take. */
final class RowCandidates {

    private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*+)'|(?<![\\w.])(\\d+(?:\\.\\d+)?)");

    private final Model model;
    private final TableDef table;
    private final Map<ObjectId, Integer> rows;
    private final List<ColumnDef> columns;
    /** The literals of the checks that name a column. */
    private final Map<ObjectId, List<String>> literals = new HashMap<>();

    private final Map<ObjectId, ForeignKeyDef> keys = new HashMap<>();

    /**
     * Candidates for a table.
     *
     * @param moreChecks checks whose literals are candidates too, beside those of the table's own
     * @param rows how many rows each table has so far
     */
    RowCandidates(Model model, TableDef table, List<CheckDef> moreChecks, Map<ObjectId, Integer> rows) {
        this.model = model;
        this.table = table;
        this.rows = rows;
        this.columns = model.children(table.id(), ColumnDef.class).stream()
                .filter(column -> column.generated() == null)
                .toList();
        List<CheckDef> checks = new ArrayList<>(model.children(table.id(), CheckDef.class));
        checks.addAll(moreChecks);
        for (CheckDef check : checks) {
            List<String> found = literals(check.condition());
            check.needs()
                    .forEach(need -> literals.computeIfAbsent(need, id -> new ArrayList<>())
                            .addAll(found));
        }
        PartitionLiterals.of(model, table.id())
                .forEach((column, bounds) -> literals.computeIfAbsent(column, id -> new ArrayList<>())
                        .addAll(bounds.stream()
                                .flatMap(bound -> literals(bound).stream())
                                .toList()));
        for (ForeignKeyDef key : model.children(table.id(), ForeignKeyDef.class)) {
            key.columns().forEach(column -> keys.putIfAbsent(column, key));
        }
    }

    private static List<String> literals(Expression expression) {
        List<String> literals = new ArrayList<>();
        Matcher found = LITERAL.matcher(expression.sql().text());
        while (found.find()) {
            literals.add(found.group(1) != null ? found.group(1).replace("''", "'") : found.group(2));
        }
        return literals;
    }

    /** The columns that can be given a value. */
    List<ColumnDef> columns() {
        return columns;
    }

    /** The statement that inserts the row of this number, and returns the values of {@link #columns} as text. */
    String insert(int number) {
        if (columns.isEmpty()) {
            return "INSERT INTO " + table.id().qualified() + " DEFAULT VALUES RETURNING 1";
        }
        var random = new Random(31L * table.id().address().hashCode() + number);
        List<String> values =
                columns.stream().map(column -> value(column, number, random)).toList();
        return Sql.of(
                        "INSERT INTO {} ({}) OVERRIDING SYSTEM VALUE VALUES ({}) RETURNING {}",
                        table.id().qualified(),
                        Sql.join(
                                ", ",
                                columns.stream()
                                        .map(column -> column.id().identifier())
                                        .toList()),
                        Sql.raw(String.join(", ", values)),
                        Sql.join(
                                ", ",
                                columns.stream()
                                        .map(column ->
                                                Sql.of("{}::text", column.id().identifier()))
                                        .toList()))
                .text();
    }

    private String value(ColumnDef column, int number, Random random) {
        ForeignKeyDef key = keys.get(column.id());
        if (key != null) {
            return reference(column, key, number);
        }
        int choice = random.nextInt(10);
        if (column.nullable() && choice == 0) {
            return "NULL";
        }
        boolean hasDefault = !model.children(column.id(), DefaultDef.class).isEmpty();
        if (hasDefault && (choice == 1 || number == 0) || column.identity() != null) {
            return "DEFAULT";
        }
        List<String> spokenOf = literals.getOrDefault(column.id(), List.of());
        if (!spokenOf.isEmpty() && choice < 8 && !column.type().array()) {
            String literal = spokenOf.get(random.nextInt(spokenOf.size()));
            boolean next = random.nextBoolean() && literal.matches("\\d{1,8}");
            return new Literal(next ? String.valueOf(Long.parseLong(literal) + 1) : literal).text();
        }
        return Samples.of(column.type(), number + 1, model);
    }

    /** The value of a row that is there already; nothing, or the row itself, where there is none. */
    private String reference(ColumnDef column, ForeignKeyDef key, int number) {
        int place = key.columns().indexOf(column.id());
        ObjectId target = key.references().get(place);
        boolean own = key.referencedTable().equals(table.id());
        int there = rows.getOrDefault(key.referencedTable(), 0);
        if (own || there == 0) {
            return column.nullable() ? "NULL" : Samples.of(column.type(), number + 1, model);
        }
        return Sql.of(
                        "(SELECT r.{} FROM {} AS r ORDER BY r.tableoid, r.ctid LIMIT 1 OFFSET {})",
                        target.identifier(),
                        key.referencedTable().qualified(),
                        Sql.raw(String.valueOf(number % there)))
                .text();
    }
}

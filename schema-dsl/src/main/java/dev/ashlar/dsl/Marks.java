package dev.ashlar.dsl;

import dev.ashlar.model.Expression;
import dev.ashlar.model.Expression.Form;
import dev.ashlar.model.Expression.Part;
import dev.ashlar.model.Expression.Reference;
import dev.ashlar.model.Expression.Text;
import dev.ashlar.model.ObjectId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The references of one expression while it is rendered, and the marks that stand for them in the text. */
final class Marks {

    /** Two characters that Unicode leaves to private use, around the number of a reference. */
    private static final char OPEN = '\uE0A5';

    private static final char CLOSE = '\uE0A6';

    private final @Nullable DatabaseObject own;
    private final ObjectId id;
    private final Description description;
    private final List<Reference> references = new ArrayList<>();
    private final Set<ObjectId> needs = new LinkedHashSet<>();
    private final Set<Table> tables = new LinkedHashSet<>();
    private boolean grouped;
    private final Set<ObjectId> foreign = new LinkedHashSet<>();

    /** Of an expression inside a table, or of a query where the table is null. */
    Marks(@Nullable DatabaseObject own, ObjectId id, Description description) {
        this.own = own;
        this.id = id;
        this.description = description;
    }

    String mark(Reference reference) {
        references.add(reference);
        return OPEN + String.valueOf(references.size() - 1) + CLOSE;
    }

    /** Whether the expression stands inside a table or view, of which this column must be then. */
    boolean isInside(ViewColumn<?> column) {
        if (own != null && !own.id().equals(column.view().id()) && foreign.add(column.id())) {
            problem(
                    "names a column of a view, " + column.id().address(),
                    "use columns of " + own.id().address() + " only");
        }
        return own != null;
    }

    /** What to write for a column. */
    List<String> column(Column<?> column) {
        if (own == null) {
            return List.of(
                    mark(new Reference(column.getTable().id(), Form.NAME)),
                    ".",
                    mark(new Reference(column.id(), Form.NAME)));
        }
        if (!column.getTable().id().equals(own.id()) && foreign.add(column.id())) {
            problem(
                    "names a column of another table, " + column.id().address(),
                    "use columns of " + own.id().address() + " only");
        }
        return List.of(mark(new Reference(column.id(), Form.NAME)));
    }

    void need(Object object) {
        switch (object) {
            case Column<?> column -> needs.add(column.id());
            case DatabaseObject other -> needs.add(other.id());
            case TablePart part -> needs.add(part.id());
            case ObjectId other -> needs.add(other);
            default ->
                problem(
                        "is said to need " + object,
                        "name columns, tables, views, enums, sequences or functions of the schema");
        }
    }

    void problem(String wrong, String instead) {
        description.problem(id, wrong, instead);
    }

    /** A table that is read. */
    void table(Table table) {
        tables.add(table);
    }

    /** The query, or one inside it, groups its rows. */
    void groups() {
        grouped = true;
    }

    /**
     * The text with references in place of the marks. A query that groups by a primary key may select the other columns too, and
     * needs the key then (manual, GROUP BY).
     */
    Expression expression(String text) {
        if (grouped) {
            tables.stream()
                    .flatMap(table -> table.parts().stream())
                    .filter(PrimaryKey.class::isInstance)
                    .forEach(key -> needs.add(key.id()));
        }
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, from)) {
            int close = text.indexOf(CLOSE, open);
            String number = close < 0 ? "" : text.substring(open + 1, close);
            if (number.isEmpty()
                    || !number.chars().allMatch(Character::isDigit)
                    || Integer.parseInt(number) >= references.size()) {
                problem("holds the character U+E0A5, which is not possible in an expression", "leave it out");
                break;
            }
            if (open > from) {
                parts.add(new Text(text.substring(from, open)));
            }
            parts.add(references.get(Integer.parseInt(number)));
            from = close + 1;
        }
        if (from < text.length()) {
            parts.add(new Text(text.substring(from)));
        }
        return new Expression(parts, needs);
    }
}

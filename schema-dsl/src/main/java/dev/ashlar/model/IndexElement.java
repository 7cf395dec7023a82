package dev.ashlar.model;

import dev.ashlar.sql.Parameters;
import dev.ashlar.sql.Sql;
import java.util.Collections;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What one column of an index holds.
 *
 * @param expression a column of the table or an expression over its columns
 * @param collation the collation as SQL names it; null for the column's own
 * @param operatorClass the operator class as SQL names it; null for the type's default
 * @param descending whether high values come first
 * @param nullsFirst whether nulls come first; PostgreSQL's default is that of <code>descending</code>
 * @param operatorClassOptions options of the operator class, such as <code>siglen</code>
 * @param statistics how much is gathered about the values of an expression; null for the database's default
 */
public record IndexElement(
        Expression expression,
        @Nullable String collation,
        @Nullable String operatorClass,
        boolean descending,
        boolean nullsFirst,
        SequencedMap<String, String> operatorClassOptions,
        @Nullable Integer statistics) {

    public IndexElement {
        operatorClassOptions = Options.ordered(operatorClassOptions);
    }

    /** An element without options and with the usual statistics. */
    public IndexElement(
            Expression expression,
            @Nullable String collation,
            @Nullable String operatorClass,
            boolean descending,
            boolean nullsFirst) {
        this(expression, collation, operatorClass, descending, nullsFirst, Collections.emptySortedMap(), null);
    }

    /** A column in the usual order. */
    public static IndexElement of(Expression expression) {
        return new IndexElement(expression, null, null, false, false);
    }

    IndexElement renamed(UnaryOperator<ObjectId> names) {
        return new IndexElement(
                expression.renamed(names),
                collation,
                operatorClass,
                descending,
                nullsFirst,
                operatorClassOptions,
                statistics);
    }

    /** The same with other statistics. */
    public IndexElement withStatistics(@Nullable Integer target) {
        return new IndexElement(
                expression, collation, operatorClass, descending, nullsFirst, operatorClassOptions, target);
    }

    /** The element as it stands between the parentheses of an index. */
    public Sql sql() {
        Sql value = expression.exact();
        Sql base = expression.asColumn().isPresent() ? value : Sql.of("({})", value);
        return base.then(collation == null ? Sql.EMPTY : Sql.raw("COLLATE " + collation))
                .then(operatorClass == null ? Sql.EMPTY : Sql.raw(operatorClass))
                .then(operatorClassOptions.isEmpty() ? Sql.EMPTY : Sql.of("({})", Parameters.of(operatorClassOptions)))
                .then(Sql.raw("DESC").when(descending))
                .then(Sql.raw(nullsFirst ? "NULLS FIRST" : "NULLS LAST").when(nullsFirst != descending));
    }
}

package dev.ashlar.model;

import dev.ashlar.sql.Sql;
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
 */
public record IndexElement(
        Expression expression,
        @Nullable String collation,
        @Nullable String operatorClass,
        boolean descending,
        boolean nullsFirst) {

    /** A column in the usual order. */
    public static IndexElement of(Expression expression) {
        return new IndexElement(expression, null, null, false, false);
    }

    IndexElement renamed(UnaryOperator<ObjectId> names) {
        return new IndexElement(expression.renamed(names), collation, operatorClass, descending, nullsFirst);
    }

    /** The element as it stands between the parentheses of an index. */
    public Sql sql() {
        Sql value = expression.sql();
        Sql base = expression.asColumn().isPresent() ? value : Sql.of("({})", value);
        return base.then(collation == null ? Sql.EMPTY : Sql.raw("COLLATE " + collation))
                .then(operatorClass == null ? Sql.EMPTY : Sql.raw(operatorClass))
                .then(Sql.raw("DESC").when(descending))
                .then(Sql.raw(nullsFirst ? "NULLS FIRST" : "NULLS LAST").when(nullsFirst != descending));
    }
}

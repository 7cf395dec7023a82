package dev.ashlar.kind;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.ObjectId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What adding a column costs (manual, ALTER TABLE, notes). */
final class ColumnCosts {

    /** Functions whose value is one for the whole statement: the rows need not be written for such a default. */
    private static final Pattern STABLE =
            Pattern.compile("(?i)^(pg_catalog\\.)?(now\\(\\)|transaction_timestamp\\(\\)|statement_timestamp\\(\\)"
                    + "|current_timestamp(\\(\\d\\))?|current_date|localtimestamp(\\(\\d\\))?|current_user)$");

    private ColumnCosts() {}

    static Step ofAdding(Step step, ColumnDef column, @Nullable DefaultDef value) {
        ObjectId table = column.id().owner();
        if (column.generated() != null && !column.generated().virtual()) {
            return step.with(Risk.Type.REWRITE, table, "the table is rewritten to compute the column");
        }
        if (column.identity() != null) {
            return step.with(Risk.Type.REWRITE, table, "the table is rewritten to number the rows");
        }
        if (value != null && isVolatile(value.expression().sql().text())) {
            return step.with(Risk.Type.REWRITE, table, "the table is rewritten: the default differs from row to row");
        }
        return step;
    }

    private static boolean isVolatile(String expression) {
        boolean calls = expression.contains("(") && !expression.startsWith("'") && !expression.startsWith("CAST");
        return calls && !STABLE.matcher(expression).matches();
    }
}

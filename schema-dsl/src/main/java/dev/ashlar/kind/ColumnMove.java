package dev.ashlar.kind;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.SqlType;
import dev.ashlar.model.TableDef;
import dev.ashlar.sql.Sql;
import java.util.List;

/** A column that goes over to the new type or collation which takes the place of its own. */
final class ColumnMove {

    private ColumnMove() {}

    static Step step(ColumnDef before, ColumnDef after, Context context) {
        ObjectId table = after.id().owner();
        SqlType type = after.type();
        boolean builtIn = type.userType() == null && !type.name().contains(".");
        var value = new MovedValue(context);
        // Rows of a foreign table are not the server's to convert, and it refuses to be told how.
        Sql using = builtIn || TableDef.isForeign(table, context.after())
                ? Sql.EMPTY
                : Sql.of("USING {}", value.of(before.id().identifier().sql(), before.type(), type));
        Step step = Step.alterTable(
                table,
                "ALTER COLUMN TYPE",
                Sql.of("ALTER COLUMN {} TYPE {}", after.id().identifier(), type.sql())
                        .then(ColumnKind.collate(after))
                        .then(using));
        if (builtIn) {
            return step.with(Risk.Type.SCAN, table, "indexes on the column are built anew from all rows");
        }
        Step rewriting = step.with(Risk.Type.REWRITE, table, "the table and its indexes are rewritten");
        List<String> replaced = value.replaced(type);
        if (!replaced.isEmpty()) {
            return rewriting
                    .with(Risk.Type.LOSS, after.id(), "which rows held " + String.join(", ", replaced))
                    .with(Risk.Type.MAY_FAIL, after.id(), "refused where rows become equal that must not be");
        }
        return MoveRisks.of(rewriting, before, after, context);
    }
}

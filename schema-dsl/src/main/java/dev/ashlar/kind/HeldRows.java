package dev.ashlar.kind;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/** Changes of a table whose rows columns elsewhere hold as values, which PostgreSQL refuses where it would write those rows anew. */
final class HeldRows {

    private HeldRows() {}

    /** A column with a default comes without one; then the rows get it. Rows that are held elsewhere have null, as in one statement. */
    static List<Step> adding(ColumnDef column, DefaultDef value, Context context) {
        ObjectId table = column.id().owner();
        var steps = new ArrayList<Step>();
        Sql plain = ColumnKind.clause(column.asNullable(), (DefaultDef) null);
        steps.add(Step.alterTable(table, "ADD COLUMN", Sql.of("ADD COLUMN {}", plain)));
        steps.add(DefaultKind.set(value, true));
        steps.add(Step.of(Sql.of(
                        "UPDATE {} SET {} = DEFAULT",
                        table.qualified(),
                        column.id().identifier()))
                .with(
                        Risk.Type.SCAN,
                        table,
                        "all rows are written: the server adds no default to them where columns elsewhere hold such rows")
                .with(Risk.Type.SIDE_EFFECT, table, "triggers for updates are fired for all rows"));
        if (!column.nullable()) {
            steps.add(NotNullKind.refusingNull(NotNullKind.set(column.id()), column.id()));
        }
        steps.addAll(ColumnStorage.ofNew(column, context));
        return steps;
    }
}

package dev.ashlar.kind;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Changes of a table whose rows columns elsewhere hold as values, which PostgreSQL refuses where it would write those rows anew. */
final class HeldRows {

    private HeldRows() {}

    /** A column with a default comes without one; then the rows get it. Rows that are held elsewhere have null, as in one statement. */
    static List<Step> adding(ColumnDef column, DefaultDef value, Context context) {
        ObjectId table = column.id().owner();
        var steps = new ArrayList<Step>();
        Sql plain = new ColumnKind().clause(column.asNullable(), Map.of()).orElseThrow();
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
            steps.add(Step.alterTable(
                            table,
                            "NOT NULL",
                            Sql.of("ALTER COLUMN {} SET NOT NULL", column.id().identifier()))
                    .with(Risk.Type.SCAN, table, "all rows are read")
                    .with(Risk.Type.MAY_FAIL, column.id(), "refused where a row has null"));
        }
        steps.addAll(ColumnStorage.ofNew(column, context));
        return steps;
    }
}

package dev.ashlar.kind;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Changes of a table whose rows columns elsewhere hold as values, which PostgreSQL refuses where it would write those rows anew. */
final class HeldRows {

    private HeldRows() {}

    /**
     * A column gets another type while those that hold rows of its table hold them as text, from which they are read again. Those that do
     * so within another type stay as they are, and the server refuses.
     *
     * @param retyping the statement that changes the type
     */
    static List<Step> retyping(Step retyping, ObjectId table, Context context) {
        List<Step> before = new ArrayList<>();
        List<Step> after = new ArrayList<>();
        Stream.concat(Stream.of(table), context.before().inheritance().allHeirs(table).stream())
                .flatMap(each ->
                        TypeUse.columns(each, context).stream().filter(column -> isHolder(column, each, context)))
                .forEach(column -> {
                    String text = column.type().array() ? "text[]" : "text";
                    before.add(held(column, "HOLD AS TEXT", Sql.raw(text)));
                    after.add(held(column, "HOLD AGAIN", column.type().sql())
                            .with(
                                    Risk.Type.MAY_FAIL,
                                    column.id(),
                                    "refused where a row that it holds is none with the new type of " + table.address()
                                            + ", as it passes through text"));
                });
        return Stream.of(before, List.of(retyping), after).flatMap(List::stream).toList();
    }

    private static boolean isHolder(ColumnDef column, ObjectId table, Context context) {
        return table.equals(column.type().userType())
                && context.before().inheritance().counterparts(column.id()).isEmpty()
                && context.after().find(column.id()).orElse(null) instanceof ColumnDef now
                && now.type().equals(column.type());
    }

    private static Step held(ColumnDef column, String verb, Sql type) {
        ObjectId id = column.id();
        return Step.alterTable(
                        id.owner(),
                        verb,
                        Sql.of("ALTER COLUMN {} TYPE {} USING {}::{}", id.identifier(), type, id.identifier(), type))
                .with(Risk.Type.REWRITE, id.owner(), "the table and its indexes are rewritten");
    }

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

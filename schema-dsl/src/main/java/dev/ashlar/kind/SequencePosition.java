package dev.ashlar.kind;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.SequenceOptions;
import dev.ashlar.model.TableDef;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Sql;
import java.util.List;
import java.util.Set;

/** Where a new sequence goes on from that counts for a column with rows, so that it gives none of their values again. */
final class SequencePosition {

    private static final Set<String> WHOLE_NUMBERS = Set.of("smallint", "integer", "bigint");

    private SequencePosition() {}

    /**
     * The statement that lets a sequence go on from the last value of its column; none for a new column, and where no value is what the
     * sequence counts to.
     *
     * @param column the column as it is by then
     */
    static List<Step> of(ObjectId sequence, SequenceOptions options, ColumnDef column, Context context) {
        ObjectId table = column.id().owner();
        if (!context.before().has(column.id())
                || column.type().array()
                || !WHOLE_NUMBERS.contains(column.type().name())
                || TableDef.isForeign(table, context.after())) {
            return List.of();
        }
        boolean up = options.increment() > 0;
        Sql last = Sql.of(
                "pg_catalog.{}({})", Sql.raw(up ? "max" : "min"), column.id().identifier());
        return List.of(Step.of(Sql.of(
                        "SELECT pg_catalog.setval({}, {}) FROM {}\n    HAVING {} BETWEEN {} AND {}",
                        new Literal(sequence.qualified().text()),
                        last,
                        table.qualified(),
                        last,
                        Sql.raw(String.valueOf(up ? options.start() : options.min())),
                        Sql.raw(String.valueOf(up ? options.max() : options.start()))))
                .with(Risk.Type.SCAN, table, "all rows are read for the value that the sequence goes on from"));
    }
}

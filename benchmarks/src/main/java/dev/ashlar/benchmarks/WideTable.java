package dev.ashlar.benchmarks;

import static dev.ashlar.dsl.Expressions.now;
import static dev.ashlar.dsl.Types.bigint;
import static dev.ashlar.dsl.Types.integer;
import static dev.ashlar.dsl.Types.text;
import static dev.ashlar.dsl.Types.timestamptz;

import dev.ashlar.dsl.Column;
import dev.ashlar.dsl.Database;
import dev.ashlar.dsl.DatabaseObject;
import dev.ashlar.dsl.Schema;
import dev.ashlar.dsl.Table;
import java.util.ArrayList;
import java.util.List;

/** A table of twelve columns with a key, a foreign key, a check and two indexes. */
final class WideTable extends Table {

    private static final long serialVersionUID = 1L;
    private static final Schema BENCH = Schema.schema("bench");

    private final transient Column<Long> id = column("id", bigint().identityAlways());

    private WideTable(int number, boolean changed, List<WideTable> before) {
        super(BENCH, "table_" + number);
        Column<Long> other = column("other_id", bigint().nullable());
        Column<Integer> amount = column("amount", integer().defaultTo(0));
        for (int i = 1; i <= 7; i++) {
            column("text_" + i, text().nullable());
        }
        Column<?> createdAt = column("created_at", timestamptz().defaultTo(now()));
        column(changed ? "changed_note" : "note", text().nullable());
        primaryKey(id);
        if (!before.isEmpty()) {
            WideTable target = before.get(before.size() - 1);
            foreignKey(other).references(() -> target.id);
        }
        check("table_" + number + "_amount", amount.ge(changed ? -1 : 0));
        index("table_" + number + "_other").on(other);
        index("table_" + number + "_created").on(createdAt.desc()).where(amount.gt(0));
    }

    /** A database of so many tables, of which one in ten is changed where this is asked for. */
    static Database database(int tables, boolean changed) {
        List<WideTable> all = new ArrayList<>();
        for (int number = 0; number < tables; number++) {
            all.add(new WideTable(number, changed && number % 10 == 0, all));
        }
        List<DatabaseObject> objects = new ArrayList<>(all);
        objects.add(BENCH);
        return Database.of(objects);
    }
}

package dev.ashlar.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.dsl.Column;
import dev.ashlar.dsl.ColumnType;
import dev.ashlar.dsl.Database;
import dev.ashlar.dsl.DatabaseObject;
import dev.ashlar.dsl.Schema;
import dev.ashlar.dsl.Table;
import dev.ashlar.dsl.Types;
import dev.ashlar.dsl.View;
import dev.ashlar.model.Model;
import dev.ashlar.plan.Planner;
import dev.ashlar.testing.TestDatabase;
import dev.ashlar.testing.TestServer;
import dev.ashlar.testing.WrittenMigration;
import dev.ashlar.verify.PlanExecution;
import dev.ashlar.verify.StatementFailure;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** What the queries at the end of a script show of a change that has been made. */
class VerificationQueriesTest {

    private static final Schema PUBLIC = Schema.schema("public");

    /** A table with one column that the test is about. */
    private static class Items extends Table {
        Items() {
            super(PUBLIC, "items");
            column("id", Types.integer());
        }

        <T> Items with(ColumnType<T> type) {
            column("value", type);
            return this;
        }
    }

    @Test
    void aColumnIsShownAsItIsDeclared() throws SQLException, StatementFailure {
        assertThat(shown(Types.varchar(100), Types.varchar(200)))
                .containsExactly("value|character varying(200)|t|||\"default\"|null");
        assertThat(shown(Types.numeric(10, 2), Types.numeric(12, 2))).containsExactly("value|numeric(12,2)|t|||-|null");
        assertThat(shown(Types.integer(), Types.bigint().identityAlways())).containsExactly("value|bigint|t|a||-|null");
        assertThat(shown(Types.text(), Types.text().nullable().collate("C")))
                .containsExactly("value|text|f|||\"C\"|null");
        assertThat(shown(Types.text().array(), Types.varchar(3).array()))
                .containsExactly("value|character varying(3)[]|t|||\"default\"|null");
        assertThat(shown(Types.integer().nullable(), Types.integer().nullable().defaultTo(7)))
                .containsExactly("value|integer|f|||-|7");
        assertThat(shown(
                        Types.integer().nullable(),
                        Types.integer()
                                .nullable()
                                .generatedAs(
                                        DSL.field(DSL.name("id"), Integer.class).plus(1))))
                .containsExactly("value|integer|f||s|-|(id + 1)");
    }

    private static List<String> shown(ColumnType<?> before, ColumnType<?> after) throws SQLException, StatementFailure {
        return answers(model(new Items().with(before)), model(new Items().with(after)));
    }

    private static final class Orders extends Table {
        final Column<Integer> id = column("id", Types.integer());
        final Column<BigDecimal> total = column("total", Types.numeric(10, 2).nullable());

        Orders() {
            super(PUBLIC, "orders");
            primaryKey(id);
            index("orders_total_idx").on(total);
        }
    }

    @Test
    void aNewTableIsShownWithItsConstraintsAndIndexes() throws SQLException, StatementFailure {
        assertThat(answers(model(new Items()), model(new Items(), new Orders())))
                .contains(
                        "orders|id|integer|t|||-|null",
                        "orders|total|numeric(10,2)|f|||-|null",
                        "orders|orders_pkey|PRIMARY KEY (id)",
                        "CREATE INDEX orders_total_idx ON public.orders USING btree (total)");
    }

    @Test
    void severalNewTablesShareTheirQueries() {
        assertThat(WrittenMigration.of(Model.empty(), model(new Items(), new Notes(10)), 14)
                        .queries())
                .singleElement()
                .asString()
                .contains("IN ('public.items'::pg_catalog.regclass, 'public.notes'::pg_catalog.regclass)");
    }

    @Test
    void whatIsRemovedIsGone() throws SQLException, StatementFailure {
        assertThat(answers(model(new Items(), new Orders()), model(new Items())))
                .containsExactly("public.orders|t");
        assertThat(answers(model(new Items().with(Types.text())), model(new Items())))
                .containsExactly("t");
    }

    @Test
    void whatIsBuiltAnewIsShown() throws SQLException, StatementFailure {
        assertThat(answers(viewed(10), viewed(20)))
                .hasSize(2)
                .element(1)
                .asString()
                .matches("shown\\|null\\| SELECT (notes\\.)?value\\s+FROM notes;");
    }

    private static final class Notes extends Table {
        final Column<String> value;

        Notes(int length) {
            super(PUBLIC, "notes");
            value = column("value", Types.varchar(length));
        }
    }

    private static Model viewed(int length) {
        var notes = new Notes(length);
        return model(
                notes, View.view(PUBLIC, "shown").as(DSL.select(notes.value).from(notes)));
    }

    private static Model model(DatabaseObject... objects) {
        List<DatabaseObject> all = new ArrayList<>(List.of(objects));
        all.add(PUBLIC);
        return Database.of(all.toArray(DatabaseObject[]::new)).model();
    }

    /** Each row of each query, after the change. */
    private static List<String> answers(Model before, Model after) throws SQLException, StatementFailure {
        TestDatabase database = TestServer.database();
        WrittenMigration migration = WrittenMigration.of(before, after, 14);
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.connect()) {
            PlanExecution.run(Planner.forward(Model.empty(), before, 14), connection);
            PlanExecution.run(migration.forward(), connection);
            for (String query : migration.queries()) {
                rows.addAll(rows(query, connection));
            }
        }
        return rows;
    }

    private static List<String> rows(String query, Connection connection) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                var values = new StringJoiner("|");
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.add(String.valueOf(row.getString(i)));
                }
                rows.add(values.toString());
            }
        }
        return rows;
    }
}

package dev.ashlar.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.dsl.Column;
import dev.ashlar.dsl.ColumnType;
import dev.ashlar.dsl.Database;
import dev.ashlar.dsl.DatabaseObject;
import dev.ashlar.dsl.Schema;
import dev.ashlar.dsl.Table;
import dev.ashlar.dsl.Types;
import dev.ashlar.model.Model;
import dev.ashlar.plan.Plan;
import dev.ashlar.plan.Planned;
import dev.ashlar.plan.Planner;
import dev.ashlar.testing.TestServer;
import dev.ashlar.testing.WrittenMigration;
import dev.ashlar.verify.PlanExecution;
import dev.ashlar.verify.StatementFailure;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** What a script says that a change of a column's type costs, against what the server says that it does. */
class ScriptCostsTest {

    private static final Schema PUBLIC = Schema.schema("public");
    private static final String REWRITTEN = "the table and its indexes are rewritten";
    private static final String BUILT_ANEW = "the server builds these anew from all rows: ";

    /** A column in a plain index and a key, and, where asked, in all that is more than columns. */
    private static final class Users extends Table {
        final Column<String> name;

        Users(ColumnType<String> type, boolean expressions) {
            super(PUBLIC, "users");
            name = column("name", type);
            index("users_name_idx").on(name);
            unique("users_name_key", name);
            if (expressions) {
                index("users_lower_idx").on(DSL.lower(name));
                index("users_named_idx").on(name).where(name.ne(""));
                check("users_name_check", name.ne("nobody"));
            }
        }
    }

    @Test
    void whatHasToBeRebuiltAroundALongerColumnIsToldWithItsCosts() throws SQLException, StatementFailure {
        Model before = model(new Users(Types.varchar(100), true));
        Model after = model(new Users(Types.varchar(200), true));
        assertThat(WrittenMigration.of(before, after, 14).script()).contains("""
            -- Dropped and created again, as something that they need changes:
            --   check public.users.users_name_check
            --   index public.users.users_lower_idx
            --   index public.users.users_named_idx
            --
            """, """
            -- Risks:
            --   public.users: all rows are read; an index is built from all rows
            """, """
            -- ACCESS EXCLUSIVE on public.users (reads and writes wait)
            ALTER TABLE public.users
                ALTER COLUMN name TYPE varchar(200);
            """, """
            -- ACCESS EXCLUSIVE on public.users (reads and writes wait), all rows are read, refused where a row does not
            --     fulfil it
            ALTER TABLE public.users
                ADD CONSTRAINT users_name_check""", """
            -- SHARE on public.users (writes wait), an index is built from all rows
            CREATE INDEX users_lower_idx""", """
            -- SHARE on public.users (writes wait), an index is built from all rows
            CREATE INDEX users_named_idx""");
        assertThat(messages(before, after))
                .containsExactlyInAnyOrder(
                        "verifying table users", "building index users_lower_idx", "building index users_named_idx");
    }

    @Test
    void anIndexThatTheServerKeepsIsNotToldToBeBuilt() throws SQLException, StatementFailure {
        for (ColumnType<String> type : List.of(Types.varchar(200), Types.text())) {
            Model before = model(new Users(Types.varchar(100), false));
            Model after = model(new Users(type, false));
            assertThat(WrittenMigration.of(before, after, 14).script())
                    .doesNotContain("Dropped and created", "Risks", "rows are read", BUILT_ANEW, "rewritten");
            assertThat(messages(before, after)).isEmpty();
        }
    }

    @Test
    void anIndexThatTheServerBuildsInAnotherOrderIsTold() throws SQLException, StatementFailure {
        Model before = model(new Users(Types.text(), false));
        Model after = model(new Users(Types.text().collate("C"), false));
        assertThat(WrittenMigration.of(before, after, 14).script())
                .contains("--   public.users: " + BUILT_ANEW + "users_name_idx, users_name_key\n")
                .doesNotContain("Dropped and created", "rewritten");
        assertThat(messages(before, after))
                .containsExactlyInAnyOrder("building index users_name_idx", "building index users_name_key");
    }

    @Test
    void aRewriteIsToldWithTheIndexesThatItBuilds() throws SQLException, StatementFailure {
        Model before = model(new Users(Types.varchar(100), false));
        Model after = model(new Users(Types.varchar(50).collate("C"), false));
        assertThat(WrittenMigration.of(before, after, 14).script())
                .contains("--   public.users: " + REWRITTEN + "\n")
                .doesNotContain(BUILT_ANEW);
        assertThat(messages(before, after))
                .containsExactlyInAnyOrder(
                        "rewriting table users", "building index users_name_idx", "building index users_name_key");
    }

    private static final class Values<T> extends Table {
        Values(ColumnType<T> type) {
            super(PUBLIC, "values");
            column("value", type);
        }
    }

    @Test
    void aTypeWhoseValuesAreTheSameBytesIsNoRewrite() throws SQLException, StatementFailure {
        assertThat(isRewrittenAsTold(Types.text(), Types.varchar())).isFalse();
        assertThat(isRewrittenAsTold(Types.varchar(9), Types.text())).isFalse();
        assertThat(isRewrittenAsTold(Types.xml(), Types.text())).isFalse();
        assertThat(isRewrittenAsTold(Types.cidr(), Types.inet())).isFalse();
        assertThat(isRewrittenAsTold(Types.text(), Types.varchar(9))).isTrue();
        assertThat(isRewrittenAsTold(Types.varchar().array(), Types.text().array()))
                .isTrue();
        assertThat(isRewrittenAsTold(Types.varchar(9).array(), Types.varchar().array()))
                .isFalse();
    }

    private static boolean isRewrittenAsTold(ColumnType<?> from, ColumnType<?> to)
            throws SQLException, StatementFailure {
        Model before = model(new Values<>(from));
        Model after = model(new Values<>(to));
        boolean told = WrittenMigration.of(before, after, 14).script().contains(REWRITTEN);
        assertThat(messages(before, after)).isEqualTo(told ? List.of("rewriting table values") : List.of());
        return told;
    }

    private static final class Prices extends Table {
        final Column<BigDecimal> price;

        Prices(int scale) {
            super(PUBLIC, "prices");
            price = column("price", Types.numeric(10, scale));
            primaryKey(price);
        }
    }

    private static final class Offers extends Table {
        final Column<BigDecimal> price = column("price", Types.numeric(10, 2));

        Offers(Prices prices) {
            super(PUBLIC, "offers");
            foreignKey(price).references(() -> prices.price);
        }
    }

    @Test
    void aForeignKeyIsLookedUpAgainAfterARewrite() throws SQLException, StatementFailure {
        var two = new Prices(2);
        var four = new Prices(4);
        Model before = model(two, new Offers(two));
        Model after = model(four, new Offers(four));
        assertThat(WrittenMigration.of(before, after, 14).script())
                .contains(
                        "--   public.prices: " + REWRITTEN + "\n",
                        "--   public.offers: all rows are read and looked up\n");
        assertThat(messages(before, after))
                .containsExactlyInAnyOrder(
                        "rewriting table prices",
                        "building index prices_pkey",
                        "validating foreign key constraint offers_price_fkey");
    }

    private static Model model(DatabaseObject... objects) {
        List<DatabaseObject> all = new ArrayList<>(List.of(objects));
        all.add(PUBLIC);
        return Database.of(all.toArray(DatabaseObject[]::new)).model();
    }

    /** What the server says that it does, but for what concerns its own tables. */
    private static List<String> messages(Model before, Model after) throws SQLException, StatementFailure {
        Plan forward = Planner.forward(before, after, 14);
        List<String> messages = new ArrayList<>();
        try (Connection connection = TestServer.database().connect();
                Statement statement = connection.createStatement()) {
            PlanExecution.run(Planner.forward(Model.empty(), before, 14), connection);
            statement.execute("SET client_min_messages = debug1");
            for (Planned planned : forward.statements()) {
                statement.execute(planned.step().sql().text());
                for (SQLWarning said = statement.getWarnings(); said != null; said = said.getNextWarning()) {
                    String message = String.valueOf(said.getMessage());
                    if (message.matches("(rewriting|verifying|building|validating) .*")
                            && !message.contains("pg_toast")) {
                        messages.add(message.replaceFirst(" on table .*", "").replace("\"", ""));
                    }
                }
                statement.clearWarnings();
            }
        }
        return messages;
    }
}

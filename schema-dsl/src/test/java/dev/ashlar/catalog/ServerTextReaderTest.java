package dev.ashlar.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.model.CheckDef;
import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.Expression;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.ServerTexts;
import dev.ashlar.model.SqlType;
import dev.ashlar.model.TableDef;
import dev.ashlar.model.ViewDef;
import dev.ashlar.testing.TestDatabase;
import dev.ashlar.testing.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a server says of a model that it holds. */
class ServerTextReaderTest {
    private static final ObjectId TABLE = ObjectId.schema("public").child(ObjectType.TABLE, "plans");
    private static final ObjectId COLUMN = TABLE.child(ObjectType.COLUMN, "price");
    private static final ObjectId DEFAULT = COLUMN.child(ObjectType.DEFAULT, "");
    private static final ObjectId CHECK = TABLE.child(ObjectType.CHECK, "price_check");
    private static final ObjectId VIEW = ObjectId.schema("public").child(ObjectType.VIEW, "prices");
    private static final SqlType PRICE = SqlType.of("numeric", 10, 2);

    private final TestDatabase database = TestServer.database();

    @Test
    void textsAreTheServersOwn() throws SQLException {
        try (Connection connection = database.connect()) {
            ServerTexts texts = read(connection);
            Model model = model(PRICE);
            assertThat(texts.server()).isGreaterThanOrEqualTo(14);
            assertThat(texts.text(model, DEFAULT)).contains("(1 + 1)");
            assertThat(texts.text(model, CHECK)).contains("CHECK ((price > (0)::numeric))");
            assertThat(texts.text(model, VIEW)).contains(" SELECT price\n   FROM plans;");
            assertThat(texts.columns(model, VIEW)).singleElement().satisfies(column -> {
                assertThat(column.dataType()).isEqualTo("numeric");
                assertThat(column.numericPrecision()).isEqualTo(10);
                assertThat(column.numericScale()).isEqualTo(2);
                assertThat(column.length()).isNull();
            });
        }
    }

    @Test
    void textOfAnExpressionOverAnotherTypeDoesNotFit() throws SQLException {
        try (Connection connection = database.connect()) {
            ServerTexts texts = read(connection);
            Model later = model(SqlType.of("integer"));
            assertThat(texts.text(later, DEFAULT)).isEmpty();
            assertThat(texts.text(later, CHECK)).isEmpty();
            assertThat(texts.text(later, VIEW)).isEmpty();
            assertThat(texts.columns(later, VIEW)).isEmpty();
        }
    }

    @Test
    void readingLeavesSettingsAndTransactionAlone() throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET search_path TO public, pg_temp; SET \"TimeZone\" TO 'Europe/Rome'");
            }
            read(connection);
            assertThat(value(connection, "SHOW search_path")).isEqualTo("public, pg_temp");
            assertThat(value(connection, "SHOW \"TimeZone\"")).isEqualTo("Europe/Rome");
            connection.commit();
            assertThat(value(connection, "SELECT count(*) FROM prices")).isEqualTo("0");
            assertThat(connection.getAutoCommit()).isFalse();
            connection.rollback();
        }
    }

    private static ServerTexts read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE plans (price numeric(10, 2) DEFAULT 1 + 1,"
                    + " CONSTRAINT price_check CHECK (price > 0));"
                    + "CREATE VIEW prices (price) AS select price from plans");
        }
        return ServerTextReader.read(connection, model(PRICE));
    }

    private static Model model(SqlType type) {
        var price = new Expression.Reference(COLUMN, Expression.Form.NAME);
        return Model.of(List.of(
                new TableDef(TABLE),
                new ColumnDef(COLUMN, type, true, null, null, null),
                new DefaultDef(DEFAULT, Expression.raw("1 + 1")),
                new CheckDef(CHECK, Expression.of(price, new Expression.Text(" > 0")), false),
                new ViewDef(
                        VIEW,
                        List.of("price"),
                        Expression.of(new Expression.Text("select "), price, new Expression.Text(" from plans")))));
    }

    private static String value(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}

package dev.ashlar.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.testing.TestDatabase;
import dev.ashlar.testing.TestServer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the reader of catalogs sends: one transaction, and one query for each kind however many objects there are. */
class ReaderStatementsTest {

    private static final String TABLES = """
        CREATE SCHEMA app;
        CREATE TYPE app.mood AS ENUM ('sad', 'glad');
        DO $$ BEGIN FOR i IN 1..%d LOOP
            EXECUTE format('CREATE TABLE app.%%I (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, other integer,
                mood app.mood DEFAULT ''sad'', note text COLLATE "C" CHECK (note <> ''''), UNIQUE (other, note))', 't' || i);
            EXECUTE format('ALTER TABLE app.%%I ADD FOREIGN KEY (other) REFERENCES app.%%I', 't' || i, 't' || GREATEST(i - 1, 1));
            EXECUTE format('CREATE INDEX ON app.%%I (lower(note) DESC) WHERE other > 0', 't' || i);
            EXECUTE format('CREATE VIEW app.%%I AS SELECT id, note FROM app.%%I', 'v' || i, 't' || i);
            EXECUTE format('COMMENT ON TABLE app.%%I IS ''some''', 't' || i);
            EXECUTE format('GRANT SELECT ON app.%%I TO PUBLIC', 't' || i);
        END LOOP; END $$
        """;

    private final List<String> sent = new ArrayList<>();

    @Test
    void manyObjectsTakeNoMoreStatementsThanFew() throws SQLException {
        int few = read(2);
        List<String> ofFew = List.copyOf(sent);
        int many = read(60);
        assertThat(many).isGreaterThan(20 * few);
        assertThat(sent).isEqualTo(ofFew);
        assertThat(sent.getFirst()).startsWith("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    }

    /** Reads a database with so many tables; how many objects are found. */
    private int read(int tables) throws SQLException {
        sent.clear();
        TestDatabase database = TestServer.database();
        try (Connection connection = database.connect()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(TABLES.formatted(tables));
            }
            return CatalogReader.read(told(Connection.class, connection))
                    .model()
                    .definitions()
                    .size();
        }
    }

    /** The same, and what is sent is written down. */
    private <T> T told(Class<T> type, Object real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("execute") && arguments != null) {
                        sent.add(String.valueOf(arguments[0]));
                    }
                    Object result = call(method, real, arguments);
                    return result instanceof Statement ? told(Statement.class, result) : result;
                }));
    }

    private static @Nullable Object call(Method method, Object real, Object @Nullable [] arguments)
            throws ReflectiveOperationException, SQLException {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SQLException cause) {
                throw cause;
            }
            throw e;
        }
    }
}

package dev.ashlar.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What is reported of objects in a schema. */
final class Reported {

    static final Schema APP = Schema.schema("app");

    private Reported() {}

    /** A table that is built from outside. */
    static final class Built extends Table {

        private static final long serialVersionUID = 1L;

        Built(String name, Consumer<Built> content) {
            super(APP, name);
            content.accept(this);
        }

        <T> Column<T> with(String name, ColumnType<T> type) {
            return column(name, type);
        }

        Trigger fires(String name) {
            return trigger(name);
        }

        ForeignData far(ForeignServer server) {
            return onServer(server);
        }

        Table itself() {
            return this;
        }
    }

    static List<String> problems(DatabaseObject... objects) {
        List<DatabaseObject> all = new ArrayList<>(List.of(objects));
        all.add(APP);
        try {
            Database.of(all).model();
            return List.of();
        } catch (SchemaException e) {
            return e.problems().stream().map(Problem::toString).toList();
        }
    }

    static List<String> inTable(Consumer<Built> content) {
        return problems(new Built("t", content));
    }
}

package dev.ashlar.catalog;

import dev.ashlar.model.ColumnFacts;
import dev.ashlar.model.Definition;
import dev.ashlar.model.MaterializedViewDef;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.ServerText;
import dev.ashlar.model.ServerTexts;
import dev.ashlar.model.ViewDef;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the server's own texts of a model from a server that holds the model. Stateless. */
public final class ServerTextReader {

    private ServerTextReader() {}

    /**
     * Reads the texts, in a session with the default search path and in UTC, as a generator of code would connect. The
     * connection's own settings are as before afterwards.
     *
     * @param connection an open connection, inside a transaction or not
     * @throws SQLException where the server refuses
     */
    public static ServerTexts read(Connection connection, Model model) throws SQLException {
        return CanonicalSettings.during(connection, () -> {
            Map<ObjectId, String> found = new HashMap<>();
            found.putAll(texts(connection, model, ServerTextQueries.DEFAULTS, ServerTextReader::defaultId));
            found.putAll(texts(connection, model, ServerTextQueries.CHECKS, ServerTextReader::checkId));
            found.putAll(
                    texts(connection, model, ServerTextQueries.DOMAIN_DEFAULTS, ServerTextReader::domainDefaultId));
            found.putAll(texts(connection, model, ServerTextQueries.DOMAIN_CHECKS, ServerTextReader::domainCheckId));
            found.putAll(texts(connection, model, ServerTextQueries.ROUTINES, ServerTextReader::routineId));
            found.putAll(texts(connection, model, ServerTextQueries.VIEWS, ServerTextReader::viewId));
            Map<ObjectId, List<ColumnFacts>> columns = new HashMap<>();
            columns.putAll(viewColumns(connection, model, ServerTextQueries.VIEW_COLUMNS));
            columns.putAll(viewColumns(connection, model, ServerTextQueries.MATERIALIZED_COLUMNS));
            return ordered(connection.getMetaData().getDatabaseMajorVersion(), model, found, columns);
        });
    }

    private interface Address {
        ObjectId of(ResultSet row) throws SQLException;
    }

    private static Map<ObjectId, String> texts(Connection connection, Model model, String query, Address address)
            throws SQLException {
        Map<ObjectId, String> texts = new HashMap<>();
        try (PreparedStatement statement = prepare(connection, model, query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                texts.put(address.of(rows), rows.getString("text"));
            }
        }
        return texts;
    }

    private static Map<ObjectId, List<ColumnFacts>> viewColumns(Connection connection, Model model, String query)
            throws SQLException {
        Map<ObjectId, List<ColumnFacts>> columns = new HashMap<>();
        try (PreparedStatement statement = prepare(connection, model, query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                columns.computeIfAbsent(viewId(rows), view -> new ArrayList<>()).add(column(rows));
            }
        }
        return columns;
    }

    private static PreparedStatement prepare(Connection connection, Model model, String query) throws SQLException {
        Object[] schemas = model.definitions().stream()
                .map(definition -> definition.id().schemaName())
                .distinct()
                .toArray();
        Array array = connection.createArrayOf("text", schemas);
        PreparedStatement statement = connection.prepareStatement(query);
        statement.setArray(1, array);
        return statement;
    }

    private static ColumnFacts column(ResultSet row) throws SQLException {
        return new ColumnFacts(
                row.getString("column_name"),
                row.getString("data_type"),
                row.getObject("character_maximum_length", Integer.class),
                row.getObject("numeric_precision", Integer.class),
                row.getObject("numeric_scale", Integer.class),
                row.getObject("datetime_precision", Integer.class),
                row.getString("interval_type"),
                row.getBoolean("nullable"),
                row.getString("udt_schema"),
                row.getString("udt_name"),
                row.getString("domain_schema"),
                row.getString("domain_name"),
                row.getInt("atttypmod"),
                row.getInt("attndims"));
    }

    private static ServerTexts ordered(
            int server, Model model, Map<ObjectId, String> found, Map<ObjectId, List<ColumnFacts>> columns) {
        var texts = new LinkedHashMap<ObjectId, ServerText>();
        var viewColumns = new LinkedHashMap<ObjectId, List<ColumnFacts>>();
        for (Definition definition : model.definitions()) {
            ObjectId id = definition.id();
            String text = found.get(id);
            boolean isView = definition instanceof ViewDef || definition instanceof MaterializedViewDef;
            if (text != null) {
                texts.put(id, ServerText.of(model, id, text));
            }
            if (isView) {
                viewColumns.put(id, columns.getOrDefault(id, List.of()));
            }
        }
        return new ServerTexts(server, texts, viewColumns);
    }

    private static ObjectId defaultId(ResultSet row) throws SQLException {
        return tableId(row)
                .child(ObjectType.COLUMN, row.getString("column_name"))
                .child(ObjectType.DEFAULT, "");
    }

    private static ObjectId checkId(ResultSet row) throws SQLException {
        return tableId(row).child(ObjectType.CHECK, row.getString("constraint_name"));
    }

    private static ObjectId domainDefaultId(ResultSet row) throws SQLException {
        return domainId(row).child(ObjectType.DEFAULT, "");
    }

    private static ObjectId domainCheckId(ResultSet row) throws SQLException {
        return domainId(row).child(ObjectType.DOMAIN_CONSTRAINT, row.getString("constraint_name"));
    }

    private static ObjectId domainId(ResultSet row) throws SQLException {
        return ObjectId.schema(row.getString("schema_name")).child(ObjectType.DOMAIN, row.getString("domain_name"));
    }

    private static ObjectId routineId(ResultSet row) throws SQLException {
        ObjectType type = switch (row.getString("prokind")) {
            case "a" -> ObjectType.AGGREGATE;
            case "p" -> ObjectType.PROCEDURE;
            default -> ObjectType.FUNCTION;
        };
        return ObjectId.schema(row.getString("schema_name"))
                .child(type, row.getString("routine_name"))
                .taking(row.getString("argument_types"));
    }

    private static ObjectId tableId(ResultSet row) throws SQLException {
        return ObjectId.schema(row.getString("schema_name")).child(ObjectType.TABLE, row.getString("table_name"));
    }

    private static ObjectId viewId(ResultSet row) throws SQLException {
        return ObjectId.schema(row.getString("schema_name"))
                .child(
                        row.getBoolean("materialized") ? ObjectType.MATERIALIZED_VIEW : ObjectType.VIEW,
                        row.getString("view_name"));
    }
}

package dev.ashlar.catalog;

import dev.ashlar.model.ExtensionDef;
import dev.ashlar.model.Model;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Compares the versions of extensions where the schema names one; without a name any version will do. Stateless. */
public final class ExtensionVersions {

    private ExtensionVersions() {}

    /**
     * One line for each extension that is there in another version than the one that the model names.
     *
     * @throws SQLException if the connection fails
     */
    public static List<String> differences(Model model, Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT extversion FROM pg_catalog.pg_extension WHERE extname = ?")) {
            for (ExtensionDef extension : model.all(ExtensionDef.class)) {
                String wanted = extension.version();
                statement.setString(1, extension.id().name());
                try (ResultSet rows = statement.executeQuery()) {
                    if (wanted != null && rows.next() && !rows.getString(1).equals(wanted)) {
                        lines.add("different: " + extension.id() + ": version should be " + wanted + " and is "
                                + rows.getString(1));
                    }
                }
            }
        }
        return lines;
    }
}

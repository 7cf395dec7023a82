package dev.ashlar.catalog;

import dev.ashlar.model.Definition;
import dev.ashlar.model.ExtensionDef;
import dev.ashlar.model.Model;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The versions of extensions, which a reading of a catalog leaves out: they count only where a schema names them, and a server
 * installs its newest where none is named. Stateless.
 */
public final class ExtensionVersions {

    private ExtensionVersions() {}

    /** A model with the versions that another names. */
    public static Model declared(Model model, Model naming) {
        return with(
                model,
                extension -> naming.find(extension.id()).orElse(null) instanceof ExtensionDef named
                        ? extension.ofVersion(named.version())
                        : extension);
    }

    /**
     * A model with the versions that a database has.
     *
     * @throws SQLException if the connection fails
     */
    public static Model read(Model model, Connection connection) throws SQLException {
        if (model.all(ExtensionDef.class).isEmpty()) {
            return model;
        }
        List<ExtensionDef> found = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT extversion FROM pg_catalog.pg_extension WHERE extname = ?")) {
            for (ExtensionDef extension : model.all(ExtensionDef.class)) {
                statement.setString(1, extension.id().name());
                try (ResultSet rows = statement.executeQuery()) {
                    found.add(rows.next() ? extension.ofVersion(rows.getString(1)) : extension);
                }
            }
        }
        return declared(model, Model.of(found));
    }

    private static Model with(Model model, UnaryOperator<ExtensionDef> change) {
        List<Definition> definitions = new ArrayList<>();
        for (Definition each : model.definitions()) {
            definitions.add(each instanceof ExtensionDef extension ? change.apply(extension) : each);
        }
        return Model.of(definitions, model.hints());
    }
}

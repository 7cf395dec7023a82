package dev.ashlar.verify;

import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The roles that a schema names. They belong to a server and not to a schema, so on a scratch server those that are missing are made: roles
 * that may do nothing. Each has a comment that says for which scratch database it was made, by which the run that made it finds it when it
 * cleans up.
 */
public final class ScratchRoles {

    /** What the comment begins with; the name of the database follows. */
    public static final String MARK = "made by Ashlar for ";

    private ScratchRoles() {}

    /**
     * Makes the roles that a model names and that are missing.
     *
     * @param connection to a scratch database, in auto-commit mode
     * @throws SQLException if the server refuses, as for want of CREATEROLE
     */
    public static void make(Model model, Connection connection) throws SQLException {
        var names = new TreeSet<String>();
        model.definitions().stream().map(Definition::namedRoles).forEach(names::addAll);
        if (names.isEmpty()) {
            return;
        }
        for (String missing : missing(names, connection)) {
            make(missing, connection);
        }
    }

    /**
     * Makes a role; does nothing where another made it in the meantime.
     *
     * @throws SQLException if the server refuses
     */
    public static void make(String name, Connection connection) throws SQLException {
        Sql role = new Identifier(name).sql();
        Literal mark = new Literal(MARK + connection.getCatalog());
        try (Statement statement = connection.createStatement()) {
            statement.execute(Sql.of(
                            "DO {}",
                            new Literal(Sql.of(
                                            "BEGIN CREATE ROLE {} NOLOGIN; COMMENT ON ROLE {} IS {};"
                                                    + " EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END",
                                            role,
                                            role,
                                            mark)
                                    .text()))
                    .text());
        }
    }

    private static List<String> missing(Set<String> names, Connection connection) throws SQLException {
        var missing = new ArrayList<String>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT n FROM pg_catalog.unnest(?::pg_catalog.text[]) AS n WHERE NOT EXISTS ("
                        + "SELECT FROM pg_catalog.pg_roles AS r WHERE r.rolname OPERATOR(pg_catalog.=) n::pg_catalog.name)")) {
            query.setArray(1, connection.createArrayOf("text", names.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    missing.add(rows.getString(1));
                }
            }
        }
        return missing;
    }
}

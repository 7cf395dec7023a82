package dev.ashlar.dsl;

import dev.ashlar.model.ForeignSource;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import java.util.LinkedHashMap;
import java.util.Set;

/**
 * Where the rows of a foreign table are, PostgreSQL's {@code SERVER} and {@code OPTIONS} of {@code CREATE FOREIGN TABLE}. Nothing may
 * be null. Not safe for several threads: a table says it in its constructor.
 */
public final class ForeignData {

    /** What only a table can have whose rows are the database's own (manual, CREATE FOREIGN TABLE). */
    private static final Set<ObjectType> OF_OWN_ROWS = Set.of(
            ObjectType.PRIMARY_KEY,
            ObjectType.UNIQUE,
            ObjectType.EXCLUSION,
            ObjectType.FOREIGN_KEY,
            ObjectType.INDEX,
            ObjectType.RULE,
            ObjectType.POLICY);

    private final Table table;
    private final ForeignServer server;
    private final LinkedHashMap<String, String> options = new LinkedHashMap<>();

    ForeignData(Table table, ForeignServer server) {
        this.table = table;
        this.server = server;
    }

    /** Tells the wrapper something of the table, such as {@code table_name}. */
    public ForeignData option(String name, String value) {
        options.put(
                Given.one(name, () -> "an option of " + table.id(), "name"),
                Given.one(value, () -> "option " + name + " of " + table.id(), "value"));
        return this;
    }

    ForeignSource source() {
        return new ForeignSource(server.id(), options);
    }

    /** Reports what a foreign table cannot have. */
    void check(TableOptions said, Description description) {
        ObjectId id = table.id();
        ForeignServer.secrets(id, options, description);
        if (said.unlogged || !said.parameters.isEmpty() || said.accessMethod != null || said.tablespace != null) {
            description.problem(
                    id,
                    "is a foreign table and says how its rows are stored",
                    "leave out unlogged(), with(...), accessMethod(...) and tablespace(...)");
        }
        if (said.rowSecurity
                || said.forcedRowSecurity
                || said.replicaFull != null
                || said.replicaIndex != null
                || said.clusterIndex != null) {
            description.problem(
                    id,
                    "is a foreign table and says what only the database's own rows can have",
                    "leave out rowLevelSecurity(), forceRowLevelSecurity(), replicaIdentity...() and clusterOn(...)");
        }
        if (table.partitioning() != null) {
            description.problem(
                    id, "is a foreign table and partitioned", "leave out onServer(...), or partitionBy...(...)");
        }
        for (TablePart part : table.parts()) {
            if (OF_OWN_ROWS.contains(part.type())) {
                description.problem(
                        part.id(),
                        "is of a foreign table, which has checks and not null only",
                        "leave it out: the server that has the rows sees to it");
            }
        }
    }
}

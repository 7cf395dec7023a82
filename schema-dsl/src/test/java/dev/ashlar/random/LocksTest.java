package dev.ashlar.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.dsl.Column;
import dev.ashlar.dsl.Compression;
import dev.ashlar.dsl.Database;
import dev.ashlar.dsl.IndexKey;
import dev.ashlar.dsl.MaterializedView;
import dev.ashlar.dsl.Rule;
import dev.ashlar.dsl.Schema;
import dev.ashlar.dsl.Storage;
import dev.ashlar.dsl.Table;
import dev.ashlar.dsl.Types;
import dev.ashlar.dsl.View;
import dev.ashlar.kind.Lock;
import dev.ashlar.model.Model;
import dev.ashlar.plan.Plan;
import dev.ashlar.plan.Planned;
import dev.ashlar.plan.Planner;
import dev.ashlar.testing.TestServer;
import dev.ashlar.verify.PlanExecution;
import dev.ashlar.verify.Scratch;
import dev.ashlar.verify.ScratchRoles;
import dev.ashlar.verify.StatementFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The locks that steps say they take, against those that the server says they took. {@code -Dashlar.random.pairs=N} tries other numbers of
 * pairs, {@code -Dashlar.random.seed=S} begins at another seed.
 */
class LocksTest {
    private static final int PAIRS = 120;
    private static final int MOST_FAULTS = 5;

    /** What the plans must hold, so that the comparison is worth something. */
    private static final List<String> SORTS = List.of(
            "ALTER INDEX RENAME TO",
            "ALTER SCHEMA RENAME TO",
            "ALTER SEQUENCE INCREMENT BY",
            "ALTER SEQUENCE OWNED BY",
            "ALTER SEQUENCE RENAME TO",
            "ALTER TABLE ADD COLUMN",
            "ALTER TABLE ADD CONSTRAINT",
            "ALTER TABLE ADD CONSTRAINT, 2 relations",
            "ALTER TABLE ALTER COLUMN",
            "ALTER TABLE DROP COLUMN",
            "ALTER TABLE DROP CONSTRAINT",
            "ALTER TABLE DROP CONSTRAINT, 2 relations",
            "ALTER TABLE RENAME COLUMN",
            "ALTER TABLE RENAME CONSTRAINT",
            "ALTER TABLE RENAME TO",
            "ALTER TYPE ADD VALUE",
            "ALTER TYPE RENAME TO",
            "ALTER VIEW RENAME TO",
            "COMMENT ON COLUMN IS",
            "COMMENT ON CONSTRAINT ON",
            "COMMENT ON INDEX IS",
            "COMMENT ON SEQUENCE IS",
            "COMMENT ON TABLE IS",
            "COMMENT ON VIEW IS",
            "CREATE INDEX ON",
            "CREATE MATERIALIZED VIEW AS",
            "CREATE POLICY ON",
            "CREATE RULE AS ON",
            "CREATE STATISTICS ON FROM",
            "CREATE TABLE",
            "CREATE VIEW AS SELECT",
            "DO BEGIN IF EXISTS",
            "DROP INDEX",
            "DROP MATERIALIZED VIEW",
            "DROP POLICY ON",
            "DROP RULE ON",
            "DROP STATISTICS",
            "DROP SEQUENCE",
            "DROP TABLE",
            "DROP TABLE, 2 relations",
            "DROP TYPE",
            "DROP VIEW");

    private final Set<String> sorts = Collections.synchronizedSet(new TreeSet<>());
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());

    @Test
    void stepsTellTheLocksThatTheServerTakes() {
        Scratch scratch = Databases.on(TestServer.port());
        long first = Long.getLong("ashlar.random.seed", 1);
        int count = Integer.getInteger("ashlar.random.pairs", PAIRS);
        LongStream.range(first, first + count).parallel().forEach(seed -> compare(seed, scratch));
        int most = Integer.getInteger("ashlar.random.faults", MOST_FAULTS);
        assertThat(faults)
                .withFailMessage(() -> faults.size() + " faults\n"
                        + String.join("\n\n", faults.subList(0, Math.min(most, faults.size()))))
                .isEmpty();
        if (count >= PAIRS) {
            assertThat(sorts).containsAll(SORTS);
        }
    }

    @Test
    void aLengthenedColumnLocksTheTablesThatReferToItAndItRefersTo() {
        Scratch scratch = Databases.on(TestServer.port());
        compare(0, keyed(10), keyed(20), scratch);
        assertThat(faults).withFailMessage(() -> String.join("\n\n", faults)).isEmpty();
        assertThat(sorts).contains("ALTER TABLE ALTER COLUMN, 2 relations", "ALTER TABLE ALTER COLUMN, 3 relations");
    }

    @Test
    void whatIsAlteredInPlaceLocksItselfOnly() {
        Scratch scratch = Databases.on(TestServer.port());
        compare(0, new Watched("").model(), new Watched("2").model(), scratch);
        assertThat(faults).withFailMessage(() -> String.join("\n\n", faults)).isEmpty();
        assertThat(sorts)
                .contains(
                        "ALTER MATERIALIZED VIEW SET",
                        "ALTER POLICY ON RENAME",
                        "ALTER POLICY ON TO",
                        "ALTER RULE ON RENAME",
                        "ALTER STATISTICS RENAME TO",
                        "ALTER STATISTICS SET STATISTICS",
                        "ALTER TABLE DISABLE RULE",
                        "ALTER VIEW SET",
                        "CREATE OR REPLACE RULE",
                        "CREATE OR REPLACE VIEW",
                        "REFRESH MATERIALIZED VIEW");
    }

    /** A table with all that can be altered around it, in one of two versions. */
    private static final class Watched extends Table {
        private static final Schema PUBLIC = Schema.schema("public");

        private final String version;
        final Column<Integer> a = column("a", Types.integer());
        final Column<Integer> b = column("b", Types.integer());

        Watched(String version) {
            super(PUBLIC, "watched");
            this.version = version;
            boolean later = !version.isEmpty();
            policy("owner_only" + version).using(a.gt(0));
            policy("readers").using(a.gt(later ? 1 : 0)).to(later ? "pg_monitor" : "pg_read_all_data");
            rule("kept" + version).onDelete().doInsteadNothing();
            Rule changed = rule("changed").onUpdate().doAlso("NOTIFY watched" + version);
            if (later) {
                changed.disabled();
            }
            statistics("renamed" + version).on(a, b);
            statistics("aimed").on(a, b).target(later ? 10 : 100).dependencies();
        }

        Model model() {
            boolean later = !version.isEmpty();
            var more = View.view(PUBLIC, "more")
                    .as(later ? DSL.select(a, b).from(this) : DSL.select(a).from(this));
            var optional = View.view(PUBLIC, "optional").as(DSL.select(a).from(this));
            var kept = MaterializedView.materializedView(PUBLIC, "kept_rows")
                    .as(DSL.select(a).from(this));
            if (later) {
                optional.securityBarrier();
                kept.with("fillfactor", "70").withNoData();
            }
            return Database.of(PUBLIC, this, more, optional, kept).model();
        }
    }

    @Test
    void attributesOfTablesColumnsConstraintsAndIndexes() {
        Scratch scratch = Databases.on(TestServer.port());
        compare(0, attributed(0), attributed(1), scratch);
        compare(0, attributed(1), attributed(2), scratch);
        assertThat(faults).withFailMessage(() -> String.join("\n\n", faults)).isEmpty();
        assertThat(sorts)
                .contains(
                        "ALTER INDEX ALTER COLUMN",
                        "ALTER INDEX RESET",
                        "ALTER INDEX SET",
                        "ALTER TABLE ALTER COLUMN",
                        "ALTER TABLE ALTER CONSTRAINT",
                        "ALTER TABLE CLUSTER ON",
                        "ALTER TABLE DISABLE ROW",
                        "ALTER TABLE ENABLE ROW",
                        "ALTER TABLE REPLICA IDENTITY",
                        "ALTER TABLE RESET",
                        "ALTER TABLE SET",
                        "ALTER TABLE SET LOGGED",
                        "ALTER TABLE SET UNLOGGED",
                        "ALTER TABLE SET WITHOUT",
                        "ALTER TABLE VALIDATE CONSTRAINT");
    }

    private static Model attributed(int version) {
        var kept = new Attributed("kept", version, null);
        return Database.of(Schema.schema("public"), kept, new Attributed("other", version, kept))
                .model();
    }

    /** A table of which other things are said in each version. */
    private static final class Attributed extends Table {

        private static final long serialVersionUID = 1L;

        final Column<Integer> number;

        Attributed(String name, int version, @Nullable Attributed referred) {
            super(Schema.schema("public"), name);
            number = column("number", Types.integer());
            Column<String> word = column(
                    "word",
                    version == 1
                            ? Types.text()
                                    .storage(Storage.EXTERNAL)
                                    .compression(Compression.PGLZ)
                                    .statistics(7)
                                    .with("n_distinct", "5")
                            : Types.text());
            var key = unique("u_" + name, number);
            var index = index("i_" + name).on(IndexKey.of(DSL.lower(word)).statistics(10 + version));
            var values = index("v_" + name)
                    .on(column("values", Types.integer().array()))
                    .using("gin");
            if (version == 1) {
                key.with("fillfactor", "50");
                index.with("deduplicate_items", "off");
                values.with("fastupdate", "off");
                with("user_catalog_table", "true");
                rowLevelSecurity();
                replicaIdentity(key);
                clusterOn(index);
                unlogged();
            } else {
                with("fillfactor", "70");
                replicaIdentityFull();
            }
            var check = check("c_" + name, number.gt(0));
            if (version == 0) {
                check.notValid();
            }
            if (referred != null) {
                var reference = foreignKey("f_" + name, number).references(() -> referred.number);
                if (version == 0) {
                    reference.notValid();
                } else if (version == 1) {
                    reference.deferrable();
                }
            }
        }
    }

    /** Countries, and cities that refer to them and that streets refer to. */
    private static Model keyed(int length) {
        var countries = new Coded("countries", length, null);
        var cities = new Coded("cities", length, countries);
        return Database.of(Schema.schema("public"), countries, cities, new Coded("streets", length, cities))
                .model();
    }

    private static final class Coded extends Table {
        final Column<String> code;

        Coded(String name, int length, @Nullable Coded parent) {
            super(Schema.schema("public"), name);
            code = column("code", Types.varchar(length));
            primaryKey(code);
            if (parent != null) {
                foreignKey(code).references(() -> parent.code);
            }
        }
    }

    private void compare(long seed, Scratch scratch) {
        SchemaPair pair = SchemaPair.of(seed, scratch.major());
        compare(
                seed,
                Build.database(pair.before()).model(),
                Build.database(pair.after()).model(),
                scratch);
    }

    private void compare(long seed, Model before, Model after, Scratch scratch) {
        try (Scratch.Database database = scratch.empty();
                Connection connection = database.connect()) {
            ScratchRoles.make(before, connection);
            ScratchRoles.make(after, connection);
            PlanExecution.run(Planner.forward(Model.empty(), before, scratch.major()), connection);
            compare(seed, Planner.forward(before, after, scratch.major()), connection);
            compare(seed, Planner.back(before, after, scratch.major()), connection);
        } catch (SQLException | StatementFailure e) {
            throw new IllegalStateException("seed " + seed + ": " + e.getMessage(), e);
        }
    }

    /** Each statement is committed alone, so that no lock of another is held. */
    private void compare(long seed, Plan plan, Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        for (Planned planned : plan.statements()) {
            String sql = planned.step().sql().text();
            Map<String, String> told = new TreeMap<>();
            for (Lock lock : planned.step().locks()) {
                told.put(
                        lock.on().schemaName() + "." + lock.on().name(),
                        lock.mode().words());
            }
            RelationLocks relations = RelationLocks.before(connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
            Map<String, String> taken = relations.taken(connection);
            connection.commit();
            if (!told.equals(taken)) {
                faults.add("seed " + seed + ": " + sql + "\n  told: " + told + "\n  taken: " + taken);
            }
            sorts.add(sort(sql) + (taken.size() > 1 ? ", " + taken.size() + " relations" : ""));
        }
        connection.setAutoCommit(true);
    }

    /** The key words of a statement, without names. */
    private static String sort(String sql) {
        return Arrays.stream(sql.replaceAll("\\s+", " ").split(" "))
                .limit(8)
                .filter(word -> word.matches("[A-Z]+"))
                .limit(4)
                .collect(Collectors.joining(" "));
    }
}

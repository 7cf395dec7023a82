package dev.ashlar.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.testing.TestDatabase;
import dev.ashlar.testing.TestServer;
import dev.ashlar.verify.Differences;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever a statement can set of an object is read, or named as not managed: no reading is as it was before the statement. */
class CatalogSettingsTest {

    private static final String OBJECTS = """
        CREATE TYPE ct AS (a integer, b text);
        CREATE TYPE rt AS RANGE (subtype = integer, multirange_type_name = mrt);
        CREATE DOMAIN dom AS text CONSTRAINT dc CHECK (VALUE <> '');
        CREATE TABLE t (a integer PRIMARY KEY, b text, c numeric, r integer REFERENCES t, CONSTRAINT ch CHECK (a > 0));
        CREATE INDEX i ON t (b);
        CREATE INDEX e ON t ((a + 1));
        CREATE UNIQUE INDEX u ON t (a, c);
        CREATE TABLE typed OF ct;
        CREATE TABLE plain (a integer, b text);
        CREATE TABLE parted (a integer) PARTITION BY LIST (a);
        CREATE TABLE part PARTITION OF parted FOR VALUES IN (1);
        CREATE INDEX pi ON parted (a);
        CREATE VIEW v AS SELECT a, b FROM t;
        CREATE MATERIALIZED VIEW m AS SELECT a, b FROM t;
        CREATE UNIQUE INDEX mi ON m (a);
        CREATE SEQUENCE s;
        CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
        CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
        CREATE FUNCTION etf() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
        CREATE TRIGGER tg AFTER INSERT ON parted FOR EACH ROW EXECUTE FUNCTION tf();
        CREATE RULE ru AS ON INSERT TO plain DO ALSO SELECT 1;
        CREATE POLICY po ON plain;
        CREATE STATISTICS st ON a, b FROM t;
        CREATE EVENT TRIGGER et ON ddl_command_end EXECUTE FUNCTION etf();
        CREATE TABLE published (a integer PRIMARY KEY);
        CREATE PUBLICATION pu FOR TABLE published;
        CREATE COLLATION co FROM "C";
        CREATE EXTENSION hstore;
        CREATE FOREIGN DATA WRAPPER w;
        CREATE SERVER srv FOREIGN DATA WRAPPER w;
        CREATE FOREIGN TABLE ft (a integer) SERVER srv;
        DO $$ BEGIN CREATE ROLE of_settings; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
        """;

    /** Statements; before one that the oldest version does not know, the first that does. */
    private static final String SETTINGS = """
        ALTER TABLE plain SET UNLOGGED
        ALTER TABLE t SET (fillfactor = 70)
        ALTER TABLE t SET (toast.autovacuum_enabled = off)
        ALTER TABLE t REPLICA IDENTITY FULL
        ALTER TABLE t REPLICA IDENTITY NOTHING
        ALTER TABLE t ENABLE ROW LEVEL SECURITY
        ALTER TABLE t FORCE ROW LEVEL SECURITY
        ALTER TABLE t CLUSTER ON i
        ALTER TABLE t ALTER b SET STATISTICS 3
        ALTER TABLE t ALTER b SET STORAGE EXTERNAL
        ALTER TABLE t ALTER b SET COMPRESSION pglz
        ALTER TABLE t ALTER b SET (n_distinct = 5)
        ALTER TABLE t ALTER b SET DEFAULT 'x'
        ALTER TABLE t ALTER b SET NOT NULL
        ALTER TABLE t ALTER CONSTRAINT t_r_fkey DEFERRABLE
        ALTER TABLE t ALTER CONSTRAINT t_r_fkey INITIALLY DEFERRED
        ALTER TABLE t DISABLE TRIGGER ALL
        ALTER TABLE t ADD CONSTRAINT nv CHECK (a > 1) NOT VALID
        ALTER TABLE t VALIDATE CONSTRAINT nv
        18 ALTER TABLE t ADD CONSTRAINT ne CHECK (a > 1) NOT ENFORCED
        18 ALTER TABLE t ALTER CONSTRAINT t_r_fkey NOT ENFORCED
        18 ALTER TABLE t RENAME CONSTRAINT t_a_not_null TO other
        ALTER INDEX i SET (fillfactor = 70)
        ALTER INDEX e ALTER COLUMN 1 SET STATISTICS 3
        ALTER TABLE typed NOT OF
        ALTER TABLE plain ALTER a SET NOT NULL
        ALTER TABLE plain ALTER a ADD GENERATED ALWAYS AS IDENTITY
        GRANT USAGE ON SEQUENCE plain_a_seq TO of_settings
        15 ALTER SEQUENCE plain_a_seq SET LOGGED
        ALTER TABLE parted DISABLE TRIGGER tg
        ALTER TABLE part ENABLE ALWAYS TRIGGER tg
        CREATE INDEX op ON ONLY parted (a)
        ALTER VIEW v ALTER a SET DEFAULT 4
        ALTER VIEW v SET (security_barrier)
        GRANT SELECT (a) ON v TO of_settings
        ALTER MATERIALIZED VIEW m ALTER b SET STATISTICS 3
        ALTER MATERIALIZED VIEW m ALTER b SET STORAGE EXTERNAL
        ALTER MATERIALIZED VIEW m ALTER b SET (n_distinct = 5)
        ALTER MATERIALIZED VIEW m SET (fillfactor = 70)
        ALTER MATERIALIZED VIEW m CLUSTER ON mi
        ALTER TABLE m REPLICA IDENTITY FULL
        REFRESH MATERIALIZED VIEW m WITH NO DATA
        ALTER SEQUENCE s CYCLE
        ALTER SEQUENCE s CACHE 5
        15 ALTER SEQUENCE s SET UNLOGGED
        ALTER SEQUENCE s OWNED BY t.a
        ALTER FUNCTION f STRICT
        ALTER FUNCTION f STABLE
        ALTER FUNCTION f LEAKPROOF
        ALTER FUNCTION f SECURITY DEFINER
        ALTER FUNCTION f PARALLEL SAFE
        ALTER FUNCTION f COST 7
        ALTER FUNCTION f SET search_path = 'x'
        ALTER FUNCTION f OWNER TO of_settings
        REVOKE EXECUTE ON FUNCTION f FROM PUBLIC
        CREATE FUNCTION win(integer) RETURNS integer WINDOW LANGUAGE internal AS 'window_row_number'
        ALTER TABLE plain DISABLE RULE ru
        ALTER TABLE plain ENABLE REPLICA RULE ru
        ALTER POLICY po ON plain TO of_settings
        ALTER POLICY po ON plain USING (true)
        ALTER POLICY po ON plain WITH CHECK (true)
        ALTER STATISTICS st SET STATISTICS 7
        ALTER EVENT TRIGGER et DISABLE
        ALTER EVENT TRIGGER et ENABLE REPLICA
        ALTER PUBLICATION pu SET (publish = 'insert')
        ALTER PUBLICATION pu SET (publish_via_partition_root)
        15 ALTER PUBLICATION pu ADD TABLES IN SCHEMA public
        18 ALTER PUBLICATION pu SET (publish_generated_columns = stored)
        ALTER DOMAIN dom SET DEFAULT 'd'
        ALTER DOMAIN dom ADD CONSTRAINT dv CHECK (VALUE <> 'z') NOT VALID
        ALTER DOMAIN dom VALIDATE CONSTRAINT dv
        ALTER DOMAIN dom SET NOT NULL
        COMMENT ON TYPE mrt IS 'x'
        COMMENT ON CONSTRAINT dc ON DOMAIN dom IS 'x'
        COMMENT ON COLUMN ct.a IS 'x'
        COMMENT ON INDEX t_pkey IS 'x'
        REVOKE USAGE ON TYPE ct FROM PUBLIC
        ALTER FOREIGN DATA WRAPPER w OPTIONS (a 'b')
        ALTER SERVER srv VERSION '2'
        ALTER SERVER srv OPTIONS (a 'b')
        ALTER FOREIGN TABLE ft OPTIONS (a 'b')
        ALTER FOREIGN TABLE ft ALTER a OPTIONS (x 'y')
        ALTER FOREIGN TABLE ft ALTER a SET STATISTICS 3
        CREATE USER MAPPING FOR PUBLIC SERVER srv
        REVOKE EXECUTE ON FUNCTION hstore(text, text) FROM PUBLIC
        REVOKE USAGE ON TYPE hstore FROM PUBLIC
        REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC
        ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO of_settings
        18 ALTER DEFAULT PRIVILEGES GRANT SELECT ON LARGE OBJECTS TO of_settings
        CREATE AGGREGATE agg(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0', PARALLEL = SAFE, SSPACE = 4)
        CREATE OPERATOR &%& (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq)
        ALTER OPERATOR &%& (integer, integer) SET (RESTRICT = eqsel)
        CREATE CAST (ct AS text) WITH INOUT AS ASSIGNMENT
        CREATE COLLATION icu (provider = icu, locale = 'und', deterministic = false)
        16 CREATE COLLATION ruled (provider = icu, locale = 'und', rules = '&a < b')
        CREATE TEXT SEARCH CONFIGURATION tc (COPY = simple)
        ALTER TEXT SEARCH CONFIGURATION tc DROP MAPPING FOR asciiword
        CREATE TRANSFORM FOR integer LANGUAGE sql (FROM SQL WITH FUNCTION prsd_lextype(internal))
        CREATE CONVERSION conv FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1
        CREATE TYPE shell
        CREATE ACCESS METHOD am TYPE INDEX HANDLER bthandler
        CREATE LANGUAGE other HANDLER plpgsql_call_handler
        CREATE SUBSCRIPTION sub CONNECTION 'dbname=x' PUBLICATION p WITH (connect = false, slot_name = NONE)
        COMMENT ON SUBSCRIPTION sub IS 'x'
        DROP SUBSCRIPTION sub
        """;

    private final TestDatabase database = TestServer.database();

    private static int version(Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        return data.getDatabaseMajorVersion();
    }

    @Test
    void eachIsReadOrNamed() throws SQLException {
        database.run(OBJECTS);
        var unnoticed = new ArrayList<String>();
        try (Connection connection = database.connect()) {
            CatalogReading before = CatalogReader.read(connection);
            for (String line : SETTINGS.lines().toList()) {
                List<String> words = List.of(line.split(" ", 2));
                boolean isLater = words.get(0).matches("\\d+");
                if (isLater && Integer.parseInt(words.get(0)) > version(connection)) {
                    continue;
                }
                database.run(isLater ? words.get(1) : line);
                CatalogReading after = CatalogReader.read(connection);
                if (Differences.between(before, after).isEmpty()) {
                    unnoticed.add(line);
                }
                before = after;
            }
        }
        assertThat(unnoticed).isEmpty();
    }
}

package dev.ashlar.random;

import dev.ashlar.testing.TestDatabase;
import dev.ashlar.verify.Scratch;
import java.sql.Connection;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Databases of a test server. To make one takes longer than all else of a small proof, so they are emptied and used again.
 *
 * @param port the server's port on localhost
 * @param version its version
 */
public record Databases(int port, String version) implements Scratch {

    /** What was dropped stays in the catalog's tables until they are vacuumed, so a database is not used for ever. */
    private static final int USES = 60;

    private static final String EMPTY = """
        DO $$
        DECLARE
            name text;
        BEGIN
            FOR name IN SELECT extname FROM pg_extension WHERE extname <> 'plpgsql' LOOP
                EXECUTE format('DROP EXTENSION %I CASCADE', name);
            END LOOP;
            FOR name IN SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' LOOP
                EXECUTE format('DROP SCHEMA %I CASCADE', name);
            END LOOP;
            FOR name IN SELECT fdwname FROM pg_foreign_data_wrapper LOOP
                EXECUTE format('DROP FOREIGN DATA WRAPPER %I CASCADE', name);
            END LOOP;
            FOR name IN SELECT pubname FROM pg_publication LOOP
                EXECUTE format('DROP PUBLICATION %I', name);
            END LOOP;
            CREATE SCHEMA public;
            IF current_setting('server_version_num')::integer >= 150000 THEN
                ALTER SCHEMA public OWNER TO pg_database_owner;
                GRANT USAGE ON SCHEMA public TO PUBLIC;
            ELSE
                GRANT ALL ON SCHEMA public TO PUBLIC;
            END IF;
            COMMENT ON SCHEMA public IS 'standard public schema';
        END
        $$
        """;

    private static final String SUBSCRIPTIONS = """
        SELECT quote_ident(subname) FROM pg_subscription AS s JOIN pg_database AS d ON d.oid = s.subdbid
        WHERE d.datname = current_database()
        """;

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Deque<Made> FREE = new ConcurrentLinkedDeque<>();

    /** Those of the server on a port. */
    public static Databases on(int port) {
        String version =
                new TestDatabase("postgres", port).column("SHOW server_version").get(0);
        return new Databases(port, version);
    }

    @Override
    public Database empty() {
        Made free = FREE.pollFirst();
        if (free != null) {
            return new Made(free.database(), free.maintenance(), free.uses() + 1);
        }
        String name = "random_" + ProcessHandle.current().pid() + "_" + NUMBERS.incrementAndGet();
        var maintenance = new TestDatabase("postgres", port);
        maintenance.run("CREATE DATABASE " + name);
        return new Made(new TestDatabase(name, port), maintenance, 1);
    }

    @Override
    public int major() {
        return Integer.parseInt(version.replaceFirst("\\D.*", ""));
    }

    /** A database that is emptied when it is closed. */
    private record Made(TestDatabase database, TestDatabase maintenance, int uses) implements Database {

        @Override
        public Connection connect() {
            return database.connect();
        }

        @Override
        public void close() {
            unsubscribe();
            // Default privileges belong to no schema and stay.
            boolean isClean = database.column("SELECT oid FROM pg_default_acl WHERE defaclnamespace = 0")
                    .isEmpty();
            if (uses < USES && isClean) {
                database.run(EMPTY);
                FREE.addFirst(this);
            } else {
                maintenance.run("DROP DATABASE " + database.name() + " WITH (FORCE)");
            }
        }

        /** A transaction that read subscriptions and then drops one waits for others that do the same, so each statement is one. */
        private void unsubscribe() {
            for (String name : database.column(SUBSCRIPTIONS)) {
                database.run("ALTER SUBSCRIPTION " + name + " DISABLE");
                database.run("ALTER SUBSCRIPTION " + name + " SET (slot_name = NONE)");
                database.run("DROP SUBSCRIPTION " + name);
            }
        }
    }
}

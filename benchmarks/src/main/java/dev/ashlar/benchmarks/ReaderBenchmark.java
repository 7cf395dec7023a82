package dev.ashlar.benchmarks;

import dev.ashlar.catalog.CatalogReader;
import dev.ashlar.catalog.CatalogReading;
import dev.ashlar.model.Model;
import dev.ashlar.plan.Planned;
import dev.ashlar.plan.Planner;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Reads databases of some sizes, and has {@code pg_dump -s} read the same ones in turn. The databases are made beside the one that is
 * named, and dropped.
 */
public final class ReaderBenchmark {

    private static final int ROUNDS = 5;
    private static final int STATEMENTS_AT_ONCE = 200;
    private static final double MILLION = 1_000_000.0;

    private final String url;
    private final String pgDump;

    private ReaderBenchmark(String url, String pgDump) {
        this.url = url;
        this.pgDump = pgDump;
    }

    /**
     * Runs it and prints a table.
     *
     * @param arguments the JDBC URL of a server, with the user in it where one is needed; the path of pg_dump; numbers of tables. The
     *     password is read from {@code PGPASSWORD}
     * @throws SQLException if the server fails
     * @throws IOException if pg_dump cannot be started
     * @throws InterruptedException never, as nobody interrupts
     */
    public static void main(String[] arguments) throws SQLException, IOException, InterruptedException {
        if (arguments.length < 2) {
            System.err.println(
                    "usage: ReaderBenchmark jdbc:postgresql://host:port/postgres?user=me /path/of/pg_dump [TABLES...]");
            System.exit(2);
        }
        var benchmark = new ReaderBenchmark(arguments[0], arguments[1]);
        List<String> sizes = List.of(arguments).subList(2, arguments.length);
        System.out.println("| tables | objects | reader, ms | pg_dump -s, ms | heap of the model, MB |");
        System.out.println("| --- | --- | --- | --- | --- |");
        for (String size : sizes.isEmpty() ? List.of("100", "1000", "10000") : sizes) {
            System.out.println(benchmark.row(Integer.parseInt(size)));
        }
    }

    private String row(int tables) throws SQLException, IOException, InterruptedException {
        String name = "ashlar_reader_" + tables;
        try (Connection admin = connect(url)) {
            execute(admin, "DROP DATABASE IF EXISTS " + name);
            execute(admin, "CREATE DATABASE " + name);
            try {
                build(tables, of(name));
                return measured(tables, name);
            } finally {
                execute(admin, "DROP DATABASE " + name);
            }
        }
    }

    private String measured(int tables, String name) throws SQLException, IOException, InterruptedException {
        List<Double> reader = new ArrayList<>();
        List<Double> dump = new ArrayList<>();
        long before = heap();
        CatalogReading reading = read(name);
        long after = heap();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            read(name);
            reader.add((System.nanoTime() - start) / MILLION);
            start = System.nanoTime();
            dump(name);
            dump.add((System.nanoTime() - start) / MILLION);
        }
        return String.format(
                Locale.ROOT,
                "| %,d | %,d | %,.0f | %,.0f | %,.0f |",
                tables,
                reading.model().definitions().size(),
                lowest(reader),
                lowest(dump),
                (after - before) / MILLION);
    }

    /** What others do on the machine only ever adds to a time. */
    private static double lowest(List<Double> times) {
        return Collections.min(times);
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private CatalogReading read(String name) throws SQLException {
        try (Connection connection = connect(of(name))) {
            return CatalogReader.read(connection);
        }
    }

    private void dump(String name) throws IOException, InterruptedException {
        URI server = URI.create(url.substring("jdbc:".length()));
        List<String> command = new ArrayList<>(List.of(pgDump, "-s", "-f", "/dev/null", "-h", server.getHost()));
        if (server.getPort() > 0) {
            command.addAll(List.of("-p", String.valueOf(server.getPort())));
        }
        Stream.of(String.valueOf(server.getQuery()).split("&"))
                .filter(property -> property.startsWith("user="))
                .forEach(property -> command.addAll(List.of("-U", property.substring("user=".length()))));
        command.add(name);
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + exit);
        }
    }

    /** Statement by statement in few transactions: all in one would take more locks than a server has by default. */
    private static void build(int tables, String database) throws SQLException {
        Model model = WideTable.database(tables, false).model();
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("SET synchronous_commit TO off");
            connection.setAutoCommit(false);
            int done = 0;
            for (Planned planned : Planner.forward(Model.empty(), model, 14).statements()) {
                statement.execute(planned.step().sql().text());
                if (++done % STATEMENTS_AT_ONCE == 0) {
                    connection.commit();
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("VACUUM ANALYZE");
        }
    }

    /** The URL of another database of the server. */
    private String of(String database) {
        int query = url.indexOf('?');
        String server = url.substring(0, url.lastIndexOf('/', query < 0 ? url.length() : query) + 1);
        return server + database + (query < 0 ? "" : url.substring(query));
    }

    private static Connection connect(String address) throws SQLException {
        var properties = new Properties();
        String password = System.getenv("PGPASSWORD");
        if (password != null) {
            properties.setProperty("password", password);
        }
        return DriverManager.getConnection(address, properties);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package dev.ashlar.codegen.scratch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A program of its own with a scratch server in it, for tests of several processes. Ends when its input does. */
final class ScratchProcess {
    private ScratchProcess() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        ScratchServer server = ScratchServer.embedded(Path.of(arguments[0]));
        ScratchDatabase database = server.newDatabase();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE left_by_another_process");
        }
        System.out.println(database.address().url() + " " + database.address().password());
        // Not closed: the shutdown hook must do.
        System.in.transferTo(System.err);
        System.exit(0);
    }

    static Process start(Path cache) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ScratchProcess.class.getName(),
                        cache.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The database's address, once the server is there. */
    static dev.ashlar.codegen.jdbc.DatabaseAddress address(Process process) throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String[] line = output.readLine().split(" ");
        return new dev.ashlar.codegen.jdbc.DatabaseAddress(line[0], "postgres", line[1]);
    }
}

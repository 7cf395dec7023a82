package dev.ashlar.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.codegen.jdbc.DatabaseAddress;
import dev.ashlar.codegen.scratch.ScratchDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** A project as a user has it, in a folder of its own, with the command line run on it. */
final class TestProject {

    private final Path root;

    TestProject(Path root) {
        this.root = root;
        write("ashlar.properties", """
            database.class = shop.Shop
            sources = src
            migrations = db
            accessors.package = shop.db
            accessors.directory = gen
            target.version = 14
            """);
    }

    /** How a command ended. */
    record Ended(int exit, String out, String err) {}

    /** The first column of the first row that a database gives. */
    static @Nullable String query(ScratchDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** A command refused its input and wrote no migration into the project's folder. */
    static void assertUsage(Path project, Ended ended, String... words) {
        assertThat(ended.exit()).as(ended.err()).isEqualTo(2);
        assertThat(ended.err()).contains(words).doesNotContain("\tat ");
        assertThat(project.resolve("db")).doesNotExist();
    }

    /** The schema: the body of a table class, and what else the database lists. */
    TestProject schema(String tableBody) {
        return source("""
            package shop;

            import static dev.ashlar.dsl.Types.*;
            import dev.ashlar.dsl.*;

            public final class Shop {
                static final Schema PUBLIC = Schema.schema("public");

                static final class Items extends Table {
                    final Column<Integer> id = column("id", integer());
                    final PrimaryKey key = primaryKey(id);
                    %s
                    Items() { super(PUBLIC, "items"); }
                }

                public static Database database() {
                    return Database.of(PUBLIC, new Items());
                }
            }
            """.formatted(tableBody));
    }

    TestProject source(String text) {
        return write("src/shop/Shop.java", text);
    }

    TestProject write(String file, String text) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(String file) {
        return root.resolve(file);
    }

    /** All files of the project but its sources, by their names and contents. */
    List<String> written() {
        try (Stream<Path> files = Files.walk(root)) {
            List<String> contents = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (!file.startsWith(root.resolve("src"))) {
                    contents.add(root.relativize(file) + "\n" + Files.readString(file));
                }
            }
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Ended run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(1, List.of("--project", root.toString()));
        return outside(all.toArray(String[]::new));
    }

    /** A command that needs no project. */
    static Ended outside(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        CommandLine command = Ashlar.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        int exit = command.execute(arguments);
        return new Ended(exit, out.toString(), err.toString());
    }

    /** A command with a database, whose password the command line would read from the environment. */
    Ended run(DatabaseAddress address, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--url", address.url(), "--user", String.valueOf(address.user())));
        return ConnectionOptions.withPassword(address.password(), () -> run(all.toArray(String[]::new)));
    }
}

package dev.ashlar.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.codegen.cli.TestProject.Ended;
import dev.ashlar.codegen.scratch.ScratchDatabase;
import dev.ashlar.codegen.scratch.ScratchServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person wrote, and what was recorded, is kept; damage is told as it is. */
class DamageTest {

    private static final String NAME = "final Column<String> name = column(\"name\", text().nullable());";

    @TempDir
    private Path folder;

    @Test
    void theSchemasOwnPackageIsNotTheAccessors() {
        TestProject project = new TestProject(folder)
                .schema(NAME)
                .write("src/shop/Help.java", "package shop; final class Help {}")
                .write("ashlar.properties", """
                    database.class = shop.Shop
                    sources = src
                    migrations = db
                    accessors.package = shop
                    accessors.directory = src
                    """);
        for (String command : new String[] {"generate", "jooq"}) {
            assertRefused(
                    project.run(command), "accessors.package shop", "holds the schema's class shop.Shop", "shop.jooq");
        }
        project.write("src/shop/db/Mine.java", "package shop.db; final class Mine {}");
        project.write(
                "ashlar.properties",
                "database.class=shop.Shop\nsources=src\nmigrations=db\naccessors.package=shop.db\naccessors.directory=src");
        assertRefused(
                project.run("jooq"),
                "is among the sources",
                project.path("src/shop/db/Mine.java").toString());
        assertThat(project.path("src/shop/Help.java")).exists();
        assertThat(project.path("src/shop/db/Mine.java")).exists();
    }

    @Test
    void checksumsAreRecordedAfterTheFolderIsChecked() throws IOException {
        TestProject project = new TestProject(folder).schema(NAME);
        project.run("generate", "base");
        Path checksums = project.path("db/checksums.txt");
        String before = Files.readString(checksums);
        Path reverse = project.path("db/U0001__base.sql");
        String text = Files.readString(reverse);
        Files.delete(reverse);
        Ended missing = project.run("check", "--record-checksums");
        assertThat(missing.exit()).isEqualTo(8);
        assertThat(missing.err())
                .contains("U0001__base.sql: is listed in checksums.txt but missing")
                .doesNotContain("recorded");
        assertThat(checksums).hasContent(before);
        Files.writeString(reverse, text + "-- reviewed\n");
        Ended recorded = project.run("check", "--record-checksums");
        assertThat(recorded.exit()).as(recorded.err()).isZero();
        assertThat(recorded.err()).contains("recorded: U0001__base.sql\n");
        assertThat(project.run("check", "--record-checksums").err()).contains("nothing to record");
    }

    @Test
    void aHistoryThatTheFilesDoNotMatchIsTold() throws IOException, SQLException {
        TestProject project = new TestProject(folder).schema(NAME);
        project.run("generate", "base");
        project.schema(NAME + "final Column<Integer> amount = column(\"amount\", integer().nullable());");
        project.run("generate", "more");
        try (ScratchServer server = ScratchServer.embedded();
                ScratchDatabase database = server.newDatabase()) {
            project.run(database.address(), "apply");
            Ended wrong = project.run(database.address(), "revert", "--accept", "public.items.amont");
            assertThat(wrong.exit()).isEqualTo(2);
            assertThat(wrong.err()).contains("'public.items.amont'", "announced as lost is public.items.amount");

            Path script = project.path("db/V0002__more.sql");
            Files.writeString(script, Files.readString(script) + "-- edited\n");
            project.run("check", "--record-checksums");
            Ended status = project.run(database.address(), "status");
            assertThat(status.exit()).isEqualTo(8);
            assertThat(status.out()).contains("at version 2", "V0002__more.sql was changed after it was executed");
            Ended verified = project.run(database.address(), "drift");
            assertThat(verified.exit()).isEqualTo(8);
            assertThat(verified.out())
                    .startsWith("the history of the database and the files differ:\n  V0002__more.sql was changed")
                    .contains("the database is what version 2 says");

            for (String file : List.of("V0002__more.sql", "U0002__more.sql", "snapshots/0002.json")) {
                Files.delete(project.path("db/" + file));
            }
            Path checksums = project.path("db/checksums.txt");
            Files.write(
                    checksums,
                    Files.readAllLines(checksums).stream()
                            .filter(line -> !line.contains("0002"))
                            .toList());
            Ended gone = project.run(database.address(), "status");
            assertThat(gone.exit()).isEqualTo(8);
            assertThat(gone.out())
                    .contains(
                            "at version 2", "V0002__more.sql was executed on this database and is not among the files");
            Ended unverified = project.run(database.address(), "drift");
            assertThat(unverified.exit()).isEqualTo(8);
            assertThat(unverified.out())
                    .contains("version 2, which is not among the files: nothing to compare it with");
        }
    }

    @Test
    void aFailureWritesNoResult() throws IOException {
        TestProject project = new TestProject(folder).schema(NAME);
        project.run("generate", "base");
        Files.writeString(project.path("db/checksums.txt"), "garbage\n");
        Ended ended = project.run("check", "--output", "json");
        assertThat(ended.exit()).isEqualTo(8);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("checksums.txt: line 1 is not");
    }

    private void assertRefused(Ended ended, String... words) {
        assertThat(ended.exit()).as(ended.err()).isEqualTo(2);
        assertThat(ended.err()).contains(words).doesNotContain("\tat ");
        assertThat(folder.resolve("db")).doesNotExist();
    }
}

package dev.ashlar.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.codegen.cli.TestProject.Ended;
import dev.ashlar.codegen.scratch.ScratchDatabase;
import dev.ashlar.codegen.scratch.ScratchServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of other tools' migrations as sources. */
class ForeignMigrationsTest {

    private static final String ITEMS = "CREATE TABLE items (id integer PRIMARY KEY, tier varchar(9));\n";
    private static final String CHECK = "ALTER TABLE items ADD CONSTRAINT known CHECK (tier IN ('a', 'b'));\n";
    private static final String VIEW = "CREATE OR REPLACE VIEW tiers AS SELECT tier FROM items;\n";
    private static final String GONE = "DROP TABLE items;\n";

    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private void assertIsWhole(String source) throws IOException {
        Path whole = write("whole.sql", ITEMS + CHECK + VIEW);
        Ended ended = TestProject.outside("diff", source, whole.toString());
        assertThat(ended.out()).as(ended.err()).isEqualTo("-- no difference\n");
    }

    private String flyway() throws IOException {
        write("flyway/V1__items.sql", ITEMS);
        write("flyway/later/V1.10__check.sql", "ALTER TABLE items RENAME CONSTRAINT first TO known;");
        write("flyway/V1_2__check.sql", CHECK.replace("known", "first"));
        write("flyway/U1.10__check.sql", GONE);
        write("flyway/R__tiers.sql", VIEW);
        write("flyway/V1__items.sql.conf", "executeInTransaction=false");
        return folder.resolve("flyway").toString();
    }

    @Test
    void ofFlyway() throws IOException {
        String flyway = flyway();
        assertIsWhole(flyway);
        write("flyway/B1.2__all.sql", ITEMS + CHECK.replace("known", "first"));
        write("flyway/V1__items.sql", "this is not run");
        assertIsWhole(flyway);
        write("flyway/V1.02__twice.sql", "");
        assertRefused(flyway, "have one version");
        Files.delete(folder.resolve("flyway/V1.02__twice.sql"));
        write("flyway/V2__place.sql", "SELECT 1;\nCREATE SCHEMA ${name};");
        assertRefused(flyway, "V2__place.sql, line 2: Flyway puts a value in the place of ${name}");
        write("flyway/V2__place.sql", "COMMENT ON TABLE items IS '${name}'; COMMENT ON TABLE items IS NULL");
        write("flyway/V2__place.sql.conf", "placeholderReplacement = false");
        assertIsWhole(flyway);
        write("flyway/V3__bad.sql", "SELECT 1;\nSELECT nothing;");
        assertRefused(flyway, "V3__bad.sql, line 2: the scratch server refused a statement");
    }

    private void assertRefused(String source, String words) {
        Ended ended = TestProject.outside("diff", source, source);
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains(words).doesNotContain("\tat ");
    }

    @Test
    void ofGolangMigrate() throws IOException {
        write("go/2_check.up.sql", CHECK);
        write("go/2_check.down.sql", GONE);
        write("go/1_items.up.sql", ITEMS);
        write("go/1_items.down.sql", GONE);
        write("go/10_view.up.sql", VIEW);
        assertIsWhole(folder.resolve("go").toString());
    }

    @Test
    void ofDbmate() throws IOException {
        write("dbmate/20200101000000_items.sql", "-- migrate:up\n" + ITEMS + "\n-- migrate:down\n" + GONE);
        write(
                "dbmate/20210101000000_more.sql",
                "-- migrate:up transaction:false\n" + CHECK + VIEW + "-- migrate:down\n");
        assertIsWhole(folder.resolve("dbmate").toString());
        assertIsWhole("dbmate:" + folder.resolve("dbmate"));
        write("dbmate/20220101000000_bad.sql", "-- migrate:up\nSELECT nothing;\n-- migrate:down\n");
        assertRefused(folder.resolve("dbmate").toString(), "20220101000000_bad.sql, line 2: ");
        assertRefused("flyway:" + folder.resolve("dbmate"), "there is no migration of flyway in ");
    }

    @Test
    void asPlainScriptsInTheOrderOfTheirNumbers() throws IOException {
        write("plain/1.sql", ITEMS);
        write("plain/2-check.sql", CHECK);
        write("plain/10.sql", VIEW);
        assertIsWhole(folder.resolve("plain").toString());
    }

    /** The first version is in the server's words, and the sources that take over are in ours. */
    @Test
    void becomeTheFirstVersion() throws Exception {
        TestProject project = new TestProject(folder)
                .write("ashlar.properties", "database.class = shop.Shop\nsources = src\nmigrations = db\n");
        String flyway = flyway();
        Ended generated = project.run("generate", "baseline", "--from", flyway);
        assertThat(generated.exit()).as(generated.err()).isZero();
        assertThat(project.run("generate", "--from", flyway).out()).startsWith("no change since version 1");
        assertThat(project.run("check", "--from", flyway).exit()).isZero();
        write("flyway/V4__more.sql", "ALTER TABLE items ADD COLUMN more integer;\nCREATE SCHEMA other;");
        Ended ahead = project.run("check", "--from", flyway);
        assertThat(ahead.exit()).isEqualTo(3);
        assertThat(ahead.out()).contains(flyway + " is ahead of the migrations", "added column public.items.more");
        assertThat(project.run("check", "--from", flyway, "--schema", "public").out())
                .contains("items.more")
                .doesNotContain("other");

        project.schema("""
            final Column<String> tier = column("tier", varchar(9).nullable());
            final Column<Integer> more = column("more", integer().nullable());
            final Check known = check("known", tier.in("a", "b"));
            """);
        Ended next = project.run("generate", "more", "--ignore", "view public.*");
        assertThat(next.exit()).as(next.err()).isZero();
        assertThat(project.path("db/V0002__more.sql"))
                .content()
                .contains("ADD COLUMN more integer;")
                .doesNotContain("CHECK", "VIEW");
        assertThat(project.run("check", "--ignore", "view public.*").exit()).isZero();
        try (ScratchServer server = ScratchServer.embedded();
                ScratchDatabase database = server.newDatabase()) {
            assertThat(project.run(database.address(), "apply").exit()).isZero();
            Ended drift = project.run(database.address(), "drift");
            assertThat(drift.exit()).as(drift.out()).isZero();
        }
    }
}

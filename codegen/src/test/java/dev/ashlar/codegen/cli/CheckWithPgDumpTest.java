package dev.ashlar.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ashlar.codegen.cli.TestProject.Ended;
import dev.ashlar.codegen.operation.PgDump;
import dev.ashlar.codegen.project.OperationException;
import dev.ashlar.codegen.scratch.ScratchServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --pg-dump} with the pg_dump on the path, or the one that {@code -Dpg.dump=PATH} names. */
class CheckWithPgDumpTest {

    private static final String PROGRAM = System.getProperty("pg.dump", "pg_dump");

    /** What a dump shows in more than one statement, and texts that look like the end of something. */
    private static final String BEFORE = """
        package shop;

        import static dev.ashlar.dsl.Types.*;
        import static dev.ashlar.dsl.Expressions.*;
        import static org.jooq.impl.DSL.select;
        import dev.ashlar.dsl.*;
        import org.jooq.impl.DSL;

        public final class Shop {
            static final Schema PUBLIC = Schema.schema("public");
            static final Extension TRIGRAMS = Extension.extension(PUBLIC, "pg_trgm");
            static final PgEnum<String> STATE = PgEnum.enumType(PUBLIC, "state", "new", "paid").withComment("how far");
            static final Sequence NUMBERS = Sequence.sequence(PUBLIC, "numbers").withComment("of invoices");
            static final Items ITEMS = new Items();
            static final View PAID = View.view(PUBLIC, "paid")
                .as(() -> select(ITEMS.id, ITEMS.name).from(ITEMS).where(ITEMS.state.eq("paid")))
                .withComment("what is paid");

            static final class Items extends Table {
                final Column<Long> id = column("id", bigint().identityAlways());
                final Column<Long> number = column("number", bigint().defaultTo(NUMBERS.nextval()));
                final Column<String> state = column("state", enumOf(STATE).defaultTo("new"));
                final Column<String> name = column("name", text().collate("C").defaultTo("a,\\n);\\n-- 'b'\\n\\\\c"))
                    .withComment("one\\n\\\\restrict two\\n-- three\\n\\n;");
                final Column<Integer> twice = column("twice", integer().generatedAs(DSL.length(name).mul(2)));
                final Column<Long> parent = column("parent", bigint().nullable());
                final PrimaryKey key = primaryKey(id);
                final ForeignKey tree = foreignKey(parent).references(() -> ITEMS.id);
                final Check named = check("named", name.notIn("x\\ny", "(,\\n\\\\"));
                final Index byName = index("by_name").on(name).where(state.eq("paid"));
                Items() { super(PUBLIC, "items"); withComment("a thing"); }
            }

            public static Database database() {
                return Database.of(PUBLIC, TRIGRAMS, STATE, NUMBERS, ITEMS, PAID);
            }
        }
        """;

    /** Renames of what has dependents, a new type in the place of the enum, and a column in the middle. */
    private static final String AFTER = BEFORE.replace("\"new\", \"paid\")", "\"draft\", \"new\", \"paid\")")
            .replace(
                    "column(\"id\", bigint().identityAlways())",
                    "column(\"item_id\", bigint().identityAlways()).renamedFrom(\"id\")")
            .replace("column(\"name\", text()", "column(\"title\", text()")
            .replace(".withComment(\"one", ".renamedFrom(\"name\").withComment(\"One")
            .replace("super(PUBLIC, \"items\");", "super(PUBLIC, \"things\"); renamedFrom(\"items\");")
            .replace(
                    "final Column<Long> parent",
                    "final Column<Boolean> fresh = column(\"fresh\", bool().defaultTo(true));\n"
                            + "        final Column<Long> parent");

    @TempDir
    private Path folder;

    @Test
    void databasesThatAreAlikeAreSaidToBe() {
        assumeFits();
        TestProject project = new TestProject(folder).source(BEFORE);
        assertDone(project.run("generate", "base"));
        assertDone(project.source(AFTER).run("generate", "rename"));
        Ended checked = project.run("check", "--pg-dump=" + PROGRAM);
        assertDone(checked);
        assertThat(checked.out()).contains("2 migrations hold");
    }

    @Test
    void aStatementThatOnlyPgDumpSeesIsShown() throws IOException {
        assumeFits();
        TestProject project = new TestProject(folder).source(BEFORE);
        assertDone(project.run("generate", "base"));
        Path script = project.path("db/V0001__base.sql");
        Files.writeString(
                script,
                Files.readString(script) + "\nALTER TABLE public.items ALTER COLUMN name SET STORAGE EXTERNAL;\n"
                        + "GRANT SELECT ON public.items TO PUBLIC;\n");
        assertDone(project.run("check", "--record-checksums"));
        Ended checked = project.run("check", "--pg-dump=" + PROGRAM);
        assertThat(checked.exit()).as(checked.err()).isEqualTo(1);
        assertThat(checked.out())
                .isEqualToIgnoringNewLines(
                        "0001 base, pg_dump: unexpected: ALTER TABLE ONLY public.items ALTER COLUMN name"
                                + " SET STORAGE EXTERNAL");
    }

    @Test
    void aColumnThatDiffersIsShownByItself() throws IOException {
        assumeFits();
        TestProject project = new TestProject(folder).source(BEFORE);
        assertDone(project.run("generate", "base"));
        Path script = project.path("db/V0001__base.sql");
        Files.writeString(script, Files.readString(script).replace("parent bigint", "parent bigint DEFAULT 7"));
        Ended checked = project.run("check", "--record-checksums", "--pg-dump=" + PROGRAM);
        assertThat(checked.exit()).as(checked.err()).isEqualTo(1);
        assertThat(checked.out())
                .containsSubsequence(
                        "0001 base, pg_dump: missing: CREATE TABLE public.items: parent bigint\n",
                        "0001 base, pg_dump: unexpected: CREATE TABLE public.items: parent bigint DEFAULT");
    }

    @Test
    void aMissingProgramIsSaidBeforeAnythingRuns() {
        TestProject project = new TestProject(folder).source(BEFORE);
        Ended checked = project.run("check", "--pg-dump=/nowhere/pg_dump");
        assertThat(checked.exit()).isEqualTo(2);
        assertThat(checked.out()).isEmpty();
        assertThat(checked.err())
                .isEqualToIgnoringNewLines("ashlar: /nowhere/pg_dump cannot be started: install PostgreSQL's client"
                        + " programs, or name it with --pg-dump=PATH");
    }

    @Test
    void aProgramThatIsOlderThanTheServerIsOneMessage() {
        PgDump program = found();
        try (ScratchServer server = ScratchServer.embedded()) {
            assumeTrue(major(program) < server.majorVersion(), "pg_dump is new enough");
            TestProject project = new TestProject(folder).source(BEFORE);
            assertDone(project.run("generate", "base"));
            Ended checked = project.run("check", "--pg-dump=" + PROGRAM);
            assertThat(checked.exit()).isEqualTo(2);
            assertThat(checked.out()).isEmpty();
            assertThat(checked.err())
                    .isEqualToIgnoringNewLines(
                            ("ashlar: pg_dump %s cannot read PostgreSQL %s: name a pg_dump %d or newer with"
                                            + " --pg-dump=PATH, or a server of version %d with --scratch-url")
                                    .formatted(
                                            program.version(),
                                            server.serverVersion(),
                                            server.majorVersion(),
                                            major(program)));
        }
    }

    /** The project itself needs no pg_dump, so a machine may have none, or one that is too old for the server. */
    private static void assumeFits() {
        PgDump program = found();
        try (ScratchServer server = ScratchServer.embedded()) {
            assumeTrue(major(program) >= server.majorVersion(), "pg_dump is older than the server");
        }
    }

    private static PgDump found() {
        try {
            return PgDump.at(PROGRAM);
        } catch (OperationException e) {
            assumeTrue(false, e.getMessage());
            throw e;
        }
    }

    private static int major(PgDump program) {
        return Integer.parseInt(program.version().replaceFirst("\\D.*", ""));
    }

    private static void assertDone(Ended ended) {
        assertThat(ended.exit()).as(ended.err() + ended.out()).isZero();
    }
}

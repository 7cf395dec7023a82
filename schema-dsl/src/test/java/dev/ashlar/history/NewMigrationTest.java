package dev.ashlar.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.Outcome;
import dev.ashlar.model.CheckDef;
import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.CommentDef;
import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.EnumDef;
import dev.ashlar.model.Expression;
import dev.ashlar.model.Expression.Form;
import dev.ashlar.model.Expression.Reference;
import dev.ashlar.model.Expression.Text;
import dev.ashlar.model.Hints;
import dev.ashlar.model.IndexDef;
import dev.ashlar.model.IndexElement;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.SchemaDef;
import dev.ashlar.model.ServerTexts;
import dev.ashlar.model.SqlType;
import dev.ashlar.model.TableDef;
import dev.ashlar.model.ViewDef;
import dev.ashlar.plan.Plan;
import dev.ashlar.plan.Planned;
import dev.ashlar.plan.Planner;
import dev.ashlar.plan.Segment;
import dev.ashlar.sql.SqlComment;
import dev.ashlar.sql.StatementSplitter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NewMigrationTest {

    private static final ObjectId PUBLIC = ObjectId.schema("public");
    private static final ObjectId USERS = PUBLIC.child(ObjectType.TABLE, "users");
    private static final ObjectId NAME = USERS.child(ObjectType.COLUMN, "name");

    @Test
    void story3AddsCredits() throws IOException {
        assertGolden(4, "add_credits", Billing.v3(), Billing.v4());
    }

    @Test
    void story5ReplacesTheCheck() throws IOException {
        assertGolden(6, "add_quantity_based_billing_type", Billing.v5(), Billing.v6());
    }

    @Test
    void theWayToALossSaysThatItsReverseRestoresTheShapeOnly() throws IOException {
        assertGolden(7, "remove_credits", Billing.v4(), Billing.v3());
    }

    static List<String> hostileNames() {
        return List.of(
                "x\n\\! rm -rf /\n",
                "x\r\nDROP TABLE users;",
                "*/ DROP TABLE users; /*",
                "Loses: public.users",
                "Transaction: none",
                "a Loses : b.c Transaction: none ".repeat(12),
                "quote\"d.and;dotted",
                "$ashlar$",
                "${placeholder}",
                "'; SELECT 1; --",
                "\u2028\u0085\t",
                "\\",
                "größe");
    }

    @ParameterizedTest
    @MethodSource("hostileNames")
    void noNameBreaksOutOfAScript(String name) {
        Model small = Model.of(List.of(new SchemaDef(ObjectId.schema(name))));
        Model large = hostile(name);
        for (NewMigration migration :
                List.of(migration(small, large), migration(large, small), migration(large, other(large, name)))) {
            assertScripts(migration.forward(), Direction.FORWARD, migration);
            assertScripts(migration.reverse(), Direction.REVERSE, migration);
        }
    }

    /** The splitter finds the plan's statements, the header the plan's losses, and every other line is a comment. */
    private static void assertScripts(Plan plan, Direction direction, NewMigration migration) {
        List<NewFile> scripts = migration.files().stream()
                .filter(file -> file.path().startsWith(direction.letter())
                        && file.path().endsWith(".sql"))
                .toList();
        assertThat(scripts).hasSize(plan.segments().size());
        for (int i = 0; i < scripts.size(); i++) {
            Segment segment = plan.segments().get(i);
            String text = scripts.get(i).content();
            assertThat(StatementSplitter.split(text).stream().map(StatementSplitter.Statement::text))
                    .containsExactlyElementsOf(segment.statements().stream()
                            .map(planned -> planned.step().sql().text())
                            .toList());
            ScriptHeader header = ScriptHeader.of(text);
            assertThat(header.problems()).isEmpty();
            assertThat(header.transactional()).isTrue();
            assertThat(header.losses().stream().map(Loss::address).toList())
                    .containsExactlyElementsOf(LossWords.of(segment.statements()).byObject().keySet().stream()
                            .map(id -> SqlComment.escape(id.address()))
                            .toList());
            assertOnlyCommentsBesides(text, segment.statements());
        }
    }

    private static void assertOnlyCommentsBesides(String text, List<Planned> statements) {
        String rest = text;
        for (Planned planned : statements) {
            String sql = planned.step().sql().text() + ";\n";
            assertThat(rest).contains(sql);
            rest = rest.replaceFirst(Pattern.quote(sql), "");
        }
        assertThat(rest.split("\\R")).allMatch(line -> line.isEmpty() || line.startsWith("--"));
    }

    @Test
    void lossesAreReadBackToTheSameAddress() {
        ObjectId column = USERS.child(ObjectType.COLUMN, "Plan.\"Tier\" of; 2");
        NewMigration migration = migration(users(column(NAME), column(column)), users(column(NAME)));
        Loss loss = ScriptHeader.of(migration.files().get(0).content()).losses().getFirst();
        assertThat(loss.isAt(column.address())).isTrue();
        assertThat(loss.what()).isEqualTo("the column's values");
    }

    @Test
    void aNewTableIsToldOnceAndHasNoNotes() {
        String script = script(migration(Model.empty(), users(column(NAME), index("users_name_idx"))), "V");
        assertThat(script)
                .contains("--   adds table public.users: column name; index users_name_idx\n")
                .doesNotContain("SHARE", "Locks", "Risks", "all rows");
        assertThat(script.lines().filter(line -> line.contains("pg_catalog.pg_attribute")))
                .hasSize(1);
    }

    @Test
    void whatATableCostsThatStandsIsToldWithTheStrongestLock() {
        Model before = users(column(NAME));
        Model after = users(column(NAME), index("users_name_idx"), check("users_name_check"));
        assertThat(script(migration(before, after), "V"))
                .contains("--   public.users: ACCESS EXCLUSIVE (reads and writes wait)\n")
                .doesNotContain("--   public.users: SHARE")
                .contains("-- SHARE on public.users (writes wait), an index is built from all rows\nCREATE INDEX");
    }

    @Test
    void severalSegmentsAreSeveralFiles(@TempDir Path root) {
        EnumDef before = new EnumDef(PUBLIC.child(ObjectType.ENUM, "plan"), List.of("free"));
        EnumDef after = new EnumDef(before.id(), List.of("free", "pro"));
        ColumnDef plan = new ColumnDef(NAME, SqlType.of(before.id()), false, null, null, null);
        DefaultDef pro = new DefaultDef(
                NAME.child(ObjectType.DEFAULT, ""), Expression.of(new Reference(after.value("pro"), Form.LITERAL)));
        NewMigration migration = migration(users(before, plan), users(after, plan, pro));

        assertThat(migration.forward().segments()).hasSize(2);
        assertThat(migration.files().stream().map(NewFile::path))
                .startsWith("V0001_1__change.sql", "V0001_2__change.sql")
                .endsWith("snapshots/0001.json");
        assertThat(migration.files().get(0).content()).startsWith("-- V0001 change, part 1 of 2\n--\n-- Changes:\n");
        assertThat(migration.files().get(1).content())
                .startsWith("""
            -- V0001 change, part 2 of 2
            -- What changes is told in V0001_1__change.sql.
            """)
                .contains("-- Run in one transaction of its own. ", " -1 -f V0001_2__change.sql\n");
        MigrationsDirectory.write(root, migration.files());
        Migration read = MigrationsDirectory.open(root).migration(1).orElseThrow();
        assertThat(read.forward()).hasSize(2);
        assertThat(SnapshotFile.read(read.snapshot())).isEqualTo(migration.snapshot());
    }

    @Test
    void aRenameKeepsOneAddressForATable() {
        ObjectId people = PUBLIC.child(ObjectType.TABLE, "people");
        ColumnDef renamed = column(people.child(ObjectType.COLUMN, "full_name"));
        Hints hints = new Hints(Map.of(people, "users", renamed.id(), "name"), Map.of(), Map.of());
        String script =
                script(migration(users(column(NAME)), Model.of(List.of(new TableDef(people), renamed), hints)), "V");
        assertThat(script)
                .contains("--   renames table public.users to people\n")
                .contains("--   renames column public.users.name to full_name\n")
                .contains("-- Locks:\n--   public.people: ACCESS EXCLUSIVE (reads and writes wait)\n--   each is held");
    }

    @Test
    void columnsThatChangeAreToldByTheirParts() {
        ColumnDef wide = new ColumnDef(NAME, SqlType.of("character varying", 20), true, null, null, null);
        assertThat(script(migration(users(column(NAME)), users(wide)), "V"))
                .contains("--   changes column public.users.name: type text becomes varchar(20); nullable no becomes"
                        + " yes\n");
    }

    @Test
    void noTablesAreLeftOutOfTheProofInSilence() {
        NewMigration proved = migration(Model.empty(), users(column(NAME)));
        ProofSummary proof = new ProofSummary(
                "18.6", 0, 1, Map.of(USERS, "all are null"), Map.of(USERS, "no value fits\nits check"));
        assertThat(script(new NewMigration(proved.forward(), proved.reverse(), proof, proved.snapshot()), "U"))
                .contains("-- Written for PostgreSQL 14 and newer, proved on 18.6:\n")
                .contains("rows of 0 of 1 table compared.\n-- With rows that fit both versions only:"
                        + " public.users (all are null)\n-- Left empty: public.users (no value fits\\nits check)\n");
        assertThat(script(new NewMigration(proved.forward(), proved.reverse(), null, proved.snapshot()), "V"))
                .contains("-- Written for PostgreSQL 14 and newer. Not proved on a server.\n");
    }

    @Test
    void whatFlywayWouldReplaceIsKept() {
        CommentDef comment = new CommentDef(USERS.child(ObjectType.COMMENT, ""), "${user}");
        assertThat(migration(users(), users(comment)).files())
                .contains(new NewFile("V0001__change.sql.conf", "placeholderReplacement=false\n"));
    }

    @Test
    void aQueryThatEndsWithACommentKeepsItsSemicolon() {
        ViewDef view = view("SELECT name FROM public.users -- all of them");
        assertThat(script(migration(users(column(NAME)), users(column(NAME), view)), "V"))
                .contains("-- all of them\n;\n");
    }

    @Test
    void textThatIsNotOneStatementIsRefused() {
        assertUnwritable("SELECT 1; DROP TABLE users", "as it is not one statement");
        assertUnwritable("SELECT 1\n\\! rm", "a backslash outside a text");
        assertUnwritable("SELECT 1 /*", "never closed");
    }

    private static void assertUnwritable(String query, String reason) {
        assertThatThrownBy(() -> migration(Model.empty(), users(view(query))).files())
                .isInstanceOfSatisfying(
                        UnwritableStatementException.class,
                        e -> assertThat(e.outcome()).isEqualTo(Outcome.USAGE))
                .hasMessageStartingWith("view public.everyone: its statement cannot be written into a script, ")
                .hasMessageContaining(reason)
                .hasMessageEndingWith(": correct the SQL text that was given for it");
    }

    @Test
    void whereTheMachineStandsDoesNotMatter() {
        Locale usual = Locale.getDefault();
        List<NewFile> files = migration(Billing.v3(), Billing.v4()).files();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(migration(Billing.v3(), Billing.v4()).files()).isEqualTo(files);
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(migration(Billing.v3(), Billing.v4()).files()).isEqualTo(files);
        } finally {
            Locale.setDefault(usual);
        }
    }

    private static void assertGolden(int number, String name, Model before, Model after) throws IOException {
        ProofSummary proof = new ProofSummary("18.6", 3, 3, Map.of(), Map.of());
        for (NewFile file : migration(number, name, before, after, proof).files()) {
            if (file.path().endsWith(".sql")) {
                try (InputStream golden = NewMigrationTest.class.getResourceAsStream(file.path())) {
                    assertThat(file.content())
                            .isEqualTo(new String(
                                    Objects.requireNonNull(golden, file.path()).readAllBytes(),
                                    StandardCharsets.UTF_8));
                }
            }
        }
    }

    private static NewMigration migration(Model before, Model after) {
        return migration(1, "change", before, after, null);
    }

    private static NewMigration migration(
            int number, String name, Model before, Model after, @Nullable ProofSummary proof) {
        return new NewMigration(
                Planner.forward(before, after, 14),
                Planner.back(before, after, 14),
                proof,
                SnapshotFile.of(new Snapshot(number, name, null, after, ServerTexts.NONE)));
    }

    private static String script(NewMigration migration, String letter) {
        return migration.files().stream()
                .filter(file -> file.path().startsWith(letter))
                .findFirst()
                .orElseThrow()
                .content();
    }

    private static Model users(Definition... parts) {
        List<Definition> all = new ArrayList<>(List.of(parts));
        all.add(new TableDef(USERS));
        return Model.of(all);
    }

    private static ColumnDef column(ObjectId id) {
        return new ColumnDef(id, SqlType.of("text"), false, null, null, null);
    }

    private static IndexDef index(String name) {
        return new IndexDef(
                USERS.child(ObjectType.INDEX, name),
                false,
                "btree",
                List.of(IndexElement.of(Expression.column(NAME))),
                List.of(),
                false,
                new TreeMap<>(),
                null);
    }

    private static CheckDef check(String name) {
        return new CheckDef(USERS.child(ObjectType.CHECK, name), Expression.raw("name <> ''"), false);
    }

    private static ViewDef view(String query) {
        return new ViewDef(PUBLIC.child(ObjectType.VIEW, "everyone"), List.of("name"), Expression.raw(query));
    }

    private static Model hostile(String name) {
        ObjectId schema = ObjectId.schema(name);
        ObjectId table = schema.child(ObjectType.TABLE, "t" + name);
        ObjectId column = table.child(ObjectType.COLUMN, "c" + name);
        EnumDef type = new EnumDef(schema.child(ObjectType.ENUM, "e" + name), List.of("a", name));
        Expression refers = Expression.of(new Reference(column, Form.NAME), new Text(" IS NOT NULL"));
        return Model.of(List.of(
                new SchemaDef(schema),
                new TableDef(table),
                type,
                new ColumnDef(column, SqlType.of(type.id()), true, null, null, null),
                new ColumnDef(table.child(ObjectType.COLUMN, "d" + name), SqlType.of("text"), true, null, null, null),
                new DefaultDef(
                        column.child(ObjectType.DEFAULT, ""),
                        Expression.of(new Reference(type.value(name), Form.LITERAL))),
                new CheckDef(table.child(ObjectType.CHECK, "k" + name), refers, false),
                new CommentDef(column.child(ObjectType.COMMENT, ""), name)));
    }

    /** The same with everything in it altered, removed or joined by more. */
    private static Model other(Model model, String name) {
        List<Definition> other = new ArrayList<>();
        for (Definition definition : model.definitions()) {
            if (definition instanceof EnumDef type) {
                other.add(new EnumDef(type.id(), List.of("a", "b" + name)));
            } else if (definition instanceof CheckDef check) {
                other.add(new CheckDef(check.id(), Expression.raw("1 > 0"), false));
            } else if (definition instanceof CommentDef comment) {
                other.add(new CommentDef(comment.id(), name + name));
            } else if (!(definition instanceof DefaultDef)
                    && !definition.id().name().equals("d" + name)) {
                other.add(definition);
            }
        }
        ObjectId view = ObjectId.schema(name).child(ObjectType.VIEW, "v" + name);
        other.add(new ViewDef(view, List.of(name), Expression.raw("SELECT 1")));
        return Model.of(other);
    }
}

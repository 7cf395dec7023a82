package dev.ashlar.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.model.CheckDef;
import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Expression;
import dev.ashlar.model.Expression.Form;
import dev.ashlar.model.Expression.Reference;
import dev.ashlar.model.Expression.Text;
import dev.ashlar.model.Generated;
import dev.ashlar.model.Hints;
import dev.ashlar.model.IndexDef;
import dev.ashlar.model.IndexElement;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.SqlType;
import dev.ashlar.model.TableDef;
import dev.ashlar.model.ViewDef;
import dev.ashlar.testing.WrittenMigration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a script says to those who run it. */
class ScriptWordsTest {

    private static final ObjectId PUBLIC = ObjectId.schema("public");
    private static final ObjectId USERS = PUBLIC.child(ObjectType.TABLE, "users");
    private static final ObjectId NAME = USERS.child(ObjectType.COLUMN, "name");

    @Test
    void locksAreSaidToLast() {
        Model before = users(column(NAME));
        assertThat(migration(before, users(column(NAME), index("i"))).script())
                .contains(
                        "--   public.users: SHARE (writes wait)\n--   each is held until the script's transaction ends\n--\n");
        assertThat(migration(before, users(column(NAME), index("i"), check("c")))
                        .script())
                .contains("transaction ends, so what follows an ACCESS EXCLUSIVE lock, such as a\n"
                        + "--       CREATE INDEX on the same table, keeps readers waiting too\n");
    }

    @Test
    void howToRunAScriptIsSaid() {
        WrittenMigration migration = migration(users(column(NAME)), users());
        assertThat(migration.script())
                .contains("-- Run in one transaction. ashlar apply does, and records it; by hand, unrecorded:\n"
                        + "-- psql -v ON_ERROR_STOP=1 -1 -f V0002__change.sql\n");
        assertThat(migration.reverse())
                .contains("ashlar revert does", "-- psql -v ON_ERROR_STOP=1 -1 -f U0002__change.sql\n");
    }

    @Test
    void aGuardThatComesAfterARenameSaysSo() {
        CheckDef longer = new CheckDef(check("c").id(), Expression.raw("name <> '?'"), false);
        assertThat(migration(users(column(NAME), check("c")), users(column(NAME), longer))
                        .script())
                .contains("--   public.users: all rows are read beforehand; all rows are read\n")
                .contains("refused before anything is touched: rows of public.users do not fulfil the check c");
        IndexDef renamed = index("j");
        Model after = Model.of(
                List.of(new TableDef(USERS), column(NAME), longer, renamed),
                new Hints(Map.of(renamed.id(), "i"), Map.of(), Map.of()));
        assertThat(migration(users(column(NAME), check("c"), index("i")), after).script())
                .containsSubsequence("ALTER INDEX", "DO $ashlar$")
                .contains("refused before anything but names is changed: rows of")
                .doesNotContain("anything is touched");
    }

    @Test
    void whatTheWayBackBringsIsToldApartFromWhatItTakes() {
        assertThat(migration(users(), users(column(NAME))).reverse())
                .contains("--   restores the schema as it was before V0002, and every value that was there then\n"
                        + "--   loses what came with V0002: the column's values (public.users.name)\n");
        assertThat(migration(users(column(NAME)), users()).reverse())
                .contains("every value that was there then but for these\n"
                        + "--   restores the shape only, not the column's values (public.users.name)\n"
                        + "--   comes back without unlisted privileges, as the last column of its table:"
                        + " public.users.name\n");
        assertThat(migration(users(column(NAME)), Model.empty()).reverse())
                .contains("--   comes back without unlisted privileges: public.users\n")
                .doesNotContain("last column");
        assertThat(migration(users(typed("integer")), users(typed("numeric"))).script())
                .contains("every value that was there then but for these\n"
                        + "--   may lose what the new type cannot hold (public.users.name)\n");
    }

    @Test
    void whatIsBuiltAnewLosesItsPrivilegesAndAColumnItsPlace() {
        Expression name = Expression.of(new Reference(NAME, Form.NAME));
        ColumnDef computed = new ColumnDef(
                USERS.child(ObjectType.COLUMN, "copy"),
                SqlType.of("text"),
                true,
                null,
                null,
                new Generated(name, false));
        ViewDef view = new ViewDef(
                PUBLIC.child(ObjectType.VIEW, "everyone"),
                List.of("name"),
                Expression.of(new Text("SELECT "), new Reference(NAME, Form.NAME), new Text(" FROM public.users")));
        Model brief = users(typed("character varying", 10), computed, view);
        assertThat(migration(brief, users(typed("character varying", 20), computed, view))
                        .script())
                .contains("--   public.everyone: unlisted privileges on the view are lost: GRANT them again\n")
                .contains("""
                    --   public.users.copy: the column moves to the end of its table, which SELECT * and an INSERT without a list
                    --       of columns notice, and unlisted privileges on it are lost: GRANT them again
                    """)
                .contains("""
                    -- Dropped and created again, as something that they need changes:
                    --   column public.users.copy
                    --   view public.everyone
                    """);
        assertThat(migration(brief, users(typed("character varying", 10))).script())
                .contains("unlisted privileges on the view are lost\n")
                .doesNotContain("moves to the end", "GRANT");
    }

    private static WrittenMigration migration(Model before, Model after) {
        return WrittenMigration.of(before, after, 15);
    }

    private static Model users(Definition... parts) {
        List<Definition> all = new ArrayList<>(List.of(parts));
        all.add(new TableDef(USERS));
        return Model.of(all);
    }

    private static ColumnDef column(ObjectId id) {
        return new ColumnDef(id, SqlType.of("text"), false, null, null, null);
    }

    private static ColumnDef typed(String type, Integer... modifiers) {
        return new ColumnDef(NAME, SqlType.of(type, modifiers), false, null, null, null);
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
}

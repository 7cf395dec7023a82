package dev.ashlar.verify;

import static dev.ashlar.dsl.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ashlar.dsl.Cast;
import dev.ashlar.dsl.Column;
import dev.ashlar.dsl.CompositeType;
import dev.ashlar.dsl.Database;
import dev.ashlar.dsl.Expressions;
import dev.ashlar.dsl.RangeType;
import dev.ashlar.dsl.Schema;
import dev.ashlar.dsl.Table;
import dev.ashlar.dsl.Types;
import dev.ashlar.model.Model;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is renamed along with something else, or keeps its name although it should not, proved both ways. */
class RenamesFollowTest {

    private static final Schema PUBLIC = Schema.schema("public");

    private static final class Above extends Table {
        final Column<Integer> made;

        Above(String column, String old, boolean nullable) {
            super(PUBLIC, "above");
            made = column(column, nullable ? integer().nullable() : integer());
            if (!old.isEmpty()) {
                made.renamedFrom(old);
            }
        }
    }

    private static final class Below extends Table {
        Below(Above above, boolean under) {
            super(PUBLIC, "below");
            if (under) {
                inherits(() -> above);
            }
        }
    }

    private static final class Typed extends Table {
        Typed(@Nullable CompositeType type, String name, String column, String oldColumn) {
            super(PUBLIC, name);
            if (type != null) {
                ofType(type);
            }
            Column<Integer> made = column(column, integer());
            if (!oldColumn.isEmpty()) {
                made.renamedFrom(oldColumn);
            }
            if (!name.equals("typed")) {
                renamedFrom("typed");
            }
        }
    }

    private static Model inherited(String column, String old, boolean under) {
        return inherited(column, old, under, true);
    }

    private static Model inherited(String column, String old, boolean under, boolean nullable) {
        var above = new Above(column, old, nullable);
        return Database.of(PUBLIC, above, new Below(above, under)).model();
    }

    @Test
    void aColumnIsRenamedInATableThatIsTakenOffOrPutUnder() throws Exception {
        assertThat(ScriptProof.prove(inherited("a", "", true), inherited("b", "a", false)))
                .containsExactly(
                        "ALTER TABLE public.above RENAME COLUMN a TO b",
                        "ALTER TABLE public.below NO INHERIT public.above",
                        "ALTER TABLE public.below DROP COLUMN b");
        assertThat(ScriptProof.prove(inherited("a", "", false), inherited("b", "a", true)))
                .containsExactly(
                        "ALTER TABLE public.above RENAME COLUMN a TO b",
                        "ALTER TABLE public.below ADD COLUMN b integer",
                        "ALTER TABLE public.below INHERIT public.above");
    }

    @Test
    void whatKeepsAColumnFromBeingNullIsCalledLikeThatAbove() throws Exception {
        ScriptProof.prove(inherited("a", "", true, false), inherited("b", "a", false, false));
        ScriptProof.prove(inherited("a", "", false, false), inherited("b", "a", true, false));
        String above = "CREATE TABLE above (a integer CONSTRAINT %s NOT NULL);";
        ScriptProof.statements(
                above.formatted("one") + "CREATE TABLE below ();",
                above.formatted("other") + "CREATE TABLE below () INHERITS (above);");
        ScriptProof.statements(
                above.formatted("one") + "CREATE TABLE below (a integer NOT NULL);",
                above.formatted("other") + "CREATE TABLE below (a integer NOT NULL) INHERITS (above);");
    }

    private static final class Named extends Table {
        Named(Above above, boolean under) {
            super(PUBLIC, "named");
            if (under) {
                inherits(() -> above);
                notNull("of_its_own", inherited(above.made));
            }
        }
    }

    private static Model named(String column, String old, boolean under) {
        var above = new Above(column, old, false);
        return Database.of(PUBLIC, above, new Named(above, under)).model();
    }

    /** The server renames none where a table below has another name for it, and nothing is below any more after that. */
    @Test
    void aTableThatIsLeftAloneGetsTheUsualNames() throws Exception {
        assumeTrue(ScriptProof.server() >= 18);
        ScriptProof.prove(named("a", "", true), named("b", "a", false));
        ScriptProof.prove(named("a", "", false), named("b", "a", true));
    }

    private static final class Plain extends Table {
        Plain(String name, String column) {
            super(PUBLIC, name);
            column("kept", integer().nullable());
            if (!column.isEmpty()) {
                column(column, integer());
            }
        }
    }

    private static Model beside(String first, String second) {
        return Database.of(PUBLIC, new Plain("orders", first), new Plain("orders_line", second))
                .model();
    }

    /** PostgreSQL 18 puts a number behind the name of a NOT NULL where a table beside has one of that name. */
    @Test
    void twoTablesForWhichTheServerHasOneNameOfAConstraint() throws Exception {
        ScriptProof.prove(Database.of(PUBLIC).model(), beside("line_id", "id"));
        ScriptProof.prove(beside("", "id"), beside("line_id", "id"));
        ScriptProof.prove(beside("line_id", ""), beside("line_id", "id"));
        String orders = "CREATE TABLE orders (id integer NOT NULL);";
        ScriptProof.statements("", orders + "CREATE TABLE archive (LIKE orders);");
        ScriptProof.statements(
                "", orders + "CREATE TABLE lines (id integer CONSTRAINT orders_id_not_null CHECK (id > 0));");
        ScriptProof.statements(
                orders, "CREATE TABLE orders (id integer); CREATE TABLE a (LIKE orders, k integer NOT NULL);");
    }

    /** The server renames no column of a typed table but with its attribute. */
    @Test
    void aTableIsTakenOffItsTypeBeforeItsColumnIsRenamedAlone() throws Exception {
        CompositeType type = CompositeType.composite(PUBLIC, "kind").attribute("a", integer());
        Model typed =
                Database.of(PUBLIC, type, new Typed(type, "typed", "a", "")).model();
        assertThat(ScriptProof.prove(
                        typed,
                        Database.of(PUBLIC, type, new Typed(null, "renamed", "b", "a"))
                                .model()))
                .startsWith("ALTER TABLE public.typed NOT OF", "ALTER TABLE public.typed RENAME TO renamed");
        CompositeType other = CompositeType.composite(PUBLIC, "kind").attribute("b", integer());
        ScriptProof.prove(
                typed,
                Database.of(PUBLIC, other, new Typed(other, "typed", "b", "a")).model());
    }

    private static Model typed(String table, String attribute, String old) {
        CompositeType type = CompositeType.composite(PUBLIC, "kind").attribute(attribute, integer());
        if (!old.isEmpty()) {
            type.renamedAttribute(attribute, old);
        }
        return Database.of(PUBLIC, type, new Typed(type, table, attribute, old)).model();
    }

    @Test
    void columnsOfATypedTableAreRenamedWithTheirAttributes() throws Exception {
        assertThat(ScriptProof.prove(typed("typed", "a", ""), typed("typed", "b", "a")))
                .first()
                .isEqualTo("ALTER TYPE public.kind RENAME ATTRIBUTE a TO b CASCADE");
    }

    @Test
    void aTypedTableIsRenamedWithTheNamesMadeOfItsOwn() throws Exception {
        assertThat(ScriptProof.prove(typed("typed", "a", ""), typed("other", "a", "")))
                .first()
                .isEqualTo("ALTER TABLE public.typed RENAME TO other");
    }

    private static Model cast(String name) {
        CompositeType type = CompositeType.composite(PUBLIC, name).attribute("a", integer());
        if (!name.equals("kind")) {
            type.renamedFrom("kind");
        }
        Cast cast = Cast.cast(Types.typeOf(type), Types.jsonb()).withInout().withComment("Both ways.");
        return Database.of(PUBLIC, type, cast).model();
    }

    @Test
    void aCastAndItsCommentFollowTheNameOfAType() throws Exception {
        assertThat(ScriptProof.prove(cast("kind"), cast("sort")))
                .containsExactly("ALTER TYPE public.kind RENAME TO sort");
    }

    private static final class Spans extends Table {
        Spans(RangeType type, String check) {
            super(PUBLIC, "spans");
            Column<?> span = column("span", Types.typeOf(type).nullable());
            if (!check.isEmpty()) {
                check("held", Expressions.sqlCondition(check, span));
            }
        }
    }

    private static RangeType range(String name, String multirange) {
        return RangeType.range(PUBLIC, name, integer()).multirange(multirange);
    }

    private static Model spans(RangeType type, String check) {
        return Database.of(PUBLIC, type, new Spans(type, check)).model();
    }

    @Test
    void aRangeTypeTakesThePlaceOfAnotherThatHasItsMultirangeType() throws Exception {
        assertThat(ScriptProof.prove(spans(range("a", "many"), ""), spans(range("b", "many"), "")))
                .startsWith(
                        "ALTER TYPE public.a RENAME TO a__ashlar_old",
                        "ALTER TYPE public.many RENAME TO many__ashlar_old");
        ScriptProof.prove(spans(range("a", "many"), ""), spans(range("many", "a"), ""));
        ScriptProof.prove(spans(range("a", "many"), ""), spans(range("b", "a"), ""));
    }

    @Test
    void theFunctionsThatMakeRangesAreCalledLikeTheirTypes() throws Exception {
        ScriptProof.prove(
                spans(range("a", "as"), "span < public.a(1, 2)"),
                spans(range("b", "bs").renamedFrom("a"), "span < public.b(1, 2)"));
        RangeType other = range("a", "as");
        RangeType renamed = range("b", "bs").renamedFrom("a");
        ScriptProof.prove(
                spans(range("a", "as"), "span < public.a(1, 2)"),
                Database.of(PUBLIC, other, renamed, new Spans(renamed, "span < public.b(1, 2)"))
                        .model());
    }
}

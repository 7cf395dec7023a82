package dev.ashlar.dsl;

import static dev.ashlar.dsl.Reported.APP;
import static dev.ashlar.dsl.Reported.inTable;
import static dev.ashlar.dsl.Types.integer;
import static dev.ashlar.dsl.Types.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.ashlar.dsl.Reported.Built;
import org.assertj.core.api.ThrowableAssert;
import org.jooq.Field;
import org.junit.jupiter.api.Test;

/** Null, which an author may give although no type allows it, is never taken in silence. */
@SuppressWarnings("NullAway") // that is what is tested
class NullsTest {

    @Test
    void nullIsReportedWhereTheObjectHasAnAddress() {
        assertThat(inTable(t -> t.with("c", text().defaultTo((String) null))))
                .containsExactly("column app.t.c: has the default null; say nullable() and leave out defaultTo(...)");
        assertThat(inTable(t -> t.with("c", text().defaultTo((Field<String>) null))))
                .containsExactly("column app.t.c: has the default null; say nullable() and leave out defaultTo(...)");
        assertThat(inTable(t -> t.with("c", text().generatedAs(null))))
                .containsExactly("column app.t.c: is generated from null; give the expression that it is computed by");
        assertThat(inTable(t -> t.check("c", null)))
                .containsExactly("check app.t.c: has no condition; give it one, as check(name, condition)");
    }

    @Test
    void nullIsRefusedWhereItIsGiven() {
        assertNull(() -> Schema.schema(null), "the name of a schema is null");
        assertNull(() -> Sequence.sequence(APP, null), "the name of a sequence in schema app is null");
        assertNull(
                () -> View.view(null, "v"),
                "the schema of view v is null: its static final field must be set before it is used");
        assertNull(() -> new Built(null, t -> {}), "the name of a table in schema app is null");
        assertNull(() -> PgEnum.enumType(APP, "e", "a", null), "the label at place 2 of enum e is null");
        assertNull(() -> inTable(t -> t.with(null, integer())), "the name of a column of table app.t is null");
        assertNull(
                () -> inTable(t -> t.with("a", (ColumnType<String>) null)),
                "the type of column a of table app.t is null");
        assertNull(() -> inTable(t -> t.index(null)), "the name of a part of table app.t is null");
        assertNull(
                () -> inTable(t -> t.unique("u", t.with("a", integer()), null)),
                "the column at place 2 of a unique constraint of table app.t is null");
        assertNull(
                () -> inTable(t -> t.index("i").on(t.with("a", integer()), null)),
                "the key at place 2 of index i of table app.t is null");
        assertNull(() -> inTable(t -> t.index("i").where(null)), "the condition of index i of table app.t is null");
        assertNull(
                () -> inTable(t -> t.exclusion("x").with(t.with("a", integer()), null)),
                "the operator of exclusion constraint x of table app.t is null");
        assertNull(
                () -> inTable(t -> t.foreignKey(t.with("a", integer())).onDelete(null)),
                "the action of onDelete of foreign key of table app.t is null");
        assertNull(
                () -> Database.of(APP, null),
                "the object at place 2 of Database.of(...), whose static final field must be set before it is listed, is"
                        + " null");
    }

    private static void assertNull(ThrowableAssert.ThrowingCallable given, String message) {
        assertThatNullPointerException().isThrownBy(given).withMessage(message);
    }
}

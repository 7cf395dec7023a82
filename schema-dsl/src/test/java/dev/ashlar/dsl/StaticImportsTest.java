package dev.ashlar.dsl;

import static dev.ashlar.dsl.Expressions.now;
import static dev.ashlar.dsl.ForeignKey.CASCADE;
import static dev.ashlar.dsl.Types.timestamptz;
import static dev.ashlar.dsl.Types.typeNamed;
import static dev.ashlar.dsl.Types.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.ForeignKeyDef;
import dev.ashlar.model.IndexDef;
import dev.ashlar.model.Model;
import dev.ashlar.model.ReferentialAction;
import dev.ashlar.model.UniqueDef;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.impl.CustomTable;
import org.junit.jupiter.api.Test;

/** What is imported statically can be called in a table class: a method that the class inherits would hide it by its name. */
class StaticImportsTest {

    private static final Schema APP = Schema.schema("app");

    /** A group with one part of each sort. */
    @SuppressWarnings("UnusedVariable") // a field is how a part is declared
    private static final class Audited extends ColumnGroup {

        final Column<UUID> author = column("author", uuid().nullable());
        final Column<OffsetDateTime> at = column("at", timestamptz().defaultTo(now()));
        final Unique once = unique(author, at);
        final ForeignKey person =
                foreignKey(author).references(() -> People.PEOPLE.id).onDelete(CASCADE);
        final Check later = check("later", at.ge(now()));
        final Index byTime;

        Audited(Table table) {
            super(table);
            byTime = index(table.getName() + "_at").on(at);
        }
    }

    /** A table whose columns are written as an author would. */
    @SuppressWarnings("UnusedVariable") // a field is how a part is declared
    private static final class People extends Table {

        private static final long serialVersionUID = 1L;

        static final People PEOPLE = new People();

        final Column<UUID> id = column("id", uuid());
        final Column<String> email = column("email", typeNamed("public.citext"));
        final transient PrimaryKey key = primaryKey(id);
        final transient Audited audited = include(Audited::new);

        private People() {
            super(APP, "people");
        }
    }

    @Test
    void noInheritedMethodHidesThem() {
        Set<String> inherited = Stream.<Class<?>>iterate(Table.class, at -> at != null, at -> at.getSuperclass())
                .flatMap(at -> Stream.concat(Stream.of(at.getDeclaredMethods()), Arrays.stream(at.getMethods())))
                .filter(method ->
                        Modifier.isPublic(method.getModifiers()) || Modifier.isProtected(method.getModifiers()))
                .map(Method::getName)
                .collect(Collectors.toSet());
        assertThat(inherited).contains("column", "as", "type").hasSizeGreaterThan(100);
        assertThat(CustomTable.class).isAssignableFrom(Table.class);

        Set<String> hidden = Stream.of(
                        Types.class,
                        Expressions.class,
                        Schema.class,
                        PgEnum.class,
                        Sequence.class,
                        View.class,
                        Extension.class,
                        Routine.class,
                        Aggregate.class,
                        EventTrigger.class,
                        Database.class)
                .flatMap(at -> Stream.of(at.getDeclaredMethods()))
                .filter(method -> Modifier.isStatic(method.getModifiers()) && Modifier.isPublic(method.getModifiers()))
                .map(Method::getName)
                .filter(inherited::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(hidden).isEmpty();
    }

    @Test
    void aTableAndAGroupUseThem() {
        Model model = Database.of(APP, People.PEOPLE, Extension.extension(APP, "citext"))
                .model();
        assertThat(model.all(ColumnDef.class))
                .extracting(column -> column.id().name() + " " + column.type())
                .contains("email public.citext", "at timestamptz");
        assertThat(model.all(UniqueDef.class)).hasSize(1);
        assertThat(model.all(IndexDef.class))
                .extracting(index -> index.id().name())
                .containsExactly("people_at");
        assertThat(model.all(ForeignKeyDef.class))
                .extracting(ForeignKeyDef::onDelete)
                .containsExactly(ReferentialAction.CASCADE);
    }
}

package dev.ashlar.codegen.jooq;

import static dev.ashlar.dsl.Aggregate.aggregate;
import static dev.ashlar.dsl.CompositeType.composite;
import static dev.ashlar.dsl.Domain.domain;
import static dev.ashlar.dsl.ForeignDataWrapper.foreignDataWrapper;
import static dev.ashlar.dsl.ForeignServer.foreignServer;
import static dev.ashlar.dsl.MaterializedView.materializedView;
import static dev.ashlar.dsl.Partition.partition;
import static dev.ashlar.dsl.PgEnum.enumType;
import static dev.ashlar.dsl.RangeType.range;
import static dev.ashlar.dsl.Routine.function;
import static dev.ashlar.dsl.Routine.procedure;
import static dev.ashlar.dsl.Schema.schema;
import static dev.ashlar.dsl.Types.bigint;
import static dev.ashlar.dsl.Types.date;
import static dev.ashlar.dsl.Types.doublePrecision;
import static dev.ashlar.dsl.Types.enumOf;
import static dev.ashlar.dsl.Types.integer;
import static dev.ashlar.dsl.Types.numeric;
import static dev.ashlar.dsl.Types.text;
import static dev.ashlar.dsl.Types.timestamptz;
import static dev.ashlar.dsl.Types.typeOf;
import static dev.ashlar.dsl.Types.varchar;
import static dev.ashlar.dsl.View.view;
import static org.jooq.impl.DSL.select;

import dev.ashlar.dsl.Aggregate;
import dev.ashlar.dsl.Column;
import dev.ashlar.dsl.CompositeType;
import dev.ashlar.dsl.Database;
import dev.ashlar.dsl.Domain;
import dev.ashlar.dsl.ForeignDataWrapper;
import dev.ashlar.dsl.ForeignServer;
import dev.ashlar.dsl.MaterializedView;
import dev.ashlar.dsl.Partition;
import dev.ashlar.dsl.PgEnum;
import dev.ashlar.dsl.PrimaryKey;
import dev.ashlar.dsl.RangeType;
import dev.ashlar.dsl.Routine;
import dev.ashlar.dsl.Schema;
import dev.ashlar.dsl.Table;
import dev.ashlar.dsl.View;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What an author writes of the kinds of objects that are more than tables. */
final class KindsSchema {
    static final Schema APP = schema("app");
    static final PgEnum<String> MOOD = enumType(APP, "mood", "sad", "ok");
    static final Domain<Integer> POSITIVE = domain(APP, "positive")
            .as(integer().defaultTo(1))
            .check("above_zero", value -> value.gt(0))
            .withComment("Above zero");
    static final Domain<Integer> SMALL =
            domain(APP, "small").as(typeOf(POSITIVE)).notNull().check("is_small", value -> value.lt(100));
    static final Domain<String> CODE =
            domain(APP, "code").as(varchar(5).collate("C").defaultTo("none"));
    static final Domain<BigDecimal> PRICE = domain(APP, "price").as(numeric(10, 2));
    static final CompositeType ADDRESS = composite(APP, "address")
            .attribute("street", text())
            .attribute("number", typeOf(POSITIVE))
            .attribute("zip", varchar(10))
            .attribute("moods", enumOf(MOOD).array())
            .commentOn("street", "Its name")
            .withComment("Where it is");
    static final RangeType SPAN = range(APP, "span", doublePrecision());

    static final class People extends Table {
        final Column<Long> id = column("id", bigint().identity());
        final Column<Integer> age = column("age", typeOf(POSITIVE).nullable());
        final Column<Integer> small = column("small", typeOf(SMALL).defaultTo(7));
        final Column<String> code = column("code", typeOf(CODE).defaultTo("x"));
        final Column<BigDecimal> price = column("price", typeOf(PRICE).nullable());
        final Column<String> home = column("home", typeOf(ADDRESS).nullable());
        final Column<String[]> homes = column("homes", typeOf(ADDRESS).array().nullable());
        final Column<String> span = column("span", typeOf(SPAN).nullable());
        final Column<Integer[]> ages = column("ages", typeOf(POSITIVE).array().nullable());
        final Column<String[]> moods = column("moods", enumOf(MOOD).array().nullable());
        final PrimaryKey key = primaryKey(id);

        People() {
            super(APP, "people");
        }
    }

    static final People PEOPLE = new People();

    static final class Measures extends Table {
        final Column<Long> person = column("person", bigint());
        final Column<LocalDate> day = column("day", date());
        final PrimaryKey key = primaryKey(person, day);

        Measures() {
            super(APP, "measures");
            partitionByRange(day);
            foreignKey(person).references(() -> PEOPLE.id);
            index("measures_day").on(day);
        }
    }

    static final Measures MEASURES = new Measures();
    static final Partition MEASURES_2024 =
            partition(MEASURES, "measures_2024").from(LocalDate.of(2024, 1, 1)).to(LocalDate.of(2025, 1, 1));
    static final Partition MEASURES_REST = partition(MEASURES, "measures_rest").byDefault();

    static final class Notes extends Table {
        final Column<Long> person = column("person", bigint());
        final Column<LocalDate> day = column("day", date());

        Notes() {
            super(APP, "notes");
            foreignKey(person, day).references(() -> MEASURES.person, () -> MEASURES.day);
        }
    }

    static final class Pupils extends Table {
        final Column<String> school = column("school", text());

        Pupils() {
            super(APP, "pupils");
            inherits(() -> PEOPLE);
        }
    }

    static final ForeignDataWrapper WRAPPER = foreignDataWrapper("elsewhere");
    static final ForeignServer SERVER = foreignServer("other", WRAPPER);

    static final class Remote extends Table {
        final Column<Integer> id = column("id", typeOf(POSITIVE));
        final Column<String> name = column("name", varchar(20).nullable());

        Remote() {
            super(APP, "remote");
            onServer(SERVER);
        }
    }

    static final Routine ADD = function(APP, "add")
            .argument("a", integer())
            .argument("b", integer(), "2")
            .returns(integer())
            .sql("SELECT a + b")
            .withComment("Adds");
    static final Routine ADD_TEXTS = function(APP, "add")
            .argument("a", text())
            .argument("b", text(), "'x, y' || 'z'")
            .returns(text())
            .sql("SELECT a || b");
    static final Routine LIKE = function(APP, "like_it")
            .argument("", enumOf(MOOD))
            .argument("where", typeOf(ADDRESS).array())
            .out("feeling", enumOf(MOOD))
            .inout("amount", numeric(8, 2))
            .argument("code", typeOf(CODE), "'c'")
            .sql("SELECT $1, 1.0");
    static final Routine NOTE = procedure(APP, "note")
            .inout("words", text())
            .argument("at", timestamptz(), "now()")
            .sql("SELECT words");
    static final Routine ROWS = function(APP, "rows_of")
            .argument("least", typeOf(POSITIVE))
            .returnsSetOf(PEOPLE)
            .sql("SELECT * FROM app.people")
            .needs(PEOPLE);
    static final Routine COLUMNS = function(APP, "columns_of")
            .returnsColumn("one", integer())
            .returnsColumn("Two Words", typeOf(ADDRESS))
            .returnsColumn("moods", enumOf(MOOD).array())
            .sql("SELECT 1, null::app.address, null::app.mood[]");
    static final Routine ADDRESSES =
            function(APP, "addresses").returnsSetOf(typeOf(ADDRESS)).sql("SELECT null::app.address");
    static final Routine TOUCH = function(APP, "touch").returnsTrigger().plpgsql("BEGIN RETURN new; END");
    static final Routine LAST = function(APP, "last_mood")
            .argument("", text())
            .returns(enumOf(MOOD))
            .sql("SELECT null::app.mood");
    static final Routine STEP = function(APP, "step")
            .argument("", text())
            .argument("", integer())
            .returns(text())
            .sql("SELECT $1");
    static final Aggregate TOTAL = aggregate(APP, "total")
            .argument("", integer())
            .stateFunction(STEP)
            .stateType(text())
            .withComment("All of it");
    static final Aggregate MOODS = aggregate(APP, "moods")
            .argument("amount", integer())
            .stateFunction(STEP)
            .stateType(text())
            .finalFunction(LAST);
    static final View ADULTS = view(APP, "adults")
            .as(() -> select(PEOPLE.id, PEOPLE.age, PEOPLE.home, PEOPLE.ages).from(PEOPLE));
    static final MaterializedView KEPT = materializedView(APP, "kept")
            .asSql("SELECT id, code, price, span FROM app.people", List.of("id", "code", "price", "span"), PEOPLE);

    private KindsSchema() {}

    static Database database() {
        return Database.of(
                APP,
                MOOD,
                POSITIVE,
                SMALL,
                CODE,
                PRICE,
                ADDRESS,
                SPAN,
                PEOPLE,
                MEASURES,
                MEASURES_2024,
                MEASURES_REST,
                new Notes(),
                new Pupils(),
                WRAPPER,
                SERVER,
                new Remote(),
                ADD,
                ADD_TEXTS,
                LIKE,
                NOTE,
                ROWS,
                COLUMNS,
                ADDRESSES,
                TOUCH,
                LAST,
                STEP,
                TOTAL,
                MOODS,
                ADULTS,
                KEPT);
    }
}

package dev.ashlar.dsl;

import static dev.ashlar.dsl.Partition.partition;
import static dev.ashlar.dsl.PartitionBound.Limit.MAXVALUE;
import static dev.ashlar.dsl.PartitionBound.Limit.MINVALUE;
import static dev.ashlar.dsl.Reported.APP;
import static dev.ashlar.dsl.Reported.problems;
import static dev.ashlar.dsl.Types.bigint;
import static dev.ashlar.dsl.Types.integer;
import static dev.ashlar.dsl.Types.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.dsl.Reported.Built;
import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.InheritanceDef;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.PartitionDef;
import dev.ashlar.model.TableDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What authors are told of partitions and inheritance, and what they need not say. */
class PartitionProblemsTest {

    /** A table with a number and a text. */
    private static Built orders(String name, BiConsumer<Built, Column<Integer>> more) {
        return new Built(name, t -> {
            Column<Integer> id = t.with("id", integer());
            t.with("region", text().nullable().defaultTo("eu"));
            more.accept(t, id);
        });
    }

    private static ObjectId table(String name) {
        return APP.id().child(ObjectType.TABLE, name);
    }

    private static List<String> names(Model model, ObjectId table) {
        return model.children(table).stream().map(part -> part.id().name()).toList();
    }

    @Test
    void aPartitionHasWhatItsTableHas() {
        Built orders = orders("orders", (t, id) -> {
            t.partitionByRange(id, IndexKey.of(t.columns().get(1)).operatorClass("text_pattern_ops"));
            t.unique(id, t.columns().get(1));
            t.index("by_region").on(t.columns().get(1));
        });
        Partition first = partition(orders, "orders_1")
                .from(MINVALUE, MINVALUE)
                .to(10, MAXVALUE)
                .partitionByHash(orders.columns().get(0));
        Model model = Database.of(
                        APP, orders, first, partition(first, "orders_1a").modulus(2, 1))
                .model();
        assertThat(names(model, table("orders_1")))
                .containsExactly("id", "region", "orders_1_id_region_key", "orders_1_region_idx", "");
        assertThat(names(model, table("orders_1a")))
                .containsExactly("id", "region", "orders_1a_id_region_key", "orders_1a_region_idx", "");
        assertThat(model.all(PartitionDef.class).stream().map(part -> part.of().name() + " " + part.bound()))
                .containsExactly(
                        "orders FOR VALUES FROM (MINVALUE, MINVALUE) TO (10, MAXVALUE)",
                        "orders_1 FOR VALUES WITH (MODULUS 2, REMAINDER 1)");
        assertThat(model.all(TableDef.class).stream().map(each -> String.valueOf(each.partitionBy())))
                .containsExactly("RANGE (id, region text_pattern_ops)", "HASH (id)", "null");
        assertThat(model.all(DefaultDef.class)).hasSize(3);
    }

    @Test
    void aPartitionWithPartsOfItsOwnGetsTheRest() {
        Built orders = orders("orders", (t, id) -> {
            t.partitionByList(id);
            t.index("by_region").on(t.columns().get(1));
            t.index("by_id").on(id);
        });
        Built own = orders("own", (t, id) -> {
            t.partitionOf(() -> orders).in(1, 2);
            t.index("mine").on(id);
        });
        Model model = Database.of(APP, orders, own).model();
        assertThat(names(model, own.id())).containsExactly("id", "region", "mine", "own_region_idx", "");
    }

    @Test
    void aTableInheritsColumnsBeforeItsOwn() {
        Built base =
                orders("base", (t, id) -> t.check("known", t.columns().get(1).isNotNull()));
        Built child = new Built("child", t -> {
            t.with("more", bigint());
            t.with("region", text().nullable());
            t.inherits(() -> base);
            t.check("small", t.inherited(column(base, 0)).lt(9));
        });
        Model model = Database.of(APP, base, child).model();
        assertThat(model.children(child.id(), ColumnDef.class).stream()
                        .map(each -> each.id().name()))
                .containsExactly("id", "region", "more");
        assertThat(names(model, child.id())).containsExactly("id", "region", "more", "known", "small", "");
        assertThat(local(model, child)).containsExactly(child.columns().get(1).id());

        Built other = new Built("other", t -> {
            t.inherited(column(base, 0), integer().defaultTo(3));
            t.inherits(() -> base);
        });
        Model more = Database.of(APP, base, other).model();
        assertThat(local(more, other)).isEmpty();
        assertThat(more.all(DefaultDef.class).stream()
                        .filter(value -> value.id().owner().owner().equals(other.id()))
                        .map(value -> value.expression().sql().text()))
                .containsExactly("3", "'eu'");
    }

    private static Set<ObjectId> local(Model model, Built table) {
        return ((InheritanceDef) model.find(InheritanceDef.id(table.id())).orElseThrow()).local();
    }

    @SuppressWarnings("unchecked") // the first is of numbers
    private static Column<Integer> column(Built table, int place) {
        return (Column<Integer>) table.columns().get(place);
    }

    @Test
    @SuppressWarnings("NullAway") // that is what is tested
    void boundsMustFitTheTable() {
        Built plain = orders("plain", (t, id) -> {});
        Built ranges = orders("ranges", (t, id) -> t.partitionByRange(id));
        Built hashed = orders("hashed", (t, id) -> t.partitionByHash(id));
        Built listed = orders("listed", (t, id) -> t.partitionByList(id));
        assertThat(problems(
                        plain,
                        ranges,
                        hashed,
                        listed,
                        partition(plain, "p1").from(1).to(2),
                        partition(ranges, "p2"),
                        partition(ranges, "p3").from(1, 2).to(MAXVALUE),
                        partition(ranges, "p4").from("a").to(2),
                        partition(ranges, "p5").from((Object) null).to(2),
                        partition(hashed, "p6").modulus(2, 2),
                        partition(hashed, "p7").byDefault(),
                        partition(listed, "p8").from(1).to(2)))
                .containsExactly(
                        "table app.p1: is a partition of table app.plain, which is not partitioned; say there"
                                + " partitionByRange(...), partitionByList(...) or partitionByHash(...)",
                        "table app.p2: does not say which rows it holds; say .from(values...) and .to(values...) with one"
                                + " value for each key, or .byDefault()",
                        "table app.p3: has bounds of 2 and 1 values for a key of 1; say .from(values...) and"
                                + " .to(values...) with one value for each key, or .byDefault()",
                        "table app.p4: has a bound of String for a key of Integer; use a value of the column's type",
                        "table app.p5: has a null for a bound; say .from(values...) and .to(values...) with one value for"
                                + " each key, or .byDefault()",
                        "table app.p6: has a remainder of 2 for a modulus of 2; say .modulus(divisor, remainder), with a"
                                + " remainder from 0 to the divisor less one",
                        "table app.p7: does not say which rows it holds; say .modulus(divisor, remainder), with a"
                                + " remainder from 0 to the divisor less one",
                        "table app.p8: does not say which rows it holds; say .in(values...) or .byDefault()");
    }

    @Test
    void partitionedTablesHaveLimits() {
        Built orders = orders("orders", (t, id) -> {
            t.partitionByRange(id);
            t.primaryKey(t.columns().get(1));
            t.check("positive", id.gt(0)).noInherit();
            t.notNull("filled", id).noInherit();
            t.with("fillfactor", "70");
            t.unlogged();
        });
        assertThat(problems(
                        orders,
                        partition(orders, "one").byDefault(),
                        partition(orders, "two").byDefault()))
                .contains(
                        "primary key app.orders.orders_pkey: is unique without id, by which app.orders is partitioned;"
                                + " name all columns of the partition key",
                        "check app.orders.positive: is not inherited, and its table is partitioned; leave out noInherit()",
                        "not null app.orders.filled: is not inherited, and its table is partitioned; leave out noInherit()",
                        "table app.orders: is partitioned, has no rows of its own and takes no storage parameter fillfactor;"
                                + " leave out with(...)",
                        "table app.orders: is partitioned, has no rows of its own and cannot be unlogged; leave out"
                                + " unlogged()",
                        "table app.two: is a default partition of table app.orders, and so is table app.one; say"
                                + " byDefault() for one of them");
        assertThat(problems(orders("bare", (t, id) -> t.partitionByHash())))
                .containsExactly("table app.bare: is partitioned by nothing; name a column or an expression");
        assertThat(problems(new Built("made", t -> {
                    Column<Integer> id = t.with("id", integer());
                    t.partitionByRange(t.with("twice", integer().generatedAs(id.mul(2))));
                })))
                .containsExactly("table app.made: is partitioned by twice, which is generated; name another column");
    }

    @Test
    void inheritanceMustFit() {
        Built base = orders("base", (t, id) -> {});
        assertThat(problems(base, new Built("child", t -> {
                    t.with("id", bigint().nullable());
                    t.inherits(() -> base);
                })))
                .containsExactly(
                        "column app.child.id: is of type bigint, and of type integer in table app.base; give it the type"
                                + " that it has there, or another name",
                        "column app.child.id: may be null, and is not null in table app.base; leave out nullable()");
        Built alone = new Built("alone", t -> t.inherited(column(base, 0), integer()));
        assertThat(problems(base, alone))
                .containsExactly(
                        "column app.alone.id: is said to be inherited, and no table that it could come from has"
                                + " it; say inherits(...) with that table, or column(...) for a column of its own");
        List<Built> both = new ArrayList<>();
        both.add(new Built("a", t -> t.inherits(() -> both.get(1))));
        both.add(new Built("b", t -> t.inherits(() -> both.get(0))));
        assertThat(problems(both.get(0), both.get(1)))
                .containsExactly("table app.a: inherits from itself; leave out one of: app.a, app.b");
        assertThat(problems(base, orders("parts", (t, id) -> {
                    t.partitionByHash(id);
                    t.inherits(() -> base);
                })))
                .containsExactly(
                        "table app.parts: inherits and is partitioned or a partition; leave out inherits(...) or"
                                + " the other");
        assertThat(problems(new Built("child", t -> t.inherits(() -> base))))
                .containsExactly("table app.base: is not part of the database, and is needed by inheritance of table"
                        + " app.child; list it in Database.of(...)");
    }

    @Test
    void whatIsSaidAgainMustBeSaidAbove() {
        Built base = orders("base", (t, id) -> t.with("note", text().nullable()));
        Built again = new Built("again", t -> {
            t.with("note", text());
            t.notNull(t.columns().get(0));
            t.inherits(() -> base);
        });
        String message =
                "column app.again.note: is said again not to be null, and no table that it is inherited from says so;"
                        + " leave out notNull(...): a column is not null unless it says nullable()";
        assertThat(problems(base, again)).containsExactly(message);
        assertThat(problems(new Built("again", t -> {
                    t.with("note", text());
                    t.notNull(t.columns().get(0));
                })))
                .containsExactly(message);
    }

    /** As the server merges it: not null where it is not in one of both, with the default that one has. */
    @Test
    void aColumnMayComeFromTwoTables() {
        Built base = orders("base", (t, id) -> {});
        Built other = new Built("other", t -> {
            t.with("region", text().nullable());
            t.with("id", integer().nullable());
        });
        Built child = new Built("child", t -> {
            t.inherits(() -> base);
            t.inherits(() -> other);
        });
        Model model = Database.of(APP, base, other, child).model();
        assertThat(model.children(child.id(), ColumnDef.class).stream()
                        .map(each -> each.id().name() + (each.nullable() ? "" : " NOT NULL")))
                .containsExactlyElementsOf(model.children(base.id(), ColumnDef.class).stream()
                        .map(each -> each.id().name() + (each.nullable() ? "" : " NOT NULL"))
                        .toList());
        assertThat(local(model, child)).isEmpty();
        assertThat(model.all(DefaultDef.class).stream()
                        .filter(value -> value.id().owner().owner().equals(child.id())))
                .hasSize(1);
    }
}

package dev.ashlar.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.model.Deferral;
import dev.ashlar.model.ReferentialAction;
import dev.ashlar.random.EnumItem.Label;
import dev.ashlar.random.Trial.Fault;
import dev.ashlar.sql.Identifier;
import dev.ashlar.testing.TestServer;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names that quoting, cutting, templates and comments can trip over, through the whole way and back. */
class NamesTest {

    private static final int SCHEMA = 2;
    private static final int ENUM = 3;
    private static final int SEQUENCE = 4;
    private static final int TABLE = 5;
    private static final int NUMBER = 6;
    private static final int SORT = 7;
    private static final int OTHER = 8;

    static Stream<String> names() {
        return Stream.concat(
                Names.HOSTILE.stream(),
                Stream.of(
                        Names.longest(1),
                        "ü".repeat(31),
                        "\"",
                        "'",
                        "\\",
                        "1digit",
                        "UPPER",
                        "user",
                        "\ttab",
                        "a\r\nb"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void goesForwardAndBack(String name) throws SQLException {
        for (SchemaPair pair : pairs(name)) {
            Fault fault = Trial.of(pair, Databases.on(TestServer.port()));
            assertThat(fault).as(() -> fault == null ? "" : fault.text()).isNull();
        }
    }

    /** From nothing to objects of the name, and from objects of plain names by renames. */
    static List<SchemaPair> pairs(String name) {
        Spec plain = schema("plain");
        Spec renamed = plain;
        for (Item item : plain.all()) {
            if (item.key() != SchemaItem.PUBLIC && !item.named().name().isEmpty()) {
                renamed = renamed.with(item.named(item.named().renamed(name(name, item.key()))));
            }
        }
        EnumItem type = (EnumItem) renamed.get(ENUM);
        renamed = renamed.with(type.labels(List.of(new Label(name, "plain"), new Label("other", null))));
        return List.of(new SchemaPair(Spec.empty(), schema(name)), new SchemaPair(plain, renamed));
    }

    /** The name itself for some; with a number, as far as there is room, where several objects share a name space. */
    private static String name(String name, int key) {
        if (key == SCHEMA || key == TABLE || key == NUMBER) {
            return name;
        }
        String cut = name;
        while (!new Identifier(cut + key).fits()) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut + key;
    }

    /** One object of every kind that has a name. */
    private static Spec schema(String name) {
        TypeSpec integer = TypeSpec.of("integer");
        Named comment = Named.of("").commented("Says: " + name);
        return Spec.empty()
                .with(new SchemaItem(SCHEMA, named(name, SCHEMA)))
                .with(new EnumItem(
                        ENUM,
                        named(name, ENUM),
                        SCHEMA,
                        List.of(new Label(name, null), new Label("other", null)),
                        Map.of()))
                .with(new SequenceItem(SEQUENCE, named(name, SEQUENCE), SCHEMA, "bigint", Counting.USUAL))
                .with(new TableItem(TABLE, named(name, TABLE).commented("Says: " + name), SCHEMA))
                .with(column(NUMBER, named(name, NUMBER), integer, new ColumnValue.Numbered(true, Counting.USUAL)))
                .with(column(
                        SORT, named(name, SORT), new TypeSpec("", List.of(), false, ENUM), new ColumnValue.Literal(0)))
                .with(column(OTHER, named(name, OTHER), integer, new ColumnValue.NextValue(SEQUENCE)))
                .with(new KeyItem(9, comment, TABLE, true, List.of(NUMBER), List.of(), false, Deferral.NOT_DEFERRABLE))
                .with(new CheckItem(10, named(name, 10), TABLE, new Cond.Compared(SORT, "<>", 1), false))
                .with(new ForeignKeyItem(
                        11,
                        Named.of(""),
                        TABLE,
                        List.of(OTHER),
                        9,
                        false,
                        ReferentialAction.CASCADE,
                        ReferentialAction.NO_ACTION,
                        List.of(),
                        Deferral.NOT_DEFERRABLE))
                .with(new IndexItem(
                        12,
                        named(name, 12),
                        TABLE,
                        false,
                        "btree",
                        List.of(new IndexItem.Element(OTHER, IndexItem.Form.EXPRESSION, IndexItem.Order.USUAL)),
                        List.of(),
                        false,
                        Map.of(),
                        new Cond.Compared(SORT, "=", 0)))
                .with(new ViewItem(
                        13,
                        named(name, 13),
                        SCHEMA,
                        new Query.Rows(
                                TABLE,
                                name(name, 15),
                                List.of(new Query.Out(SORT, ""), new Query.Out(OTHER, name(name, 14))),
                                new Cond.Compared(SORT, "=", 0)),
                        "Says: " + name,
                        ViewItem.Sort.BARRIER))
                .with(new ViewItem(
                        16,
                        named(name, 16),
                        SCHEMA,
                        new Query.Grouped(TABLE, new Query.Out(SORT, name(name, 17)), OTHER),
                        "Says: " + name,
                        ViewItem.Sort.FILLED))
                .with(new ViewIndexItem(18, named(name, 18), 16, true))
                .with(new RuleItem(
                        19, named(name, 19), TABLE, RuleItem.Event.UPDATE, SORT, OTHER, dev.ashlar.model.Firing.ALWAYS))
                .with(new PolicyItem(
                        20,
                        named(name, 20),
                        TABLE,
                        true,
                        PolicyItem.Command.ALL,
                        List.of(),
                        new Cond.Compared(SORT, "=", 0),
                        null,
                        TABLE))
                .with(new StatisticsItem(21, named(name, 21), TABLE, SCHEMA, List.of(SORT, OTHER), 0, List.of(), 100));
    }

    private static Named named(String name, int key) {
        return Named.of(name(name, key));
    }

    private static ColumnItem column(int key, Named named, TypeSpec type, ColumnValue value) {
        return new ColumnItem(key, named, TABLE, type, false, "", value);
    }
}

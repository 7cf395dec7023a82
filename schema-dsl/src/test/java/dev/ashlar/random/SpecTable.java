package dev.ashlar.random;

import dev.ashlar.dsl.Column;
import dev.ashlar.dsl.ColumnType;
import dev.ashlar.dsl.Schema;
import dev.ashlar.dsl.Table;
import dev.ashlar.random.ColumnValue.Computed;
import dev.ashlar.random.ColumnValue.Generated;
import dev.ashlar.random.ColumnValue.Literal;
import dev.ashlar.random.ColumnValue.NextValue;
import dev.ashlar.random.ColumnValue.None;
import dev.ashlar.random.ColumnValue.Numbered;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** A table of a random schema. */
final class SpecTable extends Table {

    private static final long serialVersionUID = 1L;

    SpecTable(Schema schema, TableItem item, Spec spec, Build build) {
        super(schema, item.named().name());
        if (item.named().comment() != null) {
            withComment(item.named().comment());
        }
        if (item.named().old() != null) {
            renamedFrom(item.named().old());
        }
        columns(item.key(), spec).forEach(column -> add(column, spec, build));
        AttributeItem.of(item.key(), spec).forEach(this::say);
        spec.in(item.key(), ForeignItem.class).forEach(foreign -> foreign.say(this, build));
        var parts = new SpecParts(this, spec, build);
        spec.all().stream().filter(part -> part.place() == item.key()).forEach(parts::add);
    }

    /** Its columns; a generated one may stand before its source, so those with a value of their own come first. */
    static List<ColumnItem> columns(int table, Spec spec) {
        return spec.in(table, ColumnItem.class).stream()
                .sorted(Comparator.comparing(ColumnItem::isGenerated))
                .toList();
    }

    void typed(dev.ashlar.dsl.CompositeType type) {
        ofType(type);
    }

    private void say(AttributeItem attribute) {
        switch (attribute.attribute()) {
            case UNLOGGED_TABLE -> unlogged();
            case ROW_SECURITY -> rowLevelSecurity();
            case FORCED_ROW_SECURITY -> forceRowLevelSecurity();
            case TABLE_PARAMETER -> with("fillfactor", attribute.value("50", "60", "70"));
            case TOAST_PARAMETER -> with("toast.autovacuum_enabled", attribute.value("false", "true"));
            case REPLICA_IDENTITY -> {
                if (attribute.value("full", "nothing").equals("full")) {
                    replicaIdentityFull();
                } else {
                    replicaIdentityNothing();
                }
            }
            default -> {}
        }
    }

    void identifiedBy(dev.ashlar.dsl.TablePart part) {
        replicaIdentity(part);
    }

    void clusteredBy(dev.ashlar.dsl.TablePart part) {
        clusterOn(part);
    }

    void elsewhere(dev.ashlar.dsl.ForeignServer server, int variant) {
        dev.ashlar.dsl.ForeignData data = onServer(server);
        if (variant > 0) {
            data.option("table_name", variant == 1 ? "remote" : "it's").option("Odd", "x");
        }
    }

    dev.ashlar.dsl.NotNull filled(String name, Column<?> column) {
        return notNull(name, column);
    }

    private void add(ColumnItem item, Spec spec, Build build) {
        Column<?> column = column(item.named().name(), type(item, spec, build));
        if (item.named().comment() != null) {
            column.withComment(item.named().comment());
        }
        if (item.named().old() != null) {
            column.renamedFrom(item.named().old());
        }
        if (item.conversion() != null && !item.isGenerated()) {
            convert(column, item, item.conversion(), spec, build);
        }
        build.made(item.key(), column);
    }

    /** Every value becomes one sample of the other type; nulls stay. */
    @SuppressWarnings("unchecked") // the samples are of the types
    private <T> void convert(
            Column<T> column, ColumnItem item, ColumnItem.Conversion conversion, Spec spec, Build build) {
        if (!spec.items().keySet().containsAll(conversion.from().needs())) {
            return;
        }
        List<Object> now = Columns.samples(item.type(), spec);
        List<Object> old = Columns.samples(conversion.from(), spec);
        if (now.isEmpty() || old.isEmpty()) {
            return;
        }
        var from = (ColumnType<Object>) build.type(conversion.from());
        DataType<Object> fromData = new Bare().field(from).getDataType();
        Function<Field<Object>, Field<T>> forward =
                field -> DSL.when(field.isNotNull(), DSL.inline((T) now.get(0), column.getDataType()));
        if (conversion.back()) {
            column.convertingFrom(
                    from, forward, field -> DSL.when(field.isNotNull(), DSL.inline(old.get(0), fromData)));
        } else {
            column.convertingFrom(from, forward);
        }
    }

    /** A table to learn from what jOOQ takes a type for. */
    private static final class Bare extends Table {

        private static final long serialVersionUID = 1L;

        Bare() {
            super(Schema.schema("public"), "bare");
        }

        <T> Column<T> field(ColumnType<T> type) {
            return column("bare", type);
        }
    }

    private static ColumnType<?> type(ColumnItem item, Spec spec, Build build) {
        ColumnType<?> type = build.type(item.type());
        type = item.nullable() ? type.nullable() : type;
        type = item.collation().isEmpty() ? type : type.collate(item.collation());
        return valued(SpecAttributes.of(item, type, spec), item, spec, build);
    }

    @SuppressWarnings("unchecked") // the samples and expressions are of the type
    private static <T> ColumnType<T> valued(ColumnType<T> type, ColumnItem item, Spec spec, Build build) {
        return switch (item.value()) {
            case None none -> type;
            case Literal(int sample) ->
                type.defaultTo((T) Columns.samples(item.type(), spec).get(sample));
            case Computed computed -> type.defaultTo((Field<T>) Fields.computed(item.type()));
            case NextValue(int sequence) -> type.defaultTo((Field<T>) Fields.nextValue(build.object(sequence), type));
            case Numbered(boolean always, Counting counting) ->
                always ? type.identityAlways(counting::on) : type.identity(counting::on);
            case Generated(int source, boolean virtual) -> {
                ColumnItem from = (ColumnItem) spec.get(source);
                Field<T> value = (Field<T>) Fields.generated(build.column(source), from.type(), item.type());
                yield virtual ? type.virtualAs(value) : type.generatedAs(value);
            }
        };
    }

    dev.ashlar.dsl.PrimaryKey key(String name, Column<?>... columns) {
        return name.isEmpty() ? primaryKey(columns) : primaryKey(name, columns);
    }

    dev.ashlar.dsl.Unique uniqueKey(String name, Column<?>... columns) {
        return name.isEmpty() ? unique(columns) : unique(name, columns);
    }

    dev.ashlar.dsl.ForeignKey reference(String name, Column<?>... columns) {
        return name.isEmpty() ? foreignKey(columns) : foreignKey(name, columns);
    }

    dev.ashlar.dsl.Check condition(String name, org.jooq.Condition condition) {
        return check(name, condition);
    }

    dev.ashlar.dsl.Trigger fired(String name) {
        return trigger(name);
    }

    dev.ashlar.dsl.Exclusion excluding(String name) {
        return exclusion(name);
    }

    dev.ashlar.dsl.Policy policed(String name) {
        return policy(name);
    }

    dev.ashlar.dsl.Rule ruled(String name) {
        return rule(name);
    }

    dev.ashlar.dsl.Statistics counted(Schema schema, String name) {
        return statistics(schema, name);
    }

    dev.ashlar.dsl.Index indexed(String name, boolean unique) {
        return unique ? uniqueIndex(name) : index(name);
    }

    void inheriting(java.util.function.Supplier<SpecTable> parent) {
        inherits(parent);
    }

    void byRange(Column<?> column) {
        partitionByRange(column);
    }

    void byList(Column<?> column) {
        partitionByList(column);
    }

    void byHash(Column<?> column) {
        partitionByHash(column);
    }
}

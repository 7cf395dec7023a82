package dev.ashlar.random;

import dev.ashlar.dsl.Column;
import dev.ashlar.dsl.ColumnType;
import dev.ashlar.dsl.CompositeType;
import dev.ashlar.dsl.Database;
import dev.ashlar.dsl.DatabaseObject;
import dev.ashlar.dsl.Domain;
import dev.ashlar.dsl.Extension;
import dev.ashlar.dsl.PgEnum;
import dev.ashlar.dsl.QueryView;
import dev.ashlar.dsl.RangeType;
import dev.ashlar.dsl.Routine;
import dev.ashlar.dsl.Schema;
import dev.ashlar.dsl.Sequence;
import dev.ashlar.dsl.Types;
import dev.ashlar.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Says a random schema in the DSL. */
final class Build {

    private final Spec spec;
    private final Map<Integer, DatabaseObject> made = new HashMap<>();
    private final Map<Integer, Column<?>> columns = new HashMap<>();

    private Build(Spec spec) {
        this.spec = spec;
    }

    static Database database(Spec spec) {
        return new Build(spec).database();
    }

    private Database database() {
        var listed = new ArrayList<DatabaseObject>();
        spec.of(SchemaItem.class).forEach(item -> listed.add(made(item, schema(item))));
        spec.of(ExtensionItem.class)
                .forEach(item -> listed.add(made(
                        item, Extension.extension(schemaOf(item), item.named().name()))));
        spec.of(EnumItem.class).forEach(item -> listed.add(made(item, enumType(item))));
        for (Item item : spec.all()) {
            switch (item) {
                case CollationItem collation -> listed.add(made(item, collation.build(this)));
                case DomainItem domain -> listed.add(made(item, domain.build(this, spec)));
                case CompositeItem type -> listed.add(made(item, type.build(this)));
                case RangeItem range -> listed.add(made(item, range.build(this)));
                case ExtraItem extra -> {
                    List<DatabaseObject> all = extra.build(this);
                    made(item, all.get(all.size() - 1));
                    listed.addAll(all);
                }
                case WrapperItem wrapper -> listed.add(made(item, wrapper.build()));
                case ServerItem server -> listed.add(made(item, server.build(this)));
                default -> {}
            }
        }
        for (RowTypeItem type : spec.of(RowTypeItem.class)) {
            List<DatabaseObject> both = type.build(this, spec);
            made(type, both.getLast());
            listed.addAll(both);
        }
        spec.of(SequenceItem.class).forEach(item -> listed.add(made(item, sequence(item))));
        var routines = new BuildRoutines(this);
        spec.of(RoutineItem.class).forEach(item -> listed.add(made(item, routines.declared(item, schemaOf(item)))));
        spec.of(TableItem.class)
                .forEach(item -> listed.add(made(item, new SpecTable(schemaOf(item), item, spec, this))));
        spec.of(TableItem.class).forEach(item -> new SpecParts(table(item.key()), spec, this).addRules(item.key()));
        spec.of(PartitionItem.class).forEach(item -> listed.add(made(item, SpecPartitions.of(item, spec, this))));
        spec.of(ViewItem.class).forEach(item -> made(item, BuildViews.bare(schemaOf(item), item)));
        spec.of(ViewItem.class).forEach(item -> listed.add(new BuildViews(spec, this).told(item)));
        spec.of(RoutineItem.class).forEach(item -> routines.body(item, (Routine) object(item.key())));
        spec.of(AggregateItem.class).forEach(item -> listed.add(made(item, item.build(this))));
        spec.of(EventTriggerItem.class).forEach(item -> listed.add(made(item, item.build(this))));
        spec.of(SubscriptionItem.class).forEach(item -> listed.add(made(item, item.build())));
        new BuildAccess(spec, this).list(listed);
        return Database.of(listed);
    }

    private DatabaseObject made(Item item, DatabaseObject object) {
        made.put(item.key(), object);
        return object;
    }

    private String schemaNameOf(int key) {
        return spec.get(spec.get(key).place()).named().name();
    }

    Schema schemaOf(Item item) {
        return schema(item.place());
    }

    Schema schema(int key) {
        return (Schema) object(key);
    }

    DatabaseObject object(int key) {
        return Objects.requireNonNull(made.get(key));
    }

    SpecTable table(int key) {
        return (SpecTable) object(key);
    }

    CompositeType rowType(int key) {
        return (CompositeType) object(key);
    }

    QueryView<?> view(int key) {
        return (QueryView<?>) object(key);
    }

    Column<?> column(int key) {
        return Objects.requireNonNull(columns.get(key));
    }

    List<Column<?>> columns(List<Integer> keys) {
        List<Column<?>> found = new ArrayList<>();
        keys.forEach(key -> found.add(column(key)));
        return found;
    }

    void made(int key, Column<?> column) {
        columns.put(key, column);
    }

    private static Schema schema(SchemaItem item) {
        Schema schema = Schema.schema(item.named().name());
        if (item.named().comment() != null) {
            schema.withComment(item.named().comment());
        }
        if (item.named().old() != null) {
            schema.renamedFrom(item.named().old());
        }
        return schema;
    }

    private PgEnum<String> enumType(EnumItem item) {
        String[] labels = item.labels().stream().map(EnumItem.Label::text).toArray(String[]::new);
        PgEnum<String> type = PgEnum.enumType(schemaOf(item), item.named().name(), labels);
        for (EnumItem.Label label : item.labels()) {
            if (label.old() != null) {
                type.renamedValue(label.text(), label.old());
            }
        }
        item.replacing().forEach(type::replacing);
        if (item.named().comment() != null) {
            type.withComment(item.named().comment());
        }
        if (item.named().old() != null) {
            type.renamedFrom(item.named().old());
        }
        return type;
    }

    private Sequence sequence(SequenceItem item) {
        Sequence sequence =
                Sequence.sequence(schemaOf(item), item.named().name()).counting(item.counting()::on);
        switch (item.type()) {
            case "smallint" -> sequence.as(Types.smallint());
            case "integer" -> sequence.as(Types.integer());
            default -> {}
        }
        SpecAttributes.of(item, sequence, spec);
        if (item.isOwned(spec)) {
            sequence.ownedBy(() -> column(item.owner()));
        }
        if (item.named().comment() != null) {
            sequence.withComment(item.named().comment());
        }
        if (item.named().old() != null) {
            sequence.renamedFrom(item.named().old());
        }
        return sequence;
    }

    ColumnType<?> type(TypeSpec type) {
        ColumnType<?> element = element(type);
        return type.array() ? element.array() : element;
    }

    @SuppressWarnings("unchecked") // the enums of a random schema are over strings
    private ColumnType<?> element(TypeSpec type) {
        if (type.enumKey() == 0) {
            return TypeSort.of(type.word()).make().apply(type.modifiers());
        }
        return switch (object(type.enumKey())) {
            case PgEnum<?> own -> Types.enumOf((PgEnum<String>) own);
            case Domain<?> own -> Types.typeOf(own);
            case CompositeType own -> Types.typeOf(own);
            case RangeType own -> Types.typeOf(own);
            default ->
                Types.typeNamed(QualifiedName.of(schemaNameOf(type.enumKey()), type.word())
                        .text());
        };
    }
}

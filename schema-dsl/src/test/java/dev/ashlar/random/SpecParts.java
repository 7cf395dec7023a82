package dev.ashlar.random;

import dev.ashlar.dsl.Check;
import dev.ashlar.dsl.Column;
import dev.ashlar.dsl.Exclusion;
import dev.ashlar.dsl.ForeignKey;
import dev.ashlar.dsl.Index;
import dev.ashlar.dsl.IndexKey;
import dev.ashlar.dsl.PrimaryKey;
import dev.ashlar.dsl.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jooq.OrderField;
import org.jspecify.annotations.Nullable;

/** Says the keys, checks and indexes of a table in the DSL. */
final class SpecParts {

    private final SpecTable table;
    private final Build build;
    private final Spec spec;
    private final Conditions conditions;

    SpecParts(SpecTable table, Spec spec, Build build) {
        this.table = table;
        this.spec = spec;
        this.build = build;
        this.conditions = new Conditions(spec, build::column);
    }

    void add(Item item) {
        switch (item) {
            case KeyItem key -> key(key);
            case ForeignKeyItem key -> foreignKey(key);
            case CheckItem check -> check(check);
            case ExclusionItem exclusion -> exclusion(exclusion);
            case IndexItem index -> index(index);
            case SchemaItem schema -> {}
            case ExtensionItem extension -> {}
            case EnumItem type -> {}
            case SequenceItem sequence -> {}
            case TableItem other -> {}
            case ColumnItem column -> {}
            case ViewItem view -> {}
        }
    }

    private static void say(@Nullable String text, Consumer<String> how) {
        if (text != null) {
            how.accept(text);
        }
    }

    private Column<?>[] columns(List<Integer> keys) {
        return build.columns(keys).toArray(Column<?>[]::new);
    }

    private void key(KeyItem item) {
        if (item.primary()) {
            PrimaryKey key = table.key(item.named().name(), columns(item.columns()));
            key.include(columns(item.include()));
            switch (item.deferral()) {
                case NOT_DEFERRABLE -> {}
                case DEFERRABLE -> key.deferrable();
                case INITIALLY_DEFERRED -> key.initiallyDeferred();
            }
            say(item.named().comment(), key::withComment);
            say(item.named().old(), key::renamedFrom);
            return;
        }
        Unique unique = table.uniqueKey(item.named().name(), columns(item.columns()));
        unique.include(columns(item.include()));
        if (item.nullsNotDistinct()) {
            unique.nullsNotDistinct();
        }
        switch (item.deferral()) {
            case NOT_DEFERRABLE -> {}
            case DEFERRABLE -> unique.deferrable();
            case INITIALLY_DEFERRED -> unique.initiallyDeferred();
        }
        say(item.named().comment(), unique::withComment);
        say(item.named().old(), unique::renamedFrom);
    }

    private void foreignKey(ForeignKeyItem item) {
        List<Supplier<Column<?>>> targets = new ArrayList<>();
        ForeignKeyItem.referable(spec.get(item.target())).forEach(key -> targets.add(() -> build.column(key)));
        @SuppressWarnings("unchecked") // an array of suppliers and nothing else
        Supplier<Column<?>>[] references = targets.toArray(Supplier[]::new);
        ForeignKey key = table.reference(item.named().name(), columns(item.columns()))
                .references(references)
                .onUpdate(item.onUpdate())
                .onDelete(item.onDelete(), columns(item.onDeleteColumns()));
        if (item.matchFull()) {
            key.matchFull();
        }
        switch (item.deferral()) {
            case NOT_DEFERRABLE -> {}
            case DEFERRABLE -> key.deferrable();
            case INITIALLY_DEFERRED -> key.initiallyDeferred();
        }
        say(item.named().comment(), key::withComment);
        say(item.named().old(), key::renamedFrom);
    }

    private void check(CheckItem item) {
        Check check = table.condition(item.named().name(), conditions.of(item.condition()));
        if (item.noInherit()) {
            check.noInherit();
        }
        say(item.named().comment(), check::withComment);
        say(item.named().old(), check::renamedFrom);
    }

    private void exclusion(ExclusionItem item) {
        Exclusion exclusion = table.excluding(item.named().name());
        item.equal().forEach(column -> exclusion.with(build.column(column), "="));
        exclusion.with(build.column(item.overlapping()), "&&").include(columns(item.include()));
        if (item.where() != null) {
            exclusion.where(conditions.of(item.where()));
        }
        switch (item.deferral()) {
            case NOT_DEFERRABLE -> {}
            case DEFERRABLE -> exclusion.deferrable();
            case INITIALLY_DEFERRED -> exclusion.initiallyDeferred();
        }
        say(item.named().comment(), exclusion::withComment);
        say(item.named().old(), exclusion::renamedFrom);
    }

    private void index(IndexItem item) {
        Index index = table.indexed(item.named().name(), item.unique())
                .on(item.elements().stream().map(this::element).toArray(OrderField<?>[]::new))
                .using(item.method())
                .include(columns(item.include()));
        item.parameters().forEach(index::with);
        if (item.nullsNotDistinct()) {
            index.nullsNotDistinct();
        }
        if (item.where() != null) {
            index.where(conditions.of(item.where()));
        }
        say(item.named().comment(), index::withComment);
        say(item.named().old(), index::renamedFrom);
    }

    private OrderField<?> element(IndexItem.Element element) {
        Column<?> column = build.column(element.column());
        TypeSpec type = ((ColumnItem) spec.get(element.column())).type();
        org.jooq.Field<?> key = switch (element.form()) {
            case PLAIN -> column;
            case EXPRESSION -> Fields.indexed(column, type);
            case PATTERN ->
                column.operatorClass(type.word().equals("text") ? "text_pattern_ops" : "varchar_pattern_ops");
            case COLLATED -> IndexKey.of(column).collation("POSIX");
        };
        return switch (element.order()) {
            case USUAL -> key;
            case DESCENDING -> key.desc();
            case NULLS_FIRST -> key.asc().nullsFirst();
            case DESCENDING_NULLS_LAST -> key.desc().nullsLast();
        };
    }
}

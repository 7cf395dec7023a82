package dev.ashlar.random;

import dev.ashlar.dsl.Check;
import dev.ashlar.dsl.Column;
import dev.ashlar.dsl.Exclusion;
import dev.ashlar.dsl.Expressions;
import dev.ashlar.dsl.ForeignKey;
import dev.ashlar.dsl.Index;
import dev.ashlar.dsl.IndexKey;
import dev.ashlar.dsl.NotNull;
import dev.ashlar.dsl.Policy;
import dev.ashlar.dsl.PrimaryKey;
import dev.ashlar.dsl.Routine;
import dev.ashlar.dsl.Rule;
import dev.ashlar.dsl.Schema;
import dev.ashlar.dsl.Statistics;
import dev.ashlar.dsl.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
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
            case PartitionKeyItem key -> partitioned(key);
            case PartitionItem partition -> {}
            case InheritItem inherit -> table.inheriting(() -> build.table(inherit.parent()));
            case CallItem call ->
                say(
                        table.condition(
                                call.named().name(),
                                BuildRoutines.calls(
                                        (Routine) build.object(call.routine()), build.column(call.column()))),
                        call);
            case TriggerItem trigger ->
                new BuildRoutines(build)
                        .trigger(trigger, table.fired(trigger.named().name()));
            case RoutineItem routine -> {}
            case NotNullItem constraint -> notNull(constraint);
            case AttributeItem attribute -> {}
            case SchemaItem schema -> {}
            case ExtensionItem extension -> {}
            case CollationItem collation -> {}
            case EnumItem type -> {}
            case DomainItem domain -> {}
            case CompositeItem type -> {}
            case RowTypeItem type -> table.typed(build.rowType(type.key()));
            case RangeItem range -> {}
            case ExtraItem extra -> {}
            case SequenceItem sequence -> {}
            case TableItem other -> {}
            case ColumnItem column -> {}
            case ViewItem view -> {}
            case ViewIndexItem index -> {}
            case StatisticsItem statistics -> statistics(statistics);
            case RuleItem rule -> {}
            case PolicyItem policy -> {}
            case OwnerItem owner -> {}
            case GrantItem grant -> {}
            case DefaultsItem defaults -> {}
            case PublicationItem publication -> {}
            case SubscriptionItem subscription -> {}
            case AggregateItem aggregate -> {}
            case EventTriggerItem trigger -> {}
            case WrapperItem wrapper -> {}
            case ServerItem server -> {}
            case ForeignItem foreign -> {}
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

    private void partitioned(PartitionKeyItem item) {
        Column<?> column = build.column(item.column());
        switch (item.method()) {
            case RANGE -> table.byRange(column);
            case LIST -> table.byList(column);
            case HASH -> table.byHash(column);
        }
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
            SpecAttributes.of(item, key, table, spec);
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
        SpecAttributes.of(item, unique, table, spec);
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
        SpecAttributes.of(item, key, table, spec);
    }

    private void check(CheckItem item) {
        Check check = table.condition(item.named().name(), conditions.of(item.condition()));
        if (item.noInherit()) {
            check.noInherit();
        }
        say(check, item);
        SpecAttributes.of(item, check, table, spec);
    }

    private static void say(Check check, Item item) {
        say(item.named().comment(), check::withComment);
        say(item.named().old(), check::renamedFrom);
    }

    private void notNull(NotNullItem item) {
        NotNull constraint = table.filled(item.named().name(), build.column(item.column()));
        if (item.noInherit()) {
            constraint.noInherit();
        }
        if (!item.valid()) {
            constraint.notValid();
        }
        say(item.named().comment(), constraint::withComment);
        say(item.named().old(), constraint::renamedFrom);
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
        SpecAttributes.of(item, exclusion, table, spec);
    }

    /** Policies and rules name other tables, so they are said when all tables are made. */
    void addRules(int place) {
        spec.in(place, PolicyItem.class).forEach(this::policy);
        spec.in(place, RuleItem.class)
                .forEach(rule -> tell(table.ruled(rule.named().name()), rule, spec, build));
    }

    private void policy(PolicyItem item) {
        Policy policy = table.policed(item.named().name()).to(item.roles().toArray(String[]::new));
        switch (item.command()) {
            case ALL -> {}
            case SELECT -> policy.forSelect();
            case INSERT -> policy.forInsert();
            case UPDATE -> policy.forUpdate();
            case DELETE -> policy.forDelete();
        }
        if (item.restrictive()) {
            policy.restrictive();
        }
        Condition using = item.using() == null ? DSL.noCondition() : conditions.of(item.using());
        if (item.other() != 0) {
            using = using.and(DSL.exists(DSL.selectOne().from(build.table(item.other()))));
        }
        if (item.using() != null || item.other() != 0) {
            policy.using(using);
        }
        if (item.check() != null) {
            policy.withCheck(conditions.of(item.check()));
        }
        say(item.named().comment(), policy::withComment);
        say(item.named().old(), policy::renamedFrom);
    }

    /** What a rule says, in raw SQL, as jOOQ knows no rows of before and after. */
    static void tell(Rule rule, RuleItem item, Spec spec, Build build) {
        switch (item.event()) {
            case INSERT -> rule.onInsert();
            case UPDATE -> rule.onUpdate();
            case DELETE -> rule.onDelete();
        }
        if (item.column() != 0) {
            Column<?> column = build.column(item.column());
            rule.where(Expressions.sqlCondition(
                    (item.event() == RuleItem.Event.INSERT ? "new." : "old.")
                            + column.id().identifier() + " IS NOT NULL",
                    column));
        }
        if (item.other() == 0) {
            rule.doInsteadNothing();
        } else {
            Column<?> other = build.column(item.other());
            String sql = "DELETE FROM " + other.getTable().id().qualified() + " WHERE "
                    + other.id().identifier() + " IS NULL";
            if (spec.get(item.place()) instanceof ViewItem) {
                rule.doInstead(sql, other, other.getTable());
            } else {
                rule.doAlso(sql + "; " + sql, other, other.getTable());
            }
        }
        switch (item.state()) {
            case ORIGIN -> {}
            case DISABLED -> rule.disabled();
            case REPLICA -> rule.enabledForReplica();
            case ALWAYS -> rule.enabledAlways();
        }
        say(item.named().comment(), rule::withComment);
        say(item.named().old(), rule::renamedFrom);
    }

    private void statistics(StatisticsItem item) {
        List<Field<?>> elements = new ArrayList<>(build.columns(item.columns()));
        if (item.expression() != 0) {
            TypeSpec type = ((ColumnItem) spec.get(item.expression())).type();
            elements.add(Fields.indexed(build.column(item.expression()), type));
        }
        Statistics statistics = table.counted(
                        (Schema) build.object(item.schema()), item.named().name())
                .on(elements.toArray(Field<?>[]::new))
                .target(item.target());
        for (StatisticsItem.Kind kind : item.kinds()) {
            switch (kind) {
                case DEPENDENCIES -> statistics.dependencies();
                case NDISTINCT -> statistics.ndistinct();
                case MCV -> statistics.mcv();
            }
        }
        say(item.named().comment(), statistics::withComment);
        say(item.named().old(), statistics::renamedFrom);
    }

    private void index(IndexItem item) {
        Index index = table.indexed(item.named().name(), item.unique())
                .on(item.elements().stream()
                        .map(element -> element(element, SpecAttributes.statistics(item, spec)))
                        .toArray(OrderField<?>[]::new))
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
        SpecAttributes.of(item, index, table, spec);
    }

    private OrderField<?> element(IndexItem.Element element, int statistics) {
        Column<?> column = build.column(element.column());
        TypeSpec type = ((ColumnItem) spec.get(element.column())).type();
        org.jooq.Field<?> key = switch (element.form()) {
            case PLAIN -> column;
            case EXPRESSION -> {
                org.jooq.Field<?> expression = Fields.indexed(column, type);
                yield statistics < 0 ? expression : IndexKey.of(expression).statistics(statistics);
            }
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

package dev.ashlar.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The same object with less said of it. */
final class Simpler {

    private Simpler() {}

    static List<Item> than(Item item) {
        var simpler = new ArrayList<Item>();
        Named named = item.named();
        if (named.comment() != null) {
            simpler.add(item.named(named.commented(null)));
        }
        if (named.old() != null) {
            simpler.add(item.named(named.called(named.name())));
        }
        String plain = "n" + item.key();
        if (!named.name().isEmpty() && !named.name().equals(plain) && named.old() == null) {
            simpler.add(item.named(new Named(plain, null, named.comment())));
        }
        switch (item) {
            case ColumnItem column -> columns(column, simpler);
            case EnumItem type -> {
                for (EnumItem.Label label : type.labels()) {
                    simpler.add(type.labels(type.labels().stream()
                            .filter(other -> !other.equals(label))
                            .toList()));
                }
            }
            case DomainItem domain -> {
                simpler.add(domain.plain());
                simpler.add(domain.base(TypeSpec.of("text")));
            }
            case CompositeItem type -> {
                for (CompositeItem.Attribute attribute : type.attributes()) {
                    simpler.add(type.attributes(type.attributes().stream()
                            .filter(other -> !other.equals(attribute))
                            .toList()));
                }
            }
            case RowTypeItem type -> {}
            case CollationItem collation -> {}
            case RangeItem range -> {}
            case ExtraItem extra -> {}
            case KeyItem key -> {
                simpler.add(new KeyItem(
                        key.key(),
                        named,
                        key.place(),
                        key.primary(),
                        key.columns(),
                        List.of(),
                        false,
                        dev.ashlar.model.Deferral.NOT_DEFERRABLE));
                simpler.add(new KeyItem(
                        key.key(),
                        named,
                        key.place(),
                        key.primary(),
                        key.columns().subList(0, 1),
                        key.include(),
                        key.nullsNotDistinct(),
                        key.deferral()));
            }
            case CheckItem check ->
                conditions(check.condition())
                        .forEach(cond -> simpler.add(new CheckItem(check.key(), named, check.place(), cond, false)));
            case IndexItem index ->
                simpler.add(new IndexItem(
                        index.key(),
                        named,
                        index.place(),
                        index.unique(),
                        index.method(),
                        index.elements().subList(0, 1),
                        List.of(),
                        false,
                        Map.of(),
                        null));
            case SequenceItem sequence ->
                simpler.add(new SequenceItem(sequence.key(), named, sequence.place(), "bigint", Counting.USUAL));
            case ViewItem view -> views(view, simpler);
            case RoutineItem routine -> {
                simpler.add(routine.traits(0));
                simpler.add(routine.traits(0)
                        .arguments(routine.sort() == RoutineItem.Sort.CHECKING ? routine.arguments() : List.of()));
            }
            case TriggerItem trigger ->
                simpler.add(new TriggerItem(
                        trigger.key(),
                        named,
                        trigger.place(),
                        trigger.routine(),
                        0,
                        trigger.shape(),
                        dev.ashlar.model.Firing.ORIGIN));
            case CallItem call -> {}
            case ViewIndexItem index -> {}
            case StatisticsItem statistics ->
                simpler.add(new StatisticsItem(
                        statistics.key(),
                        named,
                        statistics.place(),
                        statistics.schema(),
                        statistics.columns(),
                        statistics.expression(),
                        List.of(),
                        -1));
            case RuleItem rule ->
                simpler.add(new RuleItem(
                        rule.key(),
                        named,
                        rule.place(),
                        rule.event(),
                        0,
                        rule.other(),
                        dev.ashlar.model.Firing.ORIGIN));
            case PolicyItem policy ->
                simpler.add(new PolicyItem(
                        policy.key(),
                        named,
                        policy.place(),
                        false,
                        policy.command(),
                        List.of(),
                        policy.using(),
                        null,
                        policy.other()));
            case NotNullItem constraint ->
                simpler.add(
                        new NotNullItem(constraint.key(), named, constraint.place(), constraint.column(), false, true));
            case AttributeItem attribute -> {}
            case SchemaItem schema -> {}
            case ExtensionItem extension -> {}
            case TableItem table -> simpler.add(new TableItem(table.key(), named, SchemaItem.PUBLIC));
            case ForeignKeyItem key -> {}
            case PartitionKeyItem key -> {}
            case PartitionItem partition -> {}
            case InheritItem inherit -> {}
            case ExclusionItem exclusion -> {}
            case OwnerItem owner -> {}
            case GrantItem grant -> {}
            case DefaultsItem defaults -> {}
            case PublicationItem publication -> {}
            case SubscriptionItem subscription -> simpler.add(subscription.variant(0));
            case AggregateItem aggregate -> simpler.add(aggregate.variant(0));
            case EventTriggerItem trigger ->
                simpler.add(new EventTriggerItem(
                        trigger.key(), named, trigger.routine(), trigger.variant(), dev.ashlar.model.Firing.ORIGIN));
            case WrapperItem wrapper -> simpler.add(new WrapperItem(wrapper.key(), named, 0));
            case ServerItem server -> simpler.add(new ServerItem(server.key(), named, server.wrapper(), 0));
            case ForeignItem foreign ->
                simpler.add(new ForeignItem(foreign.key(), named, foreign.place(), foreign.server(), 0));
        }
        return simpler;
    }

    private static void columns(ColumnItem column, List<Item> simpler) {
        simpler.add(column.value(new ColumnValue.None()));
        simpler.add(column.collation(""));
        simpler.add(column.conversion(null));
        simpler.add(column.type(TypeSpec.of("integer")).collation(""));
        simpler.add(column.nullable(true));
        if (column.value() instanceof ColumnValue.Numbered(boolean always, Counting counting)) {
            simpler.add(column.value(new ColumnValue.Numbered(always, Counting.USUAL)));
        }
    }

    private static void views(ViewItem view, List<Item> simpler) {
        simpler.add(view.sort(ViewItem.Sort.PLAIN));
        simpler.add(view.sort(ViewItem.Sort.MATERIALIZED));
        if (view.columnComment() != null) {
            simpler.add(new ViewItem(view.key(), view.named(), view.place(), view.query(), null, view.sort()));
        }
        if (view.query() instanceof Query.Rows rows) {
            simpler.add(new ViewItem(
                    view.key(),
                    view.named(),
                    view.place(),
                    new Query.Rows(rows.table(), "", rows.outs().subList(0, 1), null),
                    view.columnComment(),
                    view.sort()));
        }
    }

    private static List<Cond> conditions(Cond condition) {
        return switch (condition) {
            case Cond.Pair(Cond left, boolean both, Cond right) -> List.of(left, right);
            case Cond.Not(Cond inner) -> List.of(inner);
            default -> List.of();
        };
    }
}

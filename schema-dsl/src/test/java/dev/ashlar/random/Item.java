package dev.ashlar.random;

import java.util.Set;

/**
 * One object of a random schema. Objects refer to each other by number and not by name, so that any of them can be
 * renamed, changed or taken away, and what referred to one that is gone goes too.
 */
sealed interface Item
        permits SchemaItem,
                ExtensionItem,
                CollationItem,
                EnumItem,
                DomainItem,
                CompositeItem,
                RowTypeItem,
                RangeItem,
                ExtraItem,
                SequenceItem,
                TableItem,
                ColumnItem,
                KeyItem,
                ForeignKeyItem,
                CheckItem,
                ExclusionItem,
                IndexItem,
                NotNullItem,
                AttributeItem,
                PartitionKeyItem,
                PartitionItem,
                InheritItem,
                ViewItem,
                RoutineItem,
                CallItem,
                TriggerItem,
                ViewIndexItem,
                StatisticsItem,
                RuleItem,
                PolicyItem,
                OwnerItem,
                GrantItem,
                DefaultsItem,
                AggregateItem,
                EventTriggerItem,
                WrapperItem,
                ServerItem,
                ForeignItem,
                PublicationItem,
                SubscriptionItem {

    /** The number of the object, the same in both versions. */
    int key();

    Named named();

    /** The same object under another name or with another comment. */
    Item named(Named named);

    /** The number of the table or schema that it lives in; 0 for none. */
    default int place() {
        return 0;
    }

    /** The numbers of all that it cannot be without. */
    default Set<Integer> needs() {
        return place() == 0 ? Set.of() : Set.of(place());
    }

    /** Whether PostgreSQL would take it, seeing what it refers to. */
    default boolean fits(Spec spec) {
        return true;
    }
}

package dev.ashlar.random;

import dev.ashlar.dsl.Check;
import dev.ashlar.dsl.ColumnType;
import dev.ashlar.dsl.Compression;
import dev.ashlar.dsl.Exclusion;
import dev.ashlar.dsl.ForeignKey;
import dev.ashlar.dsl.Index;
import dev.ashlar.dsl.NotNull;
import dev.ashlar.dsl.Policy;
import dev.ashlar.dsl.PrimaryKey;
import dev.ashlar.dsl.Rule;
import dev.ashlar.dsl.Sequence;
import dev.ashlar.dsl.Statistics;
import dev.ashlar.dsl.Storage;
import dev.ashlar.dsl.TablePart;
import dev.ashlar.dsl.Unique;

/** Says in the DSL what is said of objects beside what they consist of. */
final class SpecAttributes {

    private static final String[] FILLED = {"50", "60", "70", "80"};

    private SpecAttributes() {}

    static <T> ColumnType<T> of(ColumnItem item, ColumnType<T> type, Spec spec) {
        ColumnType<T> said = type;
        for (AttributeItem attribute : AttributeItem.of(item.key(), spec)) {
            said = switch (attribute.attribute()) {
                case STORAGE -> said.storage(Storage.valueOf(attribute.value("PLAIN", "MAIN", "EXTERNAL")));
                case COMPRESSION -> said.compression(Compression.PGLZ);
                case STATISTICS -> said.statistics(Integer.parseInt(attribute.value("0", "7", "900")));
                case DISTINCT -> said.with("n_distinct", attribute.value("-0.5", "100", "7"));
                default -> said;
            };
        }
        return said;
    }

    static void of(Item item, TablePart part, SpecTable table, Spec spec) {
        for (AttributeItem attribute : AttributeItem.of(item.key(), spec)) {
            switch (attribute.attribute()) {
                case NOT_VALID -> validity(part, true);
                case NOT_ENFORCED -> validity(part, false);
                case IDENTIFIES -> table.identifiedBy(part);
                case CLUSTERS -> table.clusteredBy(part);
                case FILLED -> filled(part, attribute.value(FILLED));
                default -> {}
            }
        }
    }

    private static void validity(TablePart part, boolean enforced) {
        if (part instanceof Check check) {
            Check said = enforced ? check.notValid() : check.notEnforced();
            assert said == check;
        } else if (part instanceof ForeignKey key) {
            ForeignKey said = enforced ? key.notValid() : key.notEnforced();
            assert said == key;
        }
    }

    private static void filled(TablePart part, String value) {
        switch (part) {
            case PrimaryKey key -> key.with("fillfactor", value);
            case Unique key -> key.with("fillfactor", value);
            case Exclusion exclusion -> exclusion.with("fillfactor", value);
            case Index index -> index.with("fillfactor", value);
            case ForeignKey key -> {}
            case NotNull constraint -> {}
            case Rule rule -> {}
            case Policy policy -> {}
            case Statistics statistics -> {}
            case Check check -> {}
        }
    }

    /** How much is gathered about an index's expressions; -1 for the usual. */
    static int statistics(IndexItem index, Spec spec) {
        return AttributeItem.of(index.key(), spec).stream()
                .filter(item -> item.attribute() == Attribute.INDEX_STATISTICS)
                .mapToInt(item -> Integer.parseInt(item.value("0", "50", "400")))
                .findFirst()
                .orElse(-1);
    }

    static void of(SequenceItem item, Sequence sequence, Spec spec) {
        if (!AttributeItem.of(item.key(), spec).isEmpty()) {
            sequence.unlogged();
        }
    }
}

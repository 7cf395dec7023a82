package dev.ashlar.random;

import java.util.Set;

/**
 * That the rows of a table are on a foreign server.
 *
 * @param variant what the wrapper is told of the table
 */
record ForeignItem(int key, Named named, int place, int server, int variant) implements Item {

    /** How many variants there are. */
    static final int VARIANTS = 3;

    /** Whether a table's rows are elsewhere. */
    static boolean isForeign(int table, Spec spec) {
        return !spec.in(table, ForeignItem.class).isEmpty();
    }

    /** Whether a foreign table takes what is said to live in it (manual, CREATE FOREIGN TABLE). */
    static boolean takes(Item part) {
        return switch (part) {
            case ColumnItem column -> true;
            case CheckItem check -> true;
            case NotNullItem constraint -> true;
            case CallItem call -> true;
            case StatisticsItem statistics -> true;
            case ForeignItem foreign -> true;
            case TriggerItem trigger ->
                Set.of(0, 1, 2, TriggerItem.WHOLE_ROW, 7).contains(trigger.shape());
            case AttributeItem attribute ->
                switch (attribute.attribute()) {
                    case STORAGE, STATISTICS, DISTINCT, NOT_VALID, NOT_ENFORCED -> true;
                    default -> false;
                };
            case Item other -> false;
        };
    }

    /** Whether a query reads rows that are elsewhere, directly or through views. */
    static boolean isRead(Query query, Spec spec) {
        return query.needs().stream()
                .anyMatch(need -> isForeign(need, spec)
                        || spec.find(need) instanceof ViewItem view && isRead(view.query(), spec));
    }

    void say(SpecTable table, Build build) {
        table.elsewhere((dev.ashlar.dsl.ForeignServer) build.object(server), variant);
    }

    @Override
    public ForeignItem named(Named other) {
        return this;
    }

    @Override
    public Set<Integer> needs() {
        return Set.of(place, server);
    }

    /** A table is on one server. */
    @Override
    public boolean fits(Spec spec) {
        boolean validated = spec.get(server) instanceof ServerItem on
                && spec.find(on.wrapper()) instanceof WrapperItem wrapper
                && wrapper.variant() == WrapperItem.VALIDATED;
        return !(validated && variant > 0)
                && spec.in(place, ForeignItem.class).stream().noneMatch(other -> other.key() < key);
    }
}

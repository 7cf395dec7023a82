package dev.ashlar.kind;

import dev.ashlar.model.EnumDef;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values added to an enum at their places, one statement each. */
final class EnumGrowth {

    private EnumGrowth() {}

    /** Whether all old labels are there still, in their old order. */
    static boolean isGrowth(List<String> before, List<String> after) {
        int found = 0;
        for (String label : after) {
            if (found < before.size() && before.get(found).equals(label)) {
                found++;
            }
        }
        return found == before.size();
    }

    static List<Step> steps(EnumDef before, EnumDef after) {
        var steps = new ArrayList<Step>();
        Set<String> old = Set.copyOf(before.labels());
        String firstOld = before.labels().isEmpty() ? null : before.labels().get(0);
        int lastOld = after.labels().size() - 1;
        while (lastOld >= 0 && !old.contains(after.labels().get(lastOld))) {
            lastOld--;
        }
        String previous = null;
        for (int i = 0; i < after.labels().size(); i++) {
            String label = after.labels().get(i);
            if (!old.contains(label)) {
                String follower = i <= lastOld ? firstOld : null;
                steps.add(
                        Step.of(Sql.of("ALTER TYPE {} ADD VALUE {}", after.id().qualified(), new Literal(label))
                                        .then(place(previous, follower)))
                                .committing(after.value(label)));
            }
            previous = label;
        }
        return steps;
    }

    /** At the end by itself; else after the label before it, or before all old ones. */
    private static Sql place(@Nullable String previous, @Nullable String firstOld) {
        if (firstOld == null) {
            return Sql.EMPTY;
        }
        return previous == null
                ? Sql.of("BEFORE {}", new Literal(firstOld))
                : Sql.of("AFTER {}", new Literal(previous));
    }
}

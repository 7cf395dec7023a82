package dev.ashlar.model;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An operator or a function of an operator class or family (manual, "Interfacing Extensions to Indexes").
 *
 * @param function whether it is a function
 * @param number the number of the strategy, or of the support function
 * @param left the type of the left side
 * @param right the type of the right side
 * @param name the operator without, or the function with the types of its arguments, as SQL names it
 * @param orderBy the operator family by which an ordering operator's results are sorted; null for a search operator
 */
public record OperatorMember(
        boolean function,
        int number,
        SqlType left,
        SqlType right,
        Expression name,
        @Nullable Expression orderBy) {

    static final Comparator<OperatorMember> ORDER = Comparator.comparing(OperatorMember::function)
            .thenComparingInt(OperatorMember::number)
            .thenComparing(member -> member.left.toString())
            .thenComparing(member -> member.right.toString());

    Set<ObjectId> needs() {
        var needs = new LinkedHashSet<>(name.needs());
        needs.addAll(left.needs());
        needs.addAll(right.needs());
        if (orderBy != null) {
            needs.addAll(orderBy.needs());
        }
        return needs;
    }

    OperatorMember renamed(UnaryOperator<ObjectId> names) {
        return new OperatorMember(
                function,
                number,
                left.renamed(names),
                right.renamed(names),
                name.renamed(names),
                orderBy == null ? null : orderBy.renamed(names));
    }
}

package dev.ashlar.model;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A range type, with the multirange type that is made along with it.
 *
 * @param id the address
 * @param subtype the type of the bounds
 * @param operatorClass the operator class by which bounds are ordered; null for the subtype's default
 * @param collation the collation as SQL names it; null for the subtype's own
 * @param difference the function that tells how far two bounds are apart; null for none
 * @param multirange the name of the multirange type, in the same schema
 */
public record RangeTypeDef(
        ObjectId id,
        SqlType subtype,
        @Nullable Expression operatorClass,
        @Nullable String collation,
        @Nullable Expression difference,
        String multirange)
        implements Definition {

    @Override
    public Set<ObjectId> needs() {
        return Needs.of(id)
                .and(subtype.needs())
                .and(operatorClass)
                .and(CollationName.id(collation))
                .and(difference)
                .set();
    }

    @Override
    public Set<Slot> slots() {
        return Set.of(Slot.type(id), Slot.type(multirangeId()));
    }

    @Override
    public Set<ObjectId> companions() {
        return Set.of(multirangeId());
    }

    /** The place of the multirange type among the types. */
    public ObjectId multirangeId() {
        return id.named(multirange);
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new RangeTypeDef(
                names.apply(id),
                subtype.renamed(names),
                operatorClass == null ? null : operatorClass.renamed(names),
                CollationName.renamed(collation, names),
                difference == null ? null : difference.renamed(names),
                names.apply(multirangeId()).name());
    }

    /** The name that PostgreSQL gives to the multirange type where none is said (its source, makeMultirangeTypeName). */
    public static String usualMultirange(String range) {
        int at = range.indexOf("range");
        return at < 0 ? range + "_multirange" : range.substring(0, at) + "multi" + range.substring(at);
    }
}

package dev.ashlar.model;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A domain. Its checks and its default are definitions of their own.
 *
 * @param id the address
 * @param base the type that its values are of
 * @param collation the collation as SQL names it; null for the base type's own
 * @param notNull the name of its <code>NOT NULL</code>, empty for the usual one; null where it may be null
 */
public record DomainDef(
        ObjectId id,
        SqlType base,
        @Nullable String collation,
        @Nullable String notNull) implements Definition {

    @Override
    public Set<ObjectId> needs() {
        return Needs.of(id).and(base.needs()).and(CollationName.id(collation)).set();
    }

    @Override
    public Set<Slot> slots() {
        return Set.of(Slot.type(id));
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new DomainDef(names.apply(id), base.renamed(names), CollationName.renamed(collation, names), notNull);
    }
}

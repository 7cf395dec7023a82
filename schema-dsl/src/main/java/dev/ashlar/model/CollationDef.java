package dev.ashlar.model;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A collation. Its version, which the server records of the library that sorts, is never compared.
 *
 * @param id the address
 * @param provider which library sorts
 * @param locale the locale that text is sorted by (<code>LC_COLLATE</code>)
 * @param characters the locale by which characters are letters, digits and so on (<code>LC_CTYPE</code>); null for the same
 * @param deterministic whether texts of other bytes are never equal
 * @param rules what ICU sorts differently (PostgreSQL 16); null for nothing
 */
public record CollationDef(
        ObjectId id,
        CollationProvider provider,
        String locale,
        @Nullable String characters,
        boolean deterministic,
        @Nullable String rules)
        implements Definition {

    @Override
    public Set<ObjectId> needs() {
        return Set.of(id.owner());
    }

    @Override
    public Set<Slot> slots() {
        return Set.of(new Slot(Slot.Space.COLLATION, id.schemaName(), id.name()));
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new CollationDef(names.apply(id), provider, locale, characters, deterministic, rules);
    }
}

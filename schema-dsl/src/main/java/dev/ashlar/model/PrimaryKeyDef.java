package dev.ashlar.model;

import java.util.Collections;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A primary key.
 *
 * @param id the address; the parent is the table
 * @param columns the columns of the key, in order
 * @param include columns carried in its index only
 * @param deferral when it is checked
 * @param withoutOverlaps whether the last column is a range that may not overlap for rows that are equal else (PostgreSQL 18)
 * @param parameters storage parameters of its index
 * @param tablespace the tablespace of its index; null for the database's
 */
public record PrimaryKeyDef(
        ObjectId id,
        List<ObjectId> columns,
        List<ObjectId> include,
        Deferral deferral,
        boolean withoutOverlaps,
        SequencedMap<String, String> parameters,
        @Nullable String tablespace)
        implements Definition {

    public PrimaryKeyDef {
        columns = List.copyOf(columns);
        include = List.copyOf(include);
        parameters = Options.ordered(parameters);
    }

    /** A key with an index as usual. */
    public PrimaryKeyDef(ObjectId id, List<ObjectId> columns, List<ObjectId> include, Deferral deferral) {
        this(id, columns, include, deferral, false, Collections.emptySortedMap(), null);
    }

    @Override
    public Set<ObjectId> needs() {
        return Needs.of(id).and(columns).and(include).set();
    }

    @Override
    public Set<Slot> slots() {
        return Set.of(Slot.relation(id), Slot.constraint(id));
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new PrimaryKeyDef(
                names.apply(id),
                columns.stream().map(names).toList(),
                include.stream().map(names).toList(),
                deferral,
                withoutOverlaps,
                parameters,
                tablespace);
    }
}

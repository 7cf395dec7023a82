package dev.ashlar.model;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A table. What it consists of are definitions of their own, whose parent it is.
 *
 * @param id the address
 * @param unlogged whether its rows are not written to the log and are gone after a crash
 * @param accessMethod the table access method; null for <code>heap</code>
 * @param tablespace the tablespace; null for the database's
 * @param parameters storage parameters, those of its TOAST table with <code>toast.</code> before them
 * @param rowSecurity whether policies decide who sees which rows
 * @param forcedRowSecurity whether policies are also for the owner
 */
public record TableDef(
        ObjectId id,
        boolean unlogged,
        @Nullable String accessMethod,
        @Nullable String tablespace,
        SortedMap<String, String> parameters,
        boolean rowSecurity,
        boolean forcedRowSecurity)
        implements Definition {

    public TableDef {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    /** A table with nothing but what is usual. */
    public TableDef(ObjectId id) {
        this(id, false, null, null, Collections.emptySortedMap(), false, false);
    }

    @Override
    public Set<ObjectId> needs() {
        return Set.of(id.owner());
    }

    @Override
    public Set<Slot> slots() {
        return Set.of(Slot.relation(id), Slot.type(id));
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new TableDef(
                names.apply(id), unlogged, accessMethod, tablespace, parameters, rowSecurity, forcedRowSecurity);
    }
}

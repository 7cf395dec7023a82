package dev.ashlar.model;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
 * @param partitionBy how its rows are distributed over its partitions, such as <code>RANGE (created_at)</code> (manual, CREATE TABLE,
 *     PARTITION BY); null for a table that holds its rows itself
 * @param foreign where the rows of a foreign table are; null for any other
 */
public record TableDef(
        ObjectId id,
        boolean unlogged,
        @Nullable String accessMethod,
        @Nullable String tablespace,
        SequencedMap<String, String> parameters,
        boolean rowSecurity,
        boolean forcedRowSecurity,
        @Nullable Expression partitionBy,
        @Nullable ForeignSource foreign)
        implements Definition {

    public TableDef {
        parameters = Options.ordered(parameters);
    }

    /** A table with nothing but what is usual. */
    public TableDef(ObjectId id) {
        this(id, false, null, null, Collections.emptySortedMap(), false, false, null, null);
    }

    /** A table whose rows are where a foreign server has them. */
    public TableDef(ObjectId id, ForeignSource foreign) {
        this(id, false, null, null, Collections.emptySortedMap(), false, false, null, foreign);
    }

    /** Whether the table of an address is a foreign table. */
    public static boolean isForeign(ObjectId id, Model model) {
        return id.type() == ObjectType.TABLE
                && model.find(id).orElse(null) instanceof TableDef table
                && table.foreign != null;
    }

    /** The same table with its rows distributed so. */
    public TableDef partitionedBy(@Nullable Expression key) {
        return new TableDef(
                id, unlogged, accessMethod, tablespace, parameters, rowSecurity, forcedRowSecurity, key, foreign);
    }

    /** Its columns that decide to which partition a row belongs; none where it has no partitions. */
    public Set<ObjectId> partitionColumns() {
        return partitionBy == null
                ? Set.of()
                : partitionBy.needs().stream().filter(this::isOwn).collect(Collectors.toSet());
    }

    private boolean isOwn(ObjectId need) {
        return id.equals(need.parent());
    }

    @Override
    public Set<ObjectId> needs() {
        var needs = new LinkedHashSet<ObjectId>();
        needs.add(id.owner());
        if (foreign != null) {
            needs.add(foreign.server());
        }
        if (partitionBy != null) {
            partitionBy.needs().stream().filter(need -> !isOwn(need)).forEach(needs::add);
        }
        return needs;
    }

    @Override
    public Set<Slot> slots() {
        return Set.of(Slot.relation(id), Slot.type(id));
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new TableDef(
                names.apply(id),
                unlogged,
                accessMethod,
                tablespace,
                parameters,
                rowSecurity,
                forcedRowSecurity,
                partitionBy == null ? null : partitionBy.renamed(names),
                foreign == null ? null : new ForeignSource(names.apply(foreign.server()), foreign.options()));
    }
}

package dev.ashlar.model;

import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A materialized view: a query and the rows that it gave when it was last asked.
 *
 * @param id the address
 * @param columns the names of its columns, in order
 * @param query the query
 * @param method the table access method; null for <code>heap</code>
 * @param parameters storage parameters; those of its TOAST table begin with <code>toast.</code>
 * @param tablespace the tablespace; null for that of the database
 * @param set how values are stored and counted, by the columns of which something is said
 * @param noData whether it was never asked for rows, so that it cannot be read (manual, CREATE MATERIALIZED VIEW, WITH NO DATA)
 */
public record MaterializedViewDef(
        ObjectId id,
        List<String> columns,
        Expression query,
        @Nullable String method,
        SequencedMap<String, String> parameters,
        @Nullable String tablespace,
        SortedMap<String, ColumnSettings> set,
        boolean noData)
        implements Definition {

    public MaterializedViewDef {
        columns = List.copyOf(columns);
        parameters = Options.ordered(parameters);
        var said = new TreeMap<>(set);
        said.values().removeIf(ColumnSettings.USUAL::equals);
        set = Options.sorted(said);
    }

    @Override
    public Set<ObjectId> needs() {
        return Needs.of(id).and(query).set();
    }

    @Override
    public Set<Slot> slots() {
        return Set.of(Slot.relation(id), Slot.type(id));
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new MaterializedViewDef(
                names.apply(id), columns, query.renamed(names), method, parameters, tablespace, set, noData);
    }

    /** What is said of one of its columns. */
    public ColumnSettings set(String column) {
        return set.getOrDefault(column, ColumnSettings.USUAL);
    }
}

package dev.ashlar.model;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SequencedMap;
import java.util.LinkedHashMap;
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
 * @param stored how the values of single columns are stored and counted, where that is not what is usual
 * @param noData whether it was never asked for rows, so that it cannot be read (manual, CREATE MATERIALIZED VIEW, WITH NO DATA)
 */
public record MaterializedViewDef(
        ObjectId id,
        List<String> columns,
        Expression query,
        @Nullable String method,
        SequencedMap<String, String> parameters,
        @Nullable String tablespace,
        List<StoredColumn> stored,
        boolean noData)
        implements Definition {

    /**
     * How the values of one column are stored and counted.
     *
     * @param column the name of the column
     */
    public record StoredColumn(String column, ColumnSettings settings) {}

    /** One whose columns have nothing but what is usual. */
    public MaterializedViewDef(
            ObjectId id,
            List<String> columns,
            Expression query,
            @Nullable String method,
            SequencedMap<String, String> parameters,
            @Nullable String tablespace,
            boolean noData) {
        this(id, columns, query, method, parameters, tablespace, List.of(), noData);
    }

    public MaterializedViewDef {
        columns = List.copyOf(columns);
        stored = stored.stream()
                .filter(each -> !each.settings().equals(ColumnSettings.USUAL))
                .sorted(Comparator.comparing(StoredColumn::column))
                .toList();
        parameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parameters));
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
                names.apply(id), columns, query.renamed(names), method, parameters, tablespace, stored, noData);
    }

    /** How the values of a column are stored and counted. */
    public ColumnSettings settings(String column) {
        return stored.stream()
                .filter(each -> each.column().equals(column))
                .map(StoredColumn::settings)
                .findFirst()
                .orElse(ColumnSettings.USUAL);
    }
}

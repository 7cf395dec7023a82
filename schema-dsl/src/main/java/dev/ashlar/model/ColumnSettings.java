package dev.ashlar.model;

import java.util.Collections;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * How the values of a column are stored and counted (manual, ALTER TABLE, SET STORAGE and the like). Immutable.
 *
 * @param storage <code>PLAIN</code>, <code>MAIN</code>, <code>EXTERNAL</code> or <code>EXTENDED</code>; null for that of the type
 * @param compression <code>pglz</code> or <code>lz4</code>; null for the database's
 * @param statistics how much is gathered about its values, from 0 to 10,000; null for the database's default
 * @param options attribute options, such as <code>n_distinct</code>
 * @param foreign what the wrapper of a foreign table is told of the column, without what is secret
 */
public record ColumnSettings(
        @Nullable String storage,
        @Nullable String compression,
        @Nullable Integer statistics,
        SequencedMap<String, String> options,
        SequencedMap<String, String> foreign) {

    /** Nothing but what is usual. */
    public static final ColumnSettings USUAL = new ColumnSettings(null, null, null, Collections.emptySortedMap());

    public ColumnSettings {
        options = Options.ordered(options);
        foreign = Options.open(foreign);
    }

    /** What of these a column has that comes from the table above: how its values are stored (the server's source, MergeAttributes). */
    public ColumnSettings inherited() {
        return new ColumnSettings(storage, compression, null, Collections.emptySortedMap());
    }

    /** The same, with what the wrapper of a foreign table is told. */
    public ColumnSettings telling(SequencedMap<String, String> told) {
        return new ColumnSettings(storage, compression, statistics, options, told);
    }

    /** Of a column of which no wrapper is told anything. */
    public ColumnSettings(
            @Nullable String storage,
            @Nullable String compression,
            @Nullable Integer statistics,
            SequencedMap<String, String> options) {
        this(storage, compression, statistics, options, Collections.emptySortedMap());
    }
}

package dev.ashlar.kind;

import dev.ashlar.sql.Parameters;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Options as <code>SET</code> and <code>RESET</code>, and as the catalog holds them (manual, pg_class, reloptions). */
final class StorageParameters {

    private StorageParameters() {}

    /** The options of a relation and of its TOAST table as a column of a catalog query. */
    static String column(String relation, String as) {
        return """
            (%1$s.reloptions || CASE WHEN %1$s.reltoastrelid IN (
                    SELECT own.oid FROM pg_catalog.pg_class AS own WHERE own.relkind = 't' AND own.reloptions IS NOT NULL)
                THEN ARRAY(SELECT 'toast.' || o FROM pg_catalog.pg_class AS toast,
                    pg_catalog.unnest(toast.reloptions) AS o WHERE toast.oid = %1$s.reltoastrelid) END) AS %2$s\
            """.formatted(relation, as);
    }

    /** A change of options. */
    record Change(Sql clause, boolean resets, Collection<String> names) {}

    /** <code>WITH (...)</code>; empty where there are none. */
    static Sql with(Map<String, String> parameters) {
        return parameters.isEmpty() ? Sql.EMPTY : Sql.of("WITH ({})", Parameters.of(parameters));
    }

    /** At most two clauses: what is set, and what is set back. */
    static List<Change> changes(SortedMap<String, String> before, SortedMap<String, String> after) {
        var set = new TreeMap<>(after);
        before.forEach(set::remove);
        var reset = new TreeMap<>(before);
        reset.keySet().removeAll(after.keySet());
        var changes = new ArrayList<Change>();
        if (!set.isEmpty()) {
            changes.add(new Change(Sql.of("SET ({})", Parameters.of(set)), false, set.keySet()));
        }
        if (!reset.isEmpty()) {
            List<Sql> names = reset.keySet().stream().map(Parameters::name).toList();
            changes.add(new Change(Sql.of("RESET ({})", Sql.join(", ", names)), true, reset.keySet()));
        }
        return changes;
    }

    static SortedMap<String, String> read(List<String> options) {
        if (options.isEmpty()) {
            return Collections.emptySortedMap();
        }
        var parameters = new TreeMap<String, String>();
        for (String option : options) {
            int equals = option.indexOf('=');
            parameters.put(option.substring(0, equals), option.substring(equals + 1));
        }
        return parameters;
    }
}

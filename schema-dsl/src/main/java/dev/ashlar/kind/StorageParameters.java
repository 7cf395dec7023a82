package dev.ashlar.kind;

import dev.ashlar.sql.Parameters;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

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

    /**
     * At most two clauses: what is set, and what is set back. The server leaves options that are not named in the order in which it has
     * them, and puts what is set behind them (its source, transformRelOptions), so that what stands behind another is set once more.
     */
    static List<Change> changes(SequencedMap<String, String> before, SequencedMap<String, String> after) {
        var changes = new ArrayList<Change>();
        if (before.equals(after)) {
            return changes;
        }
        var set = new LinkedHashMap<String, String>();
        for (String space : spaces(after)) {
            set.putAll(set(in(space, before), in(space, after)));
        }
        var reset = new LinkedHashMap<>(before);
        reset.keySet().removeAll(after.keySet());
        if (!set.isEmpty()) {
            changes.add(new Change(Sql.of("SET ({})", Parameters.of(set)), false, set.keySet()));
        }
        if (!reset.isEmpty()) {
            List<Sql> names = reset.keySet().stream().map(Parameters::name).toList();
            changes.add(new Change(Sql.of("RESET ({})", Sql.join(", ", names)), true, reset.keySet()));
        }
        return changes;
    }

    /** What must be set for one order to become the other: all from the first on that is not there, or not in its place. */
    private static Map<String, String> set(Map<String, String> before, Map<String, String> after) {
        List<Map.Entry<String, String>> had = before.entrySet().stream()
                .filter(option -> option.getValue().equals(after.get(option.getKey())))
                .toList();
        var set = new LinkedHashMap<String, String>();
        int kept = 0;
        for (Map.Entry<String, String> option : after.entrySet()) {
            if (set.isEmpty() && kept < had.size() && had.get(kept).equals(option)) {
                kept++;
            } else {
                set.put(option.getKey(), option.getValue());
            }
        }
        return set;
    }

    /** The name spaces of options, each of which has an order of its own: that of the relation and that of its TOAST table. */
    private static Collection<String> spaces(Map<String, String> parameters) {
        return parameters.keySet().stream()
                .map(StorageParameters::space)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String space(String parameter) {
        return parameter.substring(0, parameter.indexOf('.') + 1);
    }

    private static Map<String, String> in(String space, Map<String, String> parameters) {
        var found = new LinkedHashMap<>(parameters);
        found.keySet().removeIf(name -> !space(name).equals(space));
        return found;
    }

    static SequencedMap<String, String> read(List<String> options) {
        var parameters = new LinkedHashMap<String, String>();
        for (String option : options) {
            int equals = option.indexOf('=');
            parameters.put(option.substring(0, equals), option.substring(equals + 1));
        }
        return parameters;
    }
}

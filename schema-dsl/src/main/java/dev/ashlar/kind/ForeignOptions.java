package dev.ashlar.kind;

import dev.ashlar.model.Options;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The clause OPTIONS of what has to do with foreign data (manual, CREATE SERVER, ALTER SERVER). */
final class ForeignOptions {

    private ForeignOptions() {}

    /** The columns of a query that have the names and the values of options. What may be a secret does not leave the server. */
    static String columns(String options) {
        return ("CASE WHEN %1$s IS NOT NULL THEN ARRAY(SELECT pg_catalog.split_part(o, '=', 1)"
                        + " FROM pg_catalog.unnest(%1$s) WITH ORDINALITY AS u (o, i) WHERE NOT (%2$s) ORDER BY i) END AS option_names,"
                        + " CASE WHEN %1$s IS NOT NULL THEN ARRAY(SELECT pg_catalog.substr(o, pg_catalog.strpos(o, '=') + 1)"
                        + " FROM pg_catalog.unnest(%1$s) WITH ORDINALITY AS u (o, i) WHERE NOT (%2$s) ORDER BY i) END AS option_values")
                .formatted(options, Options.isSecretIn("o"));
    }

    static SortedMap<String, String> read(Row row) {
        List<String> names = row.texts("option_names");
        if (names.isEmpty()) {
            return Collections.emptySortedMap();
        }
        List<String> values = row.texts("option_values");
        var options = new TreeMap<String, String>();
        for (int i = 0; i < names.size(); i++) {
            options.put(names.get(i), values.get(i));
        }
        return options;
    }

    /** For a new object; empty for none. */
    static Sql of(SortedMap<String, String> options) {
        return clause(options.entrySet().stream()
                .map(each -> option("", each.getKey(), each.getValue()))
                .toList());
    }

    /** For one that changes; empty for no change. */
    static Sql change(SortedMap<String, String> before, SortedMap<String, String> after) {
        var changes = new ArrayList<Sql>();
        before.keySet().stream()
                .filter(name -> !after.containsKey(name))
                .forEach(name -> changes.add(Sql.of("DROP {}", new Identifier(name))));
        after.forEach((name, value) -> {
            String old = before.get(name);
            if (!value.equals(old)) {
                changes.add(option(old == null ? "ADD " : "SET ", name, value));
            }
        });
        return clause(changes);
    }

    private static Sql option(String verb, String name, String value) {
        return Sql.of("{}{} {}", Sql.raw(verb), new Identifier(name), new Literal(value));
    }

    private static Sql clause(List<Sql> options) {
        return options.isEmpty() ? Sql.EMPTY : Sql.of("OPTIONS ({})", Sql.join(", ", options));
    }
}

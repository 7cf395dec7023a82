package dev.ashlar.kind;

import dev.ashlar.model.Options;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

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

    static SequencedMap<String, String> read(Row row) {
        List<String> names = row.texts("option_names");
        if (names.isEmpty()) {
            return Collections.emptySortedMap();
        }
        List<String> values = row.texts("option_values");
        var options = new LinkedHashMap<String, String>();
        for (int i = 0; i < names.size(); i++) {
            options.put(names.get(i), values.get(i));
        }
        return options;
    }

    /** For a new object; empty for none. */
    static Sql of(SequencedMap<String, String> options) {
        return clause(options.entrySet().stream()
                .map(each -> option("", each.getKey(), each.getValue()))
                .toList());
    }

    /**
     * For one that changes; empty for no change. The server adds an option behind all others, and sets one where it stands (its source,
     * transformGenericOptions), so that one that is to stand behind a new one is dropped and added again.
     */
    static Sql change(SequencedMap<String, String> before, SequencedMap<String, String> after) {
        if (before.equals(after)) {
            return Sql.EMPTY;
        }
        var changes = new ArrayList<Sql>();
        var added = new ArrayList<Sql>();
        before.keySet().stream().filter(name -> !after.containsKey(name)).forEach(name -> changes.add(dropped(name)));
        List<String> had = before.keySet().stream().filter(after::containsKey).toList();
        int kept = 0;
        for (Map.Entry<String, String> option : after.entrySet()) {
            String name = option.getKey();
            if (added.isEmpty() && kept < had.size() && had.get(kept).equals(name)) {
                kept++;
                if (!option.getValue().equals(before.get(name))) {
                    changes.add(option("SET ", name, option.getValue()));
                }
            } else {
                if (before.containsKey(name)) {
                    changes.add(dropped(name));
                }
                added.add(option("ADD ", name, option.getValue()));
            }
        }
        changes.addAll(added);
        return clause(changes);
    }

    private static Sql dropped(String name) {
        return Sql.of("DROP {}", new Identifier(name));
    }

    private static Sql option(String verb, String name, String value) {
        return Sql.of("{}{} {}", Sql.raw(verb), new Identifier(name), new Literal(value));
    }

    private static Sql clause(List<Sql> options) {
        return options.isEmpty() ? Sql.EMPTY : Sql.of("OPTIONS ({})", Sql.join(", ", options));
    }
}

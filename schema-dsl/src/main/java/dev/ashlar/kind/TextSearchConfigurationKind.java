package dev.ashlar.kind;

import dev.ashlar.model.Definition;
import dev.ashlar.model.Expression;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.TextSearchConfigurationDef;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Configurations of text search (manual, CREATE and ALTER TEXT SEARCH CONFIGURATION). */
record TextSearchConfigurationKind() implements Kind<TextSearchConfigurationDef> {

    @Override
    public List<Step> create(TextSearchConfigurationDef configuration, List<Definition> inlined, Context context) {
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of(Sql.of(
                "CREATE TEXT SEARCH CONFIGURATION {} (PARSER = {})",
                configuration.id().qualified(),
                configuration.parser().sql())));
        configuration
                .mappings()
                .forEach((token, dictionaries) -> steps.add(mapping("ADD", configuration.id(), token, dictionaries)));
        return steps;
    }

    private static Step mapping(String verb, ObjectId configuration, String token, Expression dictionaries) {
        return alter(
                configuration,
                Sql.of("{} MAPPING FOR {} WITH {}", Sql.raw(verb), new Identifier(token), dictionaries.sql()));
    }

    private static Step alter(ObjectId configuration, Sql what) {
        return Step.of(Sql.of("ALTER TEXT SEARCH CONFIGURATION {} {}", configuration.qualified(), what));
    }

    @Override
    public List<Step> drop(TextSearchConfigurationDef configuration, Context context) {
        return List.of(Step.of(
                Sql.of("DROP TEXT SEARCH CONFIGURATION {}", configuration.id().qualified())));
    }

    @Override
    public Alteration alter(TextSearchConfigurationDef before, TextSearchConfigurationDef after, Context context) {
        if (!before.parser().equals(after.parser())) {
            return new Alteration.Recreate();
        }
        List<Step> steps = new ArrayList<>();
        before.mappings().keySet().stream()
                .filter(token -> !after.mappings().containsKey(token))
                .forEach(token -> steps.add(alter(after.id(), Sql.of("DROP MAPPING FOR {}", new Identifier(token)))));
        after.mappings().forEach((token, dictionaries) -> {
            Expression old = before.mappings().get(token);
            if (!dictionaries.equals(old)) {
                steps.add(mapping(old == null ? "ADD" : "ALTER", after.id(), token, dictionaries));
            }
        });
        return new Alteration.InPlace(steps, Effect.NONE);
    }

    @Override
    public Step rename(ObjectId from, String newName) {
        return alter(from, Sql.of("RENAME TO {}", new Identifier(newName)));
    }

    @Override
    public List<Verification> verification(TextSearchConfigurationDef configuration, Model model) {
        return List.of(Verification.shown(
                "mapcfg::pg_catalog.regconfig, maptokentype, mapseqno, mapdict::pg_catalog.regdictionary",
                Sql.raw("pg_catalog.pg_ts_config_map WHERE mapcfg"),
                Sql.of(
                        "{}::pg_catalog.regconfig",
                        new Literal(configuration.id().qualified().text())),
                "mapcfg, maptokentype, mapseqno"));
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Optional.of(Verification.none(
                Sql.of(
                        "pg_catalog.pg_ts_config WHERE cfgnamespace = pg_catalog.to_regnamespace({}) AND cfgname",
                        new Literal(id.owner().identifier().text())),
                Verification.name(id)));
    }

    @Override
    public String catalogQuery() {
        return """
            SELECT %s, n.nspname AS schema_name, c.cfgname,
                pg_catalog.quote_ident(pn.nspname) || '.' || pg_catalog.quote_ident(p.prsname) AS parser,
                ARRAY(SELECT k.alias FROM pg_catalog.ts_token_type(c.cfgparser) AS k WHERE EXISTS (
                    SELECT FROM pg_catalog.pg_ts_config_map AS m WHERE m.mapcfg = c.oid AND m.maptokentype = k.tokid)
                    ORDER BY k.tokid) AS tokens,
                ARRAY(SELECT (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(dn.nspname) || '.'
                        || pg_catalog.quote_ident(d.dictname), ', ' ORDER BY m.mapseqno)
                    FROM pg_catalog.pg_ts_config_map AS m JOIN pg_catalog.pg_ts_dict AS d ON d.oid = m.mapdict
                    JOIN pg_catalog.pg_namespace AS dn ON dn.oid = d.dictnamespace
                    WHERE m.mapcfg = c.oid AND m.maptokentype = k.tokid)
                    FROM pg_catalog.ts_token_type(c.cfgparser) AS k WHERE EXISTS (
                    SELECT FROM pg_catalog.pg_ts_config_map AS m WHERE m.mapcfg = c.oid AND m.maptokentype = k.tokid)
                    ORDER BY k.tokid) AS dictionaries
            FROM pg_catalog.pg_ts_config AS c
            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.cfgnamespace
            JOIN pg_catalog.pg_ts_parser AS p ON p.oid = c.cfgparser
            JOIN pg_catalog.pg_namespace AS pn ON pn.oid = p.prsnamespace
            WHERE %s AND %s
            """.formatted(
                        Catalog.identity("pg_ts_config", "c.oid"),
                        Catalog.OWN_SCHEMA,
                        Catalog.notOfExtension("pg_ts_config", "c.oid"));
    }

    @Override
    public TextSearchConfigurationDef read(Row row) {
        List<String> tokens = row.texts("tokens");
        List<String> dictionaries = row.texts("dictionaries");
        var mappings = new TreeMap<String, Expression>();
        for (int i = 0; i < tokens.size(); i++) {
            mappings.put(tokens.get(i), Expression.raw(dictionaries.get(i)));
        }
        return new TextSearchConfigurationDef(
                ObjectId.schema(row.text("schema_name"))
                        .child(ObjectType.TEXT_SEARCH_CONFIGURATION, row.text("cfgname")),
                Expression.raw(row.text("parser")),
                mappings);
    }
}

package dev.ashlar.kind;

import dev.ashlar.model.Definition;
import dev.ashlar.model.Expression;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.TextSearchDictionaryDef;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dictionaries of text search (manual, CREATE TEXT SEARCH DICTIONARY). */
record TextSearchDictionaryKind() implements Kind<TextSearchDictionaryDef> {

    /** One option in the server's own form of them (its source, serialize_deflist). */
    private static final Pattern OPTION =
            Pattern.compile("(\"(?:[^\"]|\"\")++\"|[^\\s=,]+) = (E?'(?:[^'\\\\]|''|\\\\.)*+'|[^,]*)(?:, )?");

    @Override
    public List<Step> create(TextSearchDictionaryDef dictionary, List<Definition> inlined, Context context) {
        List<Sql> options = new ArrayList<>(
                List.of(Sql.of("TEMPLATE = {}", dictionary.template().sql())));
        dictionary.options().forEach((name, value) -> options.add(option(name, value)));
        return List.of(Step.of(Sql.of(
                "CREATE TEXT SEARCH DICTIONARY {} (\n    {}\n)",
                dictionary.id().qualified(),
                Sql.join(",\n    ", options))));
    }

    private static Sql option(String name, String value) {
        return Sql.of("{} = {}", new Identifier(name), Sql.raw(value));
    }

    @Override
    public List<Step> drop(TextSearchDictionaryDef dictionary, Context context) {
        return List.of(
                Step.of(Sql.of("DROP TEXT SEARCH DICTIONARY {}", dictionary.id().qualified())));
    }

    @Override
    public Alteration alter(TextSearchDictionaryDef before, TextSearchDictionaryDef after, Context context) {
        if (!before.template().equals(after.template())) {
            return new Alteration.Recreate();
        }
        List<Sql> changes = new ArrayList<>();
        for (Map.Entry<String, String> option : after.options().entrySet()) {
            if (!option.getValue().equals(before.options().get(option.getKey()))) {
                changes.add(option(option.getKey(), option.getValue()));
            }
        }
        before.options().keySet().stream()
                .filter(name -> !after.options().containsKey(name))
                .forEach(name -> changes.add(new Identifier(name).sql()));
        return new Alteration.InPlace(
                List.of(Step.of(Sql.of(
                        "ALTER TEXT SEARCH DICTIONARY {} ({})", after.id().qualified(), Sql.join(", ", changes)))),
                Effect.NONE);
    }

    @Override
    public Response respond(TextSearchDictionaryDef dictionary, ObjectId need, Effect effect, Context context) {
        return Response.KEEP;
    }

    @Override
    public Step rename(ObjectId from, String newName) {
        return Step.of(
                Sql.of("ALTER TEXT SEARCH DICTIONARY {} RENAME TO {}", from.qualified(), new Identifier(newName)));
    }

    @Override
    public List<Verification> verification(TextSearchDictionaryDef dictionary, Model model) {
        return List.of(Verification.shown(
                "oid::pg_catalog.regdictionary, dictinitoption",
                Sql.raw("pg_catalog.pg_ts_dict WHERE oid"),
                Sql.of(
                        "{}::pg_catalog.regdictionary",
                        new Literal(dictionary.id().qualified().text())),
                ""));
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Optional.of(Verification.none(
                Sql.of(
                        "pg_catalog.pg_ts_dict WHERE dictnamespace = pg_catalog.to_regnamespace({}) AND dictname",
                        new Literal(id.owner().identifier().text())),
                Verification.name(id)));
    }

    @Override
    public String catalogQuery() {
        return """
            SELECT %s, n.nspname AS schema_name, d.dictname, d.dictinitoption,
                pg_catalog.quote_ident(tn.nspname) || '.' || pg_catalog.quote_ident(t.tmplname) AS template
            FROM pg_catalog.pg_ts_dict AS d
            JOIN pg_catalog.pg_namespace AS n ON n.oid = d.dictnamespace
            JOIN pg_catalog.pg_ts_template AS t ON t.oid = d.dicttemplate
            JOIN pg_catalog.pg_namespace AS tn ON tn.oid = t.tmplnamespace
            WHERE %s AND %s
            """.formatted(
                        Catalog.identity("pg_ts_dict", "d.oid"),
                        Catalog.OWN_SCHEMA,
                        Catalog.notOfExtension("pg_ts_dict", "d.oid"));
    }

    @Override
    public TextSearchDictionaryDef read(Row row) {
        String options = row.textOrNull("dictinitoption");
        return new TextSearchDictionaryDef(
                ObjectId.schema(row.text("schema_name")).child(ObjectType.TEXT_SEARCH_DICTIONARY, row.text("dictname")),
                Expression.raw(row.text("template")),
                options == null ? Map.of() : options(options));
    }

    private static Map<String, String> options(String text) {
        Map<String, String> options = new LinkedHashMap<>();
        Matcher option = OPTION.matcher(text);
        while (option.find()) {
            String name = option.group(1);
            options.put(
                    name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name,
                    option.group(2));
        }
        return options;
    }
}

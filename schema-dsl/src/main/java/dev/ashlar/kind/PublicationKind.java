package dev.ashlar.kind;

import dev.ashlar.model.Definition;
import dev.ashlar.model.Expression;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.PublicationDef;
import dev.ashlar.model.PublicationDef.PublishedTable;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Publications (manual, CREATE PUBLICATION and ALTER PUBLICATION). */
record PublicationKind() implements Kind<PublicationDef> {
    private static final Sql PUBLICATIONS = Sql.raw("pg_catalog.pg_publication WHERE pubname");

    /** What an option is where nobody sets it. */
    private static final Map<String, String> USUAL = Map.of(
            "publish", "insert, update, delete, truncate",
            "publish_via_partition_root", "false",
            "publish_generated_columns", "none");

    @Override
    public List<Step> create(PublicationDef publication, List<Definition> inlined, Context context) {
        Optional<PublicationDef> stays = staying(publication.id(), context);
        if (stays.isPresent()) {
            List<PublishedTable> left = stays.get().tables().stream()
                    .filter(PublishedTable::publishesAll)
                    .toList();
            return Stream.concat(
                            Stream.of(locking(set(publication, context), left)),
                            options(stays.get(), publication).stream())
                    .toList();
        }
        Sql what = publication.allTables() ? Sql.raw("FOR ALL TABLES") : list("FOR ", members(publication, context));
        Step create = Step.of(Sql.of("CREATE PUBLICATION {}", publication.id().identifier())
                .then(what)
                .then(options("WITH", publication.options())));
        return List.of(locking(create, publication.tables()));
    }

    /**
     * A publication that must make way for a change of what it names of tables is not dropped, as who subscribes would miss it: those
     * tables are taken off it, and put to it again.
     */
    private static Optional<PublicationDef> staying(ObjectId id, Context context) {
        return context.before().find(id).orElse(null) instanceof PublicationDef before
                        && context.after().find(id).orElse(null) instanceof PublicationDef after
                        && !before.allTables()
                        && !(after.tables().isEmpty() && after.schemas().isEmpty())
                ? Optional.of(before)
                : Optional.empty();
    }

    private static Step locking(Step step, List<PublishedTable> tables) {
        Step locking = step;
        for (PublishedTable each : tables) {
            locking = locking.locking(LockMode.SHARE_UPDATE_EXCLUSIVE, each.table());
        }
        return locking;
    }

    private static List<Sql> members(PublicationDef publication, Context context) {
        return Stream.concat(
                        publication.tables().stream().map(each -> member(each, context)), schemas(publication).stream())
                .toList();
    }

    /** Without ONLY the server would list the tables that inherit from it too. */
    private static Sql table(ObjectId table, Context context) {
        boolean inherited = Stream.of(context.before(), context.after())
                .map(Model::inheritance)
                .anyMatch(each -> each.heirs(table).stream()
                        .anyMatch(heir -> each.partition(heir).isEmpty()));
        return Sql.of("TABLE {}{}", Sql.raw(inherited ? "ONLY " : ""), table.qualified());
    }

    private static Sql member(PublishedTable each, Context context) {
        Sql member = table(each.table(), context);
        if (!each.columns().isEmpty()) {
            member = member.then(Sql.of(
                    "({})",
                    Sql.join(
                            ", ",
                            each.columns().stream().map(ObjectId::identifier).toList())));
        }
        return each.where() == null
                ? member
                : member.then(Sql.of("WHERE ({})", each.where().exact()));
    }

    private static List<Sql> schemas(PublicationDef publication) {
        return publication.schemas().stream()
                .map(schema -> Sql.of("TABLES IN SCHEMA {}", schema.identifier()))
                .toList();
    }

    private static Sql list(String verb, List<Sql> members) {
        return members.isEmpty() ? Sql.EMPTY : Sql.of("{}{}", Sql.raw(verb), Sql.join(", ", members));
    }

    private static Sql options(String verb, SortedMap<String, String> options) {
        return options.isEmpty()
                ? Sql.EMPTY
                : Sql.of(
                        "{} ({})",
                        Sql.raw(verb),
                        Sql.join(
                                ", ",
                                options.entrySet().stream()
                                        .map(each -> Sql.of(
                                                "{} = {}", new Identifier(each.getKey()), new Literal(each.getValue())))
                                        .toList()));
    }

    @Override
    public List<Step> drop(PublicationDef publication, Context context) {
        if (staying(publication.id(), context).isPresent()) {
            List<PublishedTable> off = publication.tables().stream()
                    .filter(table -> !table.publishesAll())
                    .toList();
            List<Sql> names =
                    off.stream().map(each -> table(each.table(), context)).toList();
            return off.isEmpty()
                    ? List.of()
                    : List.of(locking(Step.of(head(publication).then(list("DROP ", names))), off));
        }
        return List.of(Step.of(Sql.of("DROP PUBLICATION {}", publication.id().identifier())));
    }

    @Override
    public Alteration alter(PublicationDef before, PublicationDef after, Context context) {
        if (before.allTables() != after.allTables()) {
            return new Alteration.Recreate();
        }
        var steps = new ArrayList<Step>();
        members(before, after, context).ifPresent(steps::add);
        options(before, after).ifPresent(steps::add);
        return new Alteration.InPlace(steps, Effect.NONE);
    }

    private static Sql head(PublicationDef publication) {
        return Sql.of("ALTER PUBLICATION {}", publication.id().identifier());
    }

    private static Optional<Step> members(PublicationDef before, PublicationDef after, Context context) {
        if (members(before, context).equals(members(after, context))) {
            return Optional.empty();
        }
        if (!after.tables().isEmpty() || !after.schemas().isEmpty()) {
            return Optional.of(locking(set(after, context), before.tables()));
        }
        List<Sql> gone = Stream.concat(
                        before.tables().stream().map(each -> table(each.table(), context)), schemas(before).stream())
                .toList();
        return Optional.of(locking(Step.of(head(after).then(list("DROP ", gone))), before.tables()));
    }

    private static Step set(PublicationDef publication, Context context) {
        Step set = Step.of(head(publication).then(list("SET ", members(publication, context))));
        return locking(set, publication.tables());
    }

    private static Optional<Step> options(PublicationDef before, PublicationDef after) {
        var options = new TreeMap<String, String>();
        before.options().keySet().forEach(name -> options.put(name, USUAL.getOrDefault(name, "")));
        options.putAll(after.options());
        options.entrySet()
                .removeIf(each -> each.getValue().equals(before.options().get(each.getKey())));
        return options.isEmpty()
                ? Optional.empty()
                : Optional.of(Step.of(head(after).then(options("SET", options))));
    }

    /** The type of a column that a publication names cannot change (manual, ALTER TABLE). */
    @Override
    public Response respond(PublicationDef publication, ObjectId need, Effect effect, Context context) {
        return switch (effect) {
            case NONE, RENAMED -> Response.KEEP;
            case MODIFIED -> need.type() == ObjectType.COLUMN ? Response.REBUILD : Response.KEEP;
            case RETYPED, SUPPLANTED -> Response.REBUILD;
            case REPLACED -> onlyLoses(publication, need, context) ? Response.KEEP : Response.REBUILD;
        };
    }

    /** What goes is taken off the publication beforehand, where nothing else comes to it that might have to wait for that. */
    private static boolean onlyLoses(PublicationDef publication, ObjectId need, Context context) {
        return !context.after().has(need)
                && context.after().find(publication.id()).orElse(null) instanceof PublicationDef after
                && publication.needs().containsAll(after.needs());
    }

    @Override
    public Step rename(ObjectId from, String newName) {
        return Step.of(Sql.of("ALTER PUBLICATION {} RENAME TO {}", from.identifier(), new Identifier(newName)));
    }

    @Override
    public Optional<Feature> feature(PublicationDef publication) {
        if (publication.options().containsKey("publish_generated_columns")) {
            return Feature.when(true, publication, "publish_generated_columns", 18);
        }
        return Feature.when(
                !publication.schemas().isEmpty()
                        || publication.tables().stream()
                                .anyMatch(each ->
                                        each.where() != null || !each.columns().isEmpty()),
                publication,
                "schemas, columns or conditions of a publication",
                15);
    }

    @Override
    public List<Verification> verification(PublicationDef publication, Model model) {
        return List.of(Verification.shown("*", PUBLICATIONS, Verification.name(publication.id()), ""));
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Optional.of(Verification.none(PUBLICATIONS, Verification.name(id)));
    }

    /**
     * PostgreSQL 14 has no conditions, columns and schemas: there the names of the columns mean the nulls beside the table, and the
     * schemas are found by the record of dependencies.
     */
    @Override
    public String catalogQuery() {
        return """
            WITH member AS (
                SELECT e.prpubid, r.oid, n.nspname::text AS schema_name, r.relname::text AS table_name, e.prattrs,
                    pg_catalog.pg_get_expr(e.prqual, r.oid) AS condition,
                    pg_catalog.row_number() OVER (PARTITION BY e.prpubid ORDER BY r.oid) - 1 AS place
                FROM (SELECT NULL::pg_catalog.pg_node_tree AS prqual, NULL::pg_catalog.int2vector AS prattrs) AS none,
                    LATERAL (SELECT prrelid, prpubid, prqual, prattrs FROM pg_catalog.pg_publication_rel) AS e
                JOIN pg_catalog.pg_class AS r ON r.oid = e.prrelid
                JOIN pg_catalog.pg_namespace AS n ON n.oid = r.relnamespace
            )
            SELECT %s, p.pubname, p.puballtables, pg_catalog.concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END,
                    CASE WHEN p.pubupdate THEN 'update' END, CASE WHEN p.pubdelete THEN 'delete' END,
                    CASE WHEN p.pubtruncate THEN 'truncate' END) AS publish, p.pubviaroot,
                COALESCE(pg_catalog.to_jsonb(p)->>'pubgencols', 'n') = 's' AS generated,
                ARRAY(SELECT s.nspname::text FROM pg_catalog.pg_depend AS d JOIN pg_catalog.pg_depend AS e
                    ON e.classid = d.classid AND e.objid = d.objid AND e.refclassid = 'pg_catalog.pg_namespace'::pg_catalog.regclass
                    JOIN pg_catalog.pg_namespace AS s ON s.oid = e.refobjid
                    WHERE d.classid = pg_catalog.to_regclass('pg_catalog.pg_publication_namespace')
                    AND d.refclassid = 'pg_catalog.pg_publication'::pg_catalog.regclass AND d.refobjid = p.oid) AS schemas,
                t.table_schemas, t.table_names, t.conditions, c.column_places, c.column_names
            FROM pg_catalog.pg_publication AS p, LATERAL (
                SELECT pg_catalog.array_agg(m.schema_name ORDER BY m.place) AS table_schemas,
                    pg_catalog.array_agg(m.table_name ORDER BY m.place) AS table_names,
                    pg_catalog.array_agg(m.condition ORDER BY m.place) AS conditions
                FROM member AS m WHERE m.prpubid = p.oid) AS t, LATERAL (
                SELECT pg_catalog.array_agg(m.place::text ORDER BY m.place, a.attnum) AS column_places,
                    pg_catalog.array_agg(a.attname::text ORDER BY m.place, a.attnum) AS column_names
                FROM member AS m JOIN pg_catalog.pg_attribute AS a ON a.attrelid = m.oid AND a.attnum = ANY (m.prattrs)
                WHERE m.prpubid = p.oid) AS c
            WHERE %s
            """.formatted(
                        Catalog.identity("pg_publication", "p.oid"), Catalog.notOfExtension("pg_publication", "p.oid"));
    }

    @Override
    public PublicationDef read(Row row) {
        var options = new TreeMap<String, String>();
        if (!row.text("publish").equals(USUAL.get("publish"))) {
            options.put("publish", row.text("publish"));
        }
        if (row.flag("pubviaroot")) {
            options.put("publish_via_partition_root", "true");
        }
        if (row.flag("generated")) {
            options.put("publish_generated_columns", "stored");
        }
        return new PublicationDef(
                PublicationDef.id(row.text("pubname")),
                row.flag("puballtables"),
                tables(row),
                row.texts("schemas").stream().map(ObjectId::schema).toList(),
                options);
    }

    private static List<PublishedTable> tables(Row row) {
        List<String> schemas = row.texts("table_schemas");
        List<String> names = row.texts("table_names");
        List<String> conditions = row.texts("conditions");
        List<String> places = row.texts("column_places");
        List<String> columns = row.texts("column_names");
        var tables = new ArrayList<PublishedTable>();
        for (int i = 0; i < names.size(); i++) {
            ObjectId table = ObjectId.schema(schemas.get(i)).child(ObjectType.TABLE, names.get(i));
            var named = new ArrayList<String>();
            for (int j = 0; j < columns.size(); j++) {
                if (places.get(j).equals(String.valueOf(i))) {
                    named.add(columns.get(j));
                }
            }
            tables.add(new PublishedTable(
                    table,
                    Catalog.columns(table, named),
                    conditions.get(i).isEmpty() ? null : Expression.raw(conditions.get(i))));
        }
        return tables;
    }
}

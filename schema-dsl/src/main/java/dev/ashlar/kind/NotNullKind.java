package dev.ashlar.kind;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.CommentDef;
import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.NotNullDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.Validity;
import dev.ashlar.sql.DerivedName;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The constraints that keep columns from being null, where there is more to say of one than that (manual, CREATE TABLE, NOT NULL;
 * they have names from PostgreSQL 18 on). Where a column has none of these it is the column that is not null, and the server
 * gives its constraint the usual name. Adding one of these to such a column, and taking one away, is a rename.
 */
record NotNullKind() implements Kind<NotNullDef> {

    private static final String LABEL = "not_null";

    /** How the names end that the server gives; with a number where one is taken. */
    private static final Pattern GIVEN = Pattern.compile("(.*_not_null)\\d*", Pattern.DOTALL);

    /** The one of a column; null where it has none, or one of which nothing is to be said. */
    static @Nullable NotNullDef of(ObjectId column, Model model) {
        return model.dependents(column).stream()
                .filter(NotNullDef.class::isInstance)
                .map(NotNullDef.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** Whether this kind sees to it that a column becomes not null, or may be null. */
    static boolean seesTo(ObjectId column, Context context) {
        return of(column, context.before()) != null || of(column, context.after()) != null;
    }

    /** A column as it is declared: without a NOT NULL that is added by itself. */
    static ColumnDef declared(ColumnDef column, Context context) {
        return of(column.id(), context.after()) == null || wasNotNull(column.id(), context)
                ? column
                : column.asNullable();
    }

    private static boolean wasNotNull(ObjectId column, Context context) {
        return context.before().find(column).orElse(null) instanceof ColumnDef old && !old.nullable();
    }

    /** The name that the server gives. */
    private static Identifier usual(ObjectId column) {
        return new Identifier(usualName(column));
    }

    static String usualName(ObjectId column) {
        return DerivedName.of(column.owner().name(), column.name(), LABEL);
    }

    private static Sql clause(NotNullDef constraint) {
        return Constraints.named(
                constraint.id(),
                Sql.of("NOT NULL {}", constraint.column().identifier())
                        .then(Sql.raw("NO INHERIT").when(constraint.noInherit()))
                        .then(constraint.validity().clause()));
    }

    @Override
    public List<Step> create(NotNullDef constraint, List<Definition> inlined, Context context) {
        ObjectId column = constraint.column();
        boolean numbered = !context.before().has(column)
                && context.after().find(column).orElse(null) instanceof ColumnDef now
                && now.identity() != null;
        if (!numbered && !wasNotNull(column, context)) {
            return List.of(added(constraint));
        }
        if (constraint.validity() != Validity.VALID) {
            return List.of(
                    alter(constraint, "NOT NULL", Sql.of("ALTER COLUMN {} DROP NOT NULL", column.identifier())),
                    added(constraint));
        }
        var steps = new ArrayList<Step>(
                renamed(constraint, usual(column), constraint.id().identifier()));
        if (constraint.noInherit()) {
            steps.add(inheritance(constraint, true));
        }
        return steps;
    }

    private static Step added(NotNullDef constraint) {
        Step step = alter(constraint, "ADD NOT NULL", Sql.of("ADD {}", clause(constraint)));
        return constraint.validity() == Validity.VALID
                ? step.with(Risk.Type.SCAN, constraint.id().owner(), "all rows are read")
                        .with(Risk.Type.MAY_FAIL, constraint.id(), "refused where a row has null")
                : step;
    }

    /** What is not to be null still gets the usual name, and what goes with its column goes along. */
    @Override
    public List<Step> drop(NotNullDef constraint, Context context) {
        if (!(context.after().find(constraint.column()).orElse(null) instanceof ColumnDef now)) {
            return List.of();
        }
        if (now.nullable()) {
            return List.of(alter(
                    constraint,
                    "DROP NOT NULL",
                    Sql.of("DROP CONSTRAINT {}", constraint.id().identifier())));
        }
        var steps = new ArrayList<Step>();
        context.before()
                .children(constraint.id(), CommentDef.class)
                .forEach(comment -> steps.addAll(new CommentKind().drop(comment, context)));
        if (constraint.validity() != Validity.VALID) {
            steps.add(Constraints.validate(constraint.id(), "refused where a row has null"));
        }
        if (constraint.noInherit()) {
            steps.add(inheritance(constraint, false));
        }
        steps.addAll(renamed(constraint, constraint.id().identifier(), usual(constraint.column())));
        return steps;
    }

    private static List<Step> renamed(NotNullDef constraint, Identifier from, Identifier to) {
        return from.equals(to)
                ? List.of()
                : List.of(Constraints.rename(constraint.id().named(from.name()), to.name()));
    }

    private static Step inheritance(NotNullDef constraint, boolean none) {
        return alter(
                constraint,
                "ALTER CONSTRAINT",
                Sql.of(
                        "ALTER CONSTRAINT {} {}",
                        constraint.id().identifier(),
                        Sql.raw(none ? "NO INHERIT" : "INHERIT")));
    }

    private static Step alter(NotNullDef constraint, String verb, Sql what) {
        return Step.alterTable(constraint.id().owner(), verb, what);
    }

    @Override
    public Alteration alter(NotNullDef before, NotNullDef after, Context context) {
        if (!before.column().equals(after.column())) {
            return new Alteration.Recreate();
        }
        var steps = new ArrayList<Step>();
        if (after.validity() != Validity.VALID && before.validity() == Validity.VALID) {
            steps.add(alter(
                    before, "NOT NULL", Sql.of("DROP CONSTRAINT {}", before.id().identifier())));
            steps.add(added(after));
            return new Alteration.InPlace(steps, Effect.NONE);
        }
        if (after.validity() != before.validity()) {
            steps.add(Constraints.validate(after.id(), "refused where a row has null"));
        }
        if (after.noInherit() != before.noInherit()) {
            steps.add(inheritance(after, after.noInherit()));
        }
        return new Alteration.InPlace(steps, Effect.NONE);
    }

    @Override
    public Response respond(NotNullDef constraint, ObjectId need, Effect effect, Context context) {
        return effect == Effect.REPLACED ? Response.REBUILD : Response.KEEP;
    }

    @Override
    public boolean inlined() {
        return true;
    }

    @Override
    public boolean inlined(NotNullDef constraint, Context context) {
        return constraint.validity() == Validity.VALID;
    }

    @Override
    public Optional<Sql> clause(NotNullDef constraint, Map<ObjectId, DefaultDef> defaults) {
        return Optional.of(clause(constraint));
    }

    @Override
    public Step rename(ObjectId from, String newName) {
        return Constraints.rename(from, newName);
    }

    /**
     * The usual names of constraints follow the names of table and column, which the server does not see to by itself.
     *
     * @param columns columns with another name, or in a table with another name
     */
    static List<Step> following(Collection<ColumnDef> columns, UnaryOperator<ObjectId> former, Context context) {
        var steps = new ArrayList<Step>();
        for (ColumnDef column : columns) {
            ObjectId id = column.id();
            ObjectId old = former.apply(id).movedTo(former.apply(id.owner()));
            if (wasNotNull(id, context)
                    && of(id, context.before()) == null
                    && !usual(old).equals(usual(id))) {
                Step rename =
                        Constraints.rename(id.owner().child(ObjectType.NOT_NULL, usualName(old)), usualName(id));
                steps.add(
                        isNamedOtherwise(id, old, context)
                                ? rename.as(searching(id, columns.size()))
                                : followed(rename, context));
            }
        }
        return steps;
    }

    /**
     * A table that is taken off another keeps the names that the other's constraints have; it then gets the usual ones.
     *
     * @param table the table, which is no part of another any more
     */
    static List<Step> settled(ObjectId table, Context context) {
        List<Sql> usual = context.before().children(table, ColumnDef.class).stream()
                .filter(column -> !column.nullable()
                        && of(column.id(), context.before()) == null
                        && context.before().inheritance().counterparts(column.id()).stream()
                                .anyMatch(above -> !usualName(above).equals(usualName(column.id()))))
                .map(column -> Sql.of(
                        "({}, {})",
                        new Literal(column.id().name()),
                        new Literal(usualName(column.id()))))
                .toList();
        if (usual.isEmpty() || !context.after().has(table) || context.server() < 18) {
            return List.of();
        }
        return List.of(Step.of(Guard.block(Sql.of(
                        """
            DECLARE
                named record;
            BEGIN
                FOR named IN
                    SELECT con.conname, usual.name
                    FROM (VALUES {}) AS usual (column_name, name)
                    JOIN pg_catalog.pg_attribute AS a ON a.attrelid = {} AND a.attname = usual.column_name
                    JOIN pg_catalog.pg_constraint AS con ON con.conrelid = a.attrelid AND con.conkey = ARRAY[a.attnum]
                        AND con.contype = 'n' AND con.conname <> usual.name
                LOOP
                    EXECUTE pg_catalog.format('ALTER TABLE %s RENAME CONSTRAINT %I TO %I', {}, named.conname, named.name);
                END LOOP;
            END\
            """,
                        Sql.join(", ", usual), Verification.relation(table), new Literal(table.qualified().text()))))
                .locking(LockMode.ACCESS_EXCLUSIVE, table));
    }

    /** Older servers have no such constraint, and the script may be run on them too. */
    private static Step followed(Step rename, Context context) {
        if (context.server() >= 18) {
            return rename;
        }
        return rename.as(Guard.block(Sql.of("""
            BEGIN
                IF pg_catalog.current_setting('server_version_num')::integer >= 180000 THEN
                    {};
                END IF;
            END\
            """, rename.sql())));
    }

    /**
     * Whether the server may have given another name than the usual one: a constraint that comes from a parent has the parent's name, and
     * names that are cut to the same one get a number.
     */
    private static boolean isNamedOtherwise(ObjectId column, ObjectId former, Context context) {
        ObjectId table = column.owner();
        boolean inherits = Stream.of(context.before(), context.after())
                .map(Model::inheritance)
                .anyMatch(each -> !each.parents(table).isEmpty()
                        || !each.heirs(table).isEmpty());
        return inherits || isCut(former) || isCut(column);
    }

    private static boolean isCut(ObjectId column) {
        return !new Identifier(column.owner().name() + "_" + column.name() + "_not_null").fits();
    }

    /**
     * Finds the constraint by its column, and gives it the usual name or the first free one with a number. One that is inherited follows
     * its parent's; where a table below has another name for it, the server renames none.
     */
    private static Sql searching(ObjectId column, int most) {
        ObjectId table = column.owner();
        List<Literal> names = IntStream.rangeClosed(0, most)
                .mapToObj(number -> DerivedName.of(table.name(), column.name(), number == 0 ? LABEL : LABEL + number))
                .distinct()
                .map(Literal::new)
                .toList();
        return Guard.block(Sql.of("""
            DECLARE
                former text;
                usual text;
            BEGIN
                SELECT con.conname INTO former FROM pg_catalog.pg_constraint AS con
                JOIN pg_catalog.pg_attribute AS att
                    ON att.attrelid = con.conrelid AND con.conkey = ARRAY[att.attnum]
                WHERE con.contype = 'n' AND con.coninhcount = 0
                    AND con.conrelid = {}::pg_catalog.regclass AND att.attname = {};
                SELECT name INTO usual FROM pg_catalog.unnest(ARRAY[{}]) AS name
                WHERE name = former OR NOT EXISTS (SELECT FROM pg_catalog.pg_constraint AS con
                    WHERE con.conrelid = {}::pg_catalog.regclass AND con.conname = name)
                LIMIT 1;
                IF former <> usual THEN
                    EXECUTE pg_catalog.format({}, former, usual);
                END IF;
            EXCEPTION WHEN undefined_object THEN
                NULL;
            END\
            """, new Literal(table.qualified().text()), new Literal(column.name()), Sql.join(", ", names), new Literal(
                table.qualified().text()), new Literal("ALTER TABLE " + table.qualified().text().replace("%", "%%")
                        + " RENAME CONSTRAINT %I TO %I")));
    }

    @Override
    public List<Verification> verification(NotNullDef constraint, Model model) {
        return Constraints.verification(constraint.id());
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Constraints.absence(id);
    }

    @Override
    public Optional<Feature> feature(NotNullDef constraint) {
        return Feature.when(true, constraint, "a NOT NULL constraint with a name of its own", 18);
    }

    @Override
    public String catalogQuery() {
        return Constraints.query("n", Constraints.names("con.conrelid", "con.conkey", "key_columns") + """
                        , con.connoinherit, con.conislocal, EXISTS (SELECT FROM pg_catalog.pg_description AS de
                            WHERE de.classoid = 'pg_catalog.pg_constraint'::pg_catalog.regclass AND de.objoid = con.oid)
                            AS commented
                        , EXISTS (SELECT FROM pg_catalog.pg_inherits AS inh
                            WHERE con.conrelid IN (inh.inhrelid, inh.inhparent)) AS inherits\
                        """);
    }

    /** Only where there is something to say: the others are their columns'. */
    @Override
    public @Nullable NotNullDef read(Row row) {
        ObjectId table = Catalog.table(row);
        var constraint = new NotNullDef(
                table.child(ObjectType.NOT_NULL, row.text("constraint_name")),
                Catalog.columns(table, row.texts("key_columns")).get(0),
                row.flag("connoinherit"),
                Constraints.validity(row));
        boolean usual = isGiven(constraint, row.flag("inherits"))
                && !constraint.noInherit()
                && constraint.validity() == Validity.VALID
                && !row.flag("commented");
        return usual || !row.flag("conislocal") ? null : constraint;
    }

    /** Where tables inherit, the name may be one that another table's constraint once had. */
    private static boolean isGiven(NotNullDef constraint, boolean inherits) {
        String name = constraint.id().name();
        ObjectId column = constraint.column();
        if (name.equals(usualName(column))) {
            return true;
        }
        Matcher given = GIVEN.matcher(name);
        if (!given.matches()) {
            return false;
        }
        String label = LABEL + name.substring(given.end(1));
        return inherits || name.equals(DerivedName.of(column.owner().name(), column.name(), label));
    }
}

package dev.ashlar.kind;

import dev.ashlar.model.Deferral;
import dev.ashlar.model.Definition;
import dev.ashlar.model.ForeignKeyDef;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.ReferentialAction;
import dev.ashlar.model.Validity;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Foreign keys: always a statement of their own, so that tables can refer to each other. Both tables get triggers, and are locked for
 * it (manual, ALTER TABLE, ADD table_constraint); more strongly where the triggers are dropped.
 */
record ForeignKeyKind() implements Kind<ForeignKeyDef> {

    private static Sql clause(ForeignKeyDef key) {
        Sql onDelete = action("ON DELETE", key.onDelete())
                .then(key.onDeleteColumns().isEmpty() ? Sql.EMPTY : Constraints.columns(key.onDeleteColumns()));
        return Constraints.named(
                key.id(),
                Sql.of(
                                "FOREIGN KEY {} REFERENCES {} {}",
                                Constraints.period(key.columns(), key.period()),
                                key.referencedTable().qualified(),
                                Constraints.period(key.references(), key.period()))
                        .then(Sql.raw("MATCH FULL").when(key.matchFull()))
                        .then(action("ON UPDATE", key.onUpdate()))
                        .then(onDelete)
                        .then(key.deferral().clause())
                        .then(key.validity().clause()));
    }

    private static Sql action(String event, ReferentialAction action) {
        return Sql.raw(event + " " + action.words()).when(action != ReferentialAction.NO_ACTION);
    }

    @Override
    public List<Step> create(ForeignKeyDef key, List<Definition> inlined, Context context) {
        Step step = Constraints.add(key.id(), LockMode.SHARE_ROW_EXCLUSIVE, clause(key), context)
                .locking(LockMode.SHARE_ROW_EXCLUSIVE, key.referencedTable(), Reach.PARTITIONS);
        return Stream.concat(
                        ForeignKeyCopyNames.freed(key, context),
                        Stream.of(key.validity() == Validity.VALID ? looking(step, key) : step))
                .toList();
    }

    private static Step looking(Step step, ForeignKeyDef key) {
        return step.with(Risk.Type.SCAN, key.id().owner(), "all rows are read and looked up")
                .with(Risk.Type.MAY_FAIL, key.id(), "refused where a row refers to none");
    }

    @Override
    public List<Step> drop(ForeignKeyDef key, Context context) {
        return List.of(
                Constraints.drop(key.id()).locking(LockMode.ACCESS_EXCLUSIVE, key.referencedTable(), Reach.PARTITIONS));
    }

    /** When it is checked, and whether at all, can be altered; the rest cannot. */
    @Override
    public Alteration alter(ForeignKeyDef before, ForeignKeyDef after, Context context) {
        boolean enforces = before.validity() == Validity.NOT_ENFORCED && after.validity() == Validity.VALID;
        boolean lessValid = after.validity() == Validity.NOT_VALID && before.validity() != Validity.NOT_VALID;
        if (lessValid || !checked(before, after).equals(after)) {
            return new Alteration.Recreate();
        }
        boolean enforcement =
                (before.validity() == Validity.NOT_ENFORCED) != (after.validity() == Validity.NOT_ENFORCED);
        var steps = new ArrayList<Step>();
        if (before.deferral() != after.deferral() || enforcement) {
            Sql deferral = after.deferral() == Deferral.NOT_DEFERRABLE
                    ? Sql.raw("NOT DEFERRABLE")
                    : after.deferral().clause();
            Step alter = Step.alterTable(
                            after.id().owner(),
                            "ALTER CONSTRAINT",
                            Sql.of("ALTER CONSTRAINT {}", after.id().identifier())
                                    .then(deferral.when(before.deferral() != after.deferral()))
                                    .then(Sql.raw(enforces ? "ENFORCED" : "NOT ENFORCED")
                                            .when(enforcement)))
                    .reaching(Reach.PARTITIONS)
                    .alone();
            steps.add(enforces ? looking(alter, after) : alter);
        }
        if (before.validity() == Validity.NOT_VALID && after.validity() == Validity.VALID) {
            steps.add(Constraints.validate(after.id(), "refused where a row refers to none"));
        }
        return new Alteration.InPlace(steps, Effect.NONE);
    }

    /** One that is checked when another is. */
    private static ForeignKeyDef checked(ForeignKeyDef key, ForeignKeyDef like) {
        return new ForeignKeyDef(
                key.id(),
                key.columns(),
                key.references(),
                like.key(),
                key.matchFull(),
                key.onUpdate(),
                key.onDelete(),
                key.onDeleteColumns(),
                like.deferral(),
                key.period(),
                like.validity());
    }

    @Override
    public Step rename(ObjectId from, String newName) {
        return Constraints.rename(from, newName);
    }

    @Override
    public List<Verification> verification(ForeignKeyDef key, Model model) {
        return Constraints.verification(key.id());
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Constraints.absence(id);
    }

    @Override
    public Optional<Feature> feature(ForeignKeyDef key) {
        if (key.period() || key.validity() == Validity.NOT_ENFORCED) {
            return Feature.when(true, key, key.period() ? "PERIOD" : "NOT ENFORCED", 18);
        }
        return Feature.when(!key.onDeleteColumns().isEmpty(), key, "ON DELETE of some columns only", 15);
    }

    @Override
    public String catalogQuery() {
        return Constraints.query("f", """
                'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid AS referenced_class, con.confrelid AS referenced_oid,
                0 AS referenced_part, con.confkey AS referenced_columns,
                CASE WHEN con.confrelid IN (SELECT c.oid FROM pg_catalog.pg_class AS c
                        JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace WHERE NOT (%s AND %s)) THEN (
                    SELECT ARRAY[n.nspname::text, c.relname] || ARRAY(SELECT a.attname::text
                        FROM pg_catalog.unnest(con.confkey) WITH ORDINALITY AS k (attnum, place)
                        JOIN pg_catalog.pg_attribute AS a ON a.attrelid = con.confrelid AND a.attnum = k.attnum ORDER BY k.place)
                    FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
                    WHERE c.oid = con.confrelid) END AS referenced_elsewhere,
                con.confmatchtype = 'f' AS match_full, con.confupdtype::text AS on_update, con.confdeltype::text AS on_delete,
                %s AS delete_columns, %s\
                """.formatted(
                        Catalog.OWN_SCHEMA,
                        Catalog.notOfExtension("pg_class", "c.oid"),
                        Catalog.laterColumn("con", "confdelsetcols", "NULL::smallint[]"),
                        Constraints.PERIOD));
    }

    @Override
    public @Nullable ForeignKeyDef read(Row row) {
        ObjectId table = row.object("relation");
        if (table == null) {
            return null;
        }
        return new ForeignKeyDef(
                table.child(ObjectType.FOREIGN_KEY, row.text("constraint_name")),
                Constraints.keyColumns(row),
                referenced(row),
                null,
                row.flag("match_full"),
                action(row.text("on_update")),
                action(row.text("on_delete")),
                Catalog.columns(row, "relation", row.numbers("delete_columns")),
                Constraints.deferral(row),
                row.flag("period"),
                Constraints.validity(row));
    }

    /** Columns of a table of ours, or of one that no kind manages, whose names the row has. */
    private static List<ObjectId> referenced(Row row) {
        List<String> names = row.texts("referenced_elsewhere");
        if (names.isEmpty()) {
            return Catalog.columns(row, "referenced", row.numbers("referenced_columns"));
        }
        ObjectId table = ObjectId.schema(names.get(0)).child(ObjectType.TABLE, names.get(1));
        return Catalog.columns(table, names.subList(2, names.size()));
    }

    /** The action for the letter in the catalog (manual, pg_constraint). */
    private static ReferentialAction action(String letter) {
        return switch (letter) {
            case "r" -> ReferentialAction.RESTRICT;
            case "c" -> ReferentialAction.CASCADE;
            case "n" -> ReferentialAction.SET_NULL;
            case "d" -> ReferentialAction.SET_DEFAULT;
            default -> ReferentialAction.NO_ACTION;
        };
    }
}

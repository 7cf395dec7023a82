package dev.ashlar.kind;

import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.SequenceDef;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sequences of their own (manual, CREATE SEQUENCE). */
record SequenceKind() implements Kind<SequenceDef> {

    @Override
    public List<Step> create(SequenceDef sequence, List<Definition> inlined, Context context) {
        return List.of(Step.of(Sql.raw(sequence.unlogged() ? "CREATE UNLOGGED SEQUENCE" : "CREATE SEQUENCE")
                .then(Sql.of("{}", sequence.id().qualified()))
                .then(SequenceClauses.created(sequence.options(), true))));
    }

    @Override
    public List<Step> drop(SequenceDef sequence, Context context) {
        return List.of(Step.of(Sql.of("DROP SEQUENCE {}", sequence.id().qualified()))
                .locking(LockMode.ACCESS_EXCLUSIVE, sequence.id())
                .with(Risk.Type.LOSS, sequence.id(), "the sequence's position"));
    }

    @Override
    public Alteration alter(SequenceDef before, SequenceDef after, Context context) {
        var steps = new ArrayList<Step>();
        if (before.unlogged() != after.unlogged()) {
            steps.add(persistence(after));
        }
        if (before.options().equals(after.options())) {
            return new Alteration.InPlace(steps, Effect.NONE);
        }
        Step step = Step.of(Sql.of("ALTER SEQUENCE {}", after.id().qualified())
                        .then(SequenceClauses.altered(before.options(), after.options(), "", true)))
                .locking(LockMode.SHARE_ROW_EXCLUSIVE, after.id());
        steps.addAll(SequenceClauses.clamped(after.id(), before.options(), after.options()));
        steps.add(step);
        return new Alteration.InPlace(steps, Effect.NONE);
    }

    static Step persistence(SequenceDef sequence) {
        return Step.of(Sql.of("ALTER SEQUENCE {}", sequence.id().qualified())
                        .then(Sql.raw(sequence.unlogged() ? "SET UNLOGGED" : "SET LOGGED")))
                .locking(LockMode.ACCESS_EXCLUSIVE, sequence.id());
    }

    @Override
    public Optional<Feature> feature(SequenceDef sequence) {
        return Feature.when(sequence.unlogged(), sequence, "an unlogged sequence", 15);
    }

    @Override
    public Step rename(ObjectId from, String newName) {
        return Step.of(Sql.of("ALTER SEQUENCE {} RENAME TO {}", from.qualified(), new Identifier(newName)))
                .locking(LockMode.ACCESS_EXCLUSIVE, from);
    }

    @Override
    public Response respond(SequenceDef sequence, ObjectId need, Effect effect, Context context) {
        return Response.KEEP;
    }

    @Override
    public List<Verification> verification(SequenceDef sequence, Model model) {
        return List.of(Verification.shown(
                "seqrelid::pg_catalog.regclass, seqtypid::pg_catalog.regtype, seqstart, seqincrement, seqmin, seqmax,"
                        + " seqcache, seqcycle",
                Sql.raw("pg_catalog.pg_sequence WHERE seqrelid"),
                Verification.relation(sequence.id()),
                ""));
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Optional.of(Verification.gone("to_regclass", id));
    }

    @Override
    public String catalogQuery() {
        return """
            SELECT %s, n.nspname AS schema_name, c.relname AS sequence_name, c.relpersistence = 'u' AS unlogged, %s
            FROM pg_catalog.pg_sequence AS s
            JOIN pg_catalog.pg_class AS c ON c.oid = s.seqrelid
            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            WHERE %s AND %s AND NOT EXISTS (
                SELECT FROM pg_catalog.pg_depend AS d
                WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'i')
            """.formatted(
                        Catalog.identity("pg_class", "c.oid"),
                        SequenceClauses.CATALOG_COLUMNS,
                        Catalog.OWN_SCHEMA,
                        Catalog.notOfExtension("pg_class", "c.oid"));
    }

    @Override
    public SequenceDef read(Row row) {
        return new SequenceDef(
                ObjectId.schema(row.text("schema_name")).child(ObjectType.SEQUENCE, row.text("sequence_name")),
                SequenceClauses.read(row),
                row.flag("unlogged"));
    }
}

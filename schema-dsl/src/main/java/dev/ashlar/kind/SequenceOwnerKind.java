package dev.ashlar.kind;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.SequenceDef;
import dev.ashlar.model.SequenceOwnerDef;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which column a sequence belongs to (manual, ALTER SEQUENCE, OWNED BY). */
record SequenceOwnerKind() implements Kind<SequenceOwnerDef> {

    @Override
    public List<Step> create(SequenceOwnerDef owner, List<Definition> inlined, Context context) {
        Step step = step(owner, Sql.of("{}", owner.column().path()));
        String role = OwnerKind.role(owner.column().owner(), context.after());
        var steps = new ArrayList<Step>();
        if (role != null) {
            steps.add(given(owner, new Identifier(role).sql()));
        }
        steps.add(step);
        ObjectId sequence = owner.id().owner();
        if (!context.before().has(sequence)
                && context.after().find(sequence).orElse(null) instanceof SequenceDef counting
                && context.after().find(owner.column()).orElse(null) instanceof ColumnDef column) {
            steps.addAll(SequencePosition.of(sequence, counting.options(), column, context));
        }
        return steps;
    }

    /** A sequence and the table of its column must belong to one role (manual, CREATE SEQUENCE). */
    private static Step given(SequenceOwnerDef owner, Sql role) {
        ObjectId sequence = owner.id().owner();
        return Step.of(Sql.of("ALTER SEQUENCE {} OWNER TO {}", sequence.qualified(), role))
                .locking(LockMode.ACCESS_EXCLUSIVE, sequence);
    }

    /** Otherwise the server would drop the sequence with the column. */
    @Override
    public List<Step> drop(SequenceOwnerDef owner, Context context) {
        Step step = step(owner, Sql.raw("NONE"));
        ObjectId sequence = owner.id().owner();
        boolean stays = context.after().has(sequence)
                && OwnerKind.role(sequence, context.after()) == null
                && OwnerKind.role(owner.column().owner(), context.before()) != null;
        return stays ? List.of(step, given(owner, Sql.raw("CURRENT_USER"))) : List.of(step);
    }

    @Override
    public Alteration alter(SequenceOwnerDef before, SequenceOwnerDef after, Context context) {
        return new Alteration.InPlace(create(after, List.of(), context), Effect.NONE);
    }

    private static Step step(SequenceOwnerDef owner, Sql column) {
        ObjectId sequence = owner.id().owner();
        return Step.of(Sql.of("ALTER SEQUENCE {} OWNED BY {}", sequence.qualified(), column))
                .locking(LockMode.SHARE_ROW_EXCLUSIVE, sequence);
    }

    @Override
    public Response respond(SequenceOwnerDef owner, ObjectId need, Effect effect, Context context) {
        return switch (effect) {
            case NONE, RENAMED, MODIFIED, RETYPED, SUPPLANTED -> Response.KEEP;
            case REPLACED -> need.type() == ObjectType.OWNER ? Response.KEEP : Response.REBUILD;
        };
    }

    @Override
    public String catalogQuery() {
        return """
            SELECT %s, d.classid::bigint AS sequence_class, d.objid::bigint AS sequence_oid, 0 AS sequence_part,
                d.refclassid::bigint AS column_class, d.refobjid::bigint AS column_oid, d.refobjsubid AS column_part
            FROM pg_catalog.pg_depend AS d
            JOIN pg_catalog.pg_sequence AS s ON s.seqrelid = d.objid
            WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.deptype = 'a'
                AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjsubid > 0
            """.formatted(Catalog.identity("pg_depend", "d.objid"));
    }

    @Override
    public @Nullable SequenceOwnerDef read(Row row) {
        ObjectId sequence = row.object("sequence");
        ObjectId column = row.object("column");
        return sequence == null || column == null
                ? null
                : new SequenceOwnerDef(sequence.child(ObjectType.SEQUENCE_OWNER, ""), column);
    }
}

package dev.ashlar.kind;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.OwnerDef;
import dev.ashlar.model.PrivilegeDef;
import dev.ashlar.model.SequenceDef;
import dev.ashlar.model.SequenceOwnerDef;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which column a sequence belongs to (manual, ALTER SEQUENCE, OWNED BY). */
record SequenceOwnerKind() implements Kind<SequenceOwnerDef> {

    @Override
    public List<Step> create(SequenceOwnerDef owner, List<Definition> inlined, Context context) {
        var steps = new ArrayList<>(given(owner, context));
        steps.add(step(owner, Sql.of("{}", owner.column().path())));
        ObjectId sequence = owner.id().owner();
        if (!context.before().has(sequence)
                && context.after().find(sequence).orElse(null) instanceof SequenceDef counting
                && context.after().find(owner.column()).orElse(null) instanceof ColumnDef column) {
            steps.addAll(SequencePosition.of(sequence, counting.options(), column, context));
        }
        return steps;
    }

    /** A sequence and the table of its column must belong to one role (manual, CREATE SEQUENCE). */
    private static List<Step> given(SequenceOwnerDef owner, Context context) {
        ObjectId sequence = owner.id().owner();
        ObjectId table = owner.column().owner();
        String role = Owners.owner(table, context.after());
        String former =
                context.before().has(sequence) ? Owners.owner(sequence, context.before()) : PrivilegeDef.CURRENT_USER;
        if (role.equals(former)) {
            return List.of();
        }
        // What was on the way with its table was seen to there.
        List<Step> usual =
                table.equals(table(sequence, context.before())) ? List.of() : Owners.usual(sequence, former, context);
        return Stream.concat(usual.stream(), Stream.of(given(sequence, role))).toList();
    }

    private static Step given(ObjectId sequence, String role) {
        return Step.of(Sql.of("ALTER SEQUENCE {} OWNER TO {}", sequence.qualified(), Owners.named(role)))
                .locking(LockMode.ACCESS_EXCLUSIVE, sequence);
    }

    /** The table of the column that a sequence belongs to; null for none. */
    private static @Nullable ObjectId table(ObjectId sequence, Model model) {
        return model.find(SequenceOwnerDef.id(sequence)).orElse(null) instanceof SequenceOwnerDef owner
                ? owner.column().owner()
                : null;
    }

    /** Otherwise the server would drop the sequence with the column. It is no longer the table's owner's, unless somebody says so. */
    @Override
    public List<Step> drop(SequenceOwnerDef owner, Context context) {
        Step step = step(owner, Sql.raw("NONE"));
        ObjectId sequence = owner.id().owner();
        String former = Owners.owner(sequence, context.before());
        boolean given = !context.after().has(sequence)
                || context.after().has(owner.id())
                || context.after().has(OwnerDef.id(sequence))
                || former.equals(PrivilegeDef.CURRENT_USER);
        if (given) {
            return List.of(step);
        }
        var steps = new ArrayList<>(List.of(step));
        steps.addAll(Owners.usual(sequence, former, context));
        steps.add(given(sequence, PrivilegeDef.CURRENT_USER));
        return steps;
    }

    /** A sequence of a column cannot be given to another role (manual, ALTER SEQUENCE), so it is none before it goes to another table. */
    @Override
    public Alteration alter(SequenceOwnerDef before, SequenceOwnerDef after, Context context) {
        ObjectId left = before.column().owner();
        boolean isGiven = !left.equals(after.column().owner())
                && (Owners.change(left, context) || Owners.change(before.id().owner(), context));
        return isGiven
                ? new Alteration.Recreate()
                : new Alteration.InPlace(
                        List.of(step(after, Sql.of("{}", after.column().path()))), Effect.NONE);
    }

    /** Where the sequence belonged to nobody's column, it may go over to the owner of the table. */
    @Override
    public Effect added() {
        return Effect.MODIFIED;
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
        return sequence == null || column == null ? null : new SequenceOwnerDef(SequenceOwnerDef.id(sequence), column);
    }
}

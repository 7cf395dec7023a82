package dev.ashlar.kind;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.Identity;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.sql.DerivedName;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/** The identity of a column as SQL (manual, CREATE TABLE, GENERATED ... AS IDENTITY). */
final class IdentityClauses {

    private IdentityClauses() {}

    /** The clause in a column's declaration; empty where it has no identity. */
    static Sql created(ColumnDef column) {
        Identity identity = column.identity();
        if (identity == null) {
            return Sql.EMPTY;
        }
        ObjectId sequence = sequence(column, identity);
        Sql name = Sql.of("SEQUENCE NAME {}", sequence.qualified())
                .when(!identity.sequence()
                        .equals(DerivedName.of(
                                column.id().owner().name(), column.id().name(), "seq")));
        Sql options = name.then(SequenceClauses.created(identity.options(), false));
        return words(identity).then(options.text().isEmpty() ? Sql.EMPTY : Sql.of("({})", options));
    }

    /** The steps from one identity to another; either may be none. */
    static List<Step> changed(ColumnDef before, ColumnDef after) {
        Identity old = before.identity();
        Identity now = after.identity();
        if (now == null || now.equals(old)) {
            return List.of();
        }
        if (old == null) {
            return List.of(alter(after, Sql.of("ADD {}", created(after))));
        }
        var steps = new ArrayList<Step>();
        if (!old.sequence().equals(now.sequence())) {
            ObjectId sequence = sequence(after, old);
            steps.add(Step.of(Sql.of(
                            "ALTER SEQUENCE {} RENAME TO {}", sequence.qualified(), new Identifier(now.sequence())))
                    .locking(LockMode.ACCESS_EXCLUSIVE, sequence));
        }
        steps.addAll(SequenceClauses.clamped(sequence(after, now), old.options(), now.options()));
        Sql options = Sql.raw("SET GENERATED " + (now.always() ? "ALWAYS" : "BY DEFAULT"))
                .when(old.always() != now.always())
                .then(SequenceClauses.altered(old.options(), now.options(), "SET ", false));
        if (!options.text().isEmpty()) {
            steps.add(alter(after, options));
        }
        return steps;
    }

    static Step dropped(ColumnDef column) {
        return alter(column, Sql.raw("DROP IDENTITY"))
                .with(Risk.Type.SIDE_EFFECT, column.id(), "the position of its sequence is lost");
    }

    /** Partitions have the identity too, tables that inherit do not. */
    private static Step alter(ColumnDef column, Sql what) {
        return Step.alterTable(
                        column.id().owner(),
                        "IDENTITY",
                        Sql.of("ALTER COLUMN {} {}", column.id().identifier(), what))
                .reaching(Reach.PARTITIONS);
    }

    private static Sql words(Identity identity) {
        return Sql.raw("GENERATED " + (identity.always() ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY");
    }

    static ObjectId sequence(ColumnDef column, Identity identity) {
        return ObjectId.schema(column.id().schemaName()).child(ObjectType.SEQUENCE, identity.sequence());
    }
}

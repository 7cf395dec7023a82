package dev.ashlar.model;

import dev.ashlar.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An operator.
 *
 * @param id the address, with the types of both sides
 * @param left the type of the left side; null for a prefix operator
 * @param right the type of the right side
 * @param function the function that computes it
 * @param commutator the operator with the sides swapped, as <code>OPERATOR(public.=)</code>; null for none
 * @param negator the operator that says the opposite; null for none
 * @param restrict the function that estimates how many rows it selects; null for none
 * @param join the function that estimates how many rows a join by it selects; null for none
 * @param hashes whether a hash join can use it
 * @param merges whether a merge join can use it
 */
public record OperatorDef(
        ObjectId id,
        @Nullable SqlType left,
        SqlType right,
        Expression function,
        @Nullable String commutator,
        @Nullable String negator,
        @Nullable Expression restrict,
        @Nullable Expression join,
        boolean hashes,
        boolean merges)
        implements Definition {

    private static final String BEGIN = "OPERATOR(";

    /** The address of an operator. */
    public static ObjectId id(ObjectId schema, String name, @Nullable SqlType left, SqlType right) {
        return schema.child(ObjectType.OPERATOR, name).taking((left == null ? "NONE" : left) + ", " + right);
    }

    /**
     * The operators that it names as its commutator and its negator. The server makes a shell of one that is not there (manual, CREATE
     * OPERATOR), which has a name and types and no function.
     */
    public List<ObjectId> others() {
        List<ObjectId> others = new ArrayList<>();
        if (commutator != null && left != null) {
            others.add(other(commutator, right, left));
        }
        if (negator != null) {
            others.add(other(negator, left, right));
        }
        return others;
    }

    private static ObjectId other(String named, @Nullable SqlType left, SqlType right) {
        List<String> parts = QualifiedName.parts(named.substring(BEGIN.length(), named.length() - 1));
        return id(ObjectId.schema(parts.getFirst()), parts.getLast(), left, right);
    }

    /** Also the schemas of those that it names, as the server may have to make them. */
    @Override
    public Set<ObjectId> needs() {
        return Needs.of(id)
                .and(others().stream()
                        .map(ObjectId::owner)
                        .filter(schema -> !schema.name().equals("pg_catalog"))
                        .toList())
                .and(left == null ? Set.of() : left.needs())
                .and(right.needs())
                .and(function)
                .and(restrict)
                .and(join)
                .set();
    }

    @Override
    public Set<Slot> slots() {
        return Set.of(new Slot(Slot.Space.OPERATOR, id.schemaName(), id.name() + " " + id.arguments()));
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        SqlType newLeft = left == null ? null : left.renamed(names);
        SqlType newRight = right.renamed(names);
        return new OperatorDef(
                id(names.apply(id.owner()), id.name(), newLeft, newRight),
                newLeft,
                newRight,
                function.renamed(names),
                commutator,
                negator,
                restrict == null ? null : restrict.renamed(names),
                join == null ? null : join.renamed(names),
                hashes,
                merges);
    }
}

package dev.ashlar.model;

import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An index that is no constraint's.
 *
 * @param id the address; the parent is the table, the name is taken in the table's schema
 * @param unique whether it forbids equal values
 * @param method the index method, such as <code>btree</code>
 * @param elements what it holds, in order
 * @param include columns carried but not searched
 * @param nullsNotDistinct whether two nulls are equal (PostgreSQL 15)
 * @param parameters storage parameters
 * @param where the rows that it is about; null for all
 * @param tablespace the tablespace; null for the database's
 * @param invalid whether building it failed, so that no query uses it
 */
public record IndexDef(
        ObjectId id,
        boolean unique,
        String method,
        List<IndexElement> elements,
        List<ObjectId> include,
        boolean nullsNotDistinct,
        SequencedMap<String, String> parameters,
        @Nullable Expression where,
        @Nullable String tablespace,
        boolean invalid)
        implements Definition {

    public IndexDef {
        elements = List.copyOf(elements);
        include = List.copyOf(include);
        parameters = Options.ordered(parameters);
    }

    /** A valid index where indexes usually are. */
    public IndexDef(
            ObjectId id,
            boolean unique,
            String method,
            List<IndexElement> elements,
            List<ObjectId> include,
            boolean nullsNotDistinct,
            SequencedMap<String, String> parameters,
            @Nullable Expression where) {
        this(id, unique, method, elements, include, nullsNotDistinct, parameters, where, null, false);
    }

    @Override
    public Set<ObjectId> needs() {
        return elements.stream()
                .map(IndexElement::expression)
                .reduce(Needs.of(id).and(include).and(where), Needs::and, (left, right) -> left)
                .set();
    }

    @Override
    public Set<Slot> slots() {
        return Set.of(Slot.relation(id));
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new IndexDef(
                names.apply(id),
                unique,
                method,
                elements.stream().map(element -> element.renamed(names)).toList(),
                include.stream().map(names).toList(),
                nullsNotDistinct,
                parameters,
                where == null ? null : where.renamed(names),
                tablespace,
                invalid);
    }
}

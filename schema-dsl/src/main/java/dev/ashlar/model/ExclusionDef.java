package dev.ashlar.model;

import java.util.Collections;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An exclusion constraint: no two rows for which all the operators hold.
 *
 * @param id the address; the parent is the table
 * @param method the index method, such as <code>gist</code>
 * @param elements what is compared
 * @param operators the operator of each element
 * @param include columns carried in its index only
 * @param where the rows that it is about; null for all
 * @param deferral when it is checked
 * @param parameters storage parameters of its index
 * @param tablespace the tablespace of its index; null for the database's
 */
public record ExclusionDef(
        ObjectId id,
        String method,
        List<IndexElement> elements,
        List<String> operators,
        List<ObjectId> include,
        @Nullable Expression where,
        Deferral deferral,
        SequencedMap<String, String> parameters,
        @Nullable String tablespace)
        implements Definition {

    public ExclusionDef {
        elements = List.copyOf(elements);
        operators = List.copyOf(operators);
        include = List.copyOf(include);
        parameters = Options.ordered(parameters);
    }

    /** A constraint with an index as usual. */
    public ExclusionDef(
            ObjectId id,
            String method,
            List<IndexElement> elements,
            List<String> operators,
            List<ObjectId> include,
            @Nullable Expression where,
            Deferral deferral) {
        this(id, method, elements, operators, include, where, deferral, Collections.emptySortedMap(), null);
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
        return Set.of(Slot.relation(id), Slot.constraint(id));
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new ExclusionDef(
                names.apply(id),
                method,
                elements.stream().map(element -> element.renamed(names)).toList(),
                operators,
                include.stream().map(names).toList(),
                where == null ? null : where.renamed(names),
                deferral,
                parameters,
                tablespace);
    }
}

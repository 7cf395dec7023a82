package dev.ashlar.model;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A view.
 *
 * @param id the address
 * @param columns the names of its columns, in order
 * @param query the query
 * @param options its options as PostgreSQL keeps them: <code>security_invoker</code>, <code>security_barrier</code> and
 *     <code>check_option</code> (manual, CREATE VIEW)
 * @param types the types of its columns with their collations, as text that is only good to be compared; empty where they are not
 *     known. They follow from the query, so they are carried and never compared
 */
public record ViewDef(
        ObjectId id, List<String> columns, Expression query, SequencedMap<String, String> options, List<String> types)
        implements Definition {

    public ViewDef {
        columns = List.copyOf(columns);
        options = Options.ordered(options);
        types = List.copyOf(types);
    }

    /** A view without options, of whose columns the types are not known. */
    public ViewDef(ObjectId id, List<String> columns, Expression query) {
        this(id, columns, query, Collections.emptySortedMap(), List.of());
    }

    /**
     * Whether this can take the place of another as it stands: it has all the other's columns under their names and with their types,
     * and has more of them only at the end (manual, CREATE VIEW, OR REPLACE). No, where types are not known.
     */
    public boolean extendsColumnsOf(ViewDef other) {
        int count = other.columns.size();
        return types.size() == columns.size()
                && other.types.size() == count
                && columns.size() >= count
                && columns.subList(0, count).equals(other.columns)
                && types.subList(0, count).equals(other.types);
    }

    @Override
    public Set<ObjectId> needs() {
        return Needs.of(id).and(query).set();
    }

    @Override
    public Set<Slot> slots() {
        return Set.of(Slot.relation(id), Slot.type(id));
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new ViewDef(names.apply(id), columns, query.renamed(names), options, types);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ViewDef that
                && id.equals(that.id)
                && columns.equals(that.columns)
                && query.equals(that.query)
                && options.equals(that.options);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, columns, query, options);
    }
}

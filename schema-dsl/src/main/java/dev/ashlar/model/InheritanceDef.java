package dev.ashlar.model;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * From which tables a table inherits (manual, "Inheritance"). The table has all its columns and checks as definitions of its own, those
 * that it inherits too.
 *
 * @param id the address; the parent is the table that inherits
 * @param parents the tables it inherits from, in order
 * @param local what it inherits and has also said itself, which stays when the parent loses it. It is not compared, since no statement
 *     takes it back where the table stays
 * @param notNulls the columns that are local, and of which the table also says itself that they are not null: from PostgreSQL 18 on that
 *     stays too when the parent loses it. Not compared either
 */
public record InheritanceDef(ObjectId id, List<ObjectId> parents, Set<ObjectId> local, Set<ObjectId> notNulls)
        implements Definition {

    public InheritanceDef {
        parents = List.copyOf(parents);
        local = Collections.unmodifiableSet(new LinkedHashSet<>(local));
        notNulls = Collections.unmodifiableSet(new LinkedHashSet<>(notNulls));
    }

    /** The address for a table. */
    public static ObjectId id(ObjectId table) {
        return table.child(ObjectType.INHERITANCE, "");
    }

    @Override
    public Set<ObjectId> needs() {
        return Needs.of(id).and(parents).set();
    }

    @Override
    public Set<Slot> slots() {
        return Set.of();
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new InheritanceDef(
                names.apply(id),
                parents.stream().map(names).toList(),
                local.stream().map(names).collect(Collectors.toCollection(LinkedHashSet::new)),
                notNulls.stream().map(names).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InheritanceDef that && id.equals(that.id) && parents.equals(that.parents);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, parents);
    }
}

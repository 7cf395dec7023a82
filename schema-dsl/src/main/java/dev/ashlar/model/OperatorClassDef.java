package dev.ashlar.model;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An operator class.
 *
 * @param id the address, with the access method in the place of arguments
 * @param type the type that it is for
 * @param isDefault whether an index takes it where none is said
 * @param family the operator family that it belongs to, as SQL names it
 * @param storage the type that is stored in the index; null for the same
 * @param members its operators and functions
 */
public record OperatorClassDef(
        ObjectId id,
        SqlType type,
        boolean isDefault,
        Expression family,
        @Nullable SqlType storage,
        List<OperatorMember> members)
        implements Definition {

    public OperatorClassDef {
        members = members.stream().sorted(OperatorMember.ORDER).toList();
    }

    @Override
    public Set<ObjectId> needs() {
        Needs needs = Needs.of(id).and(type.needs()).and(family).and(storage == null ? Set.of() : storage.needs());
        members.forEach(member -> needs.and(member.needs()));
        return needs.set();
    }

    @Override
    public Set<Slot> slots() {
        return Set.of(new Slot(Slot.Space.OPERATOR_CLASS, id.schemaName(), id.name() + " " + id.arguments()));
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new OperatorClassDef(
                names.apply(id),
                type.renamed(names),
                isDefault,
                family.renamed(names),
                storage == null ? null : storage.renamed(names),
                members.stream().map(member -> member.renamed(names)).toList());
    }
}

package dev.ashlar.model;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * An operator family.
 *
 * @param id the address, with the access method in the place of arguments
 * @param members the operators and functions that it holds and that belong to none of its classes
 */
public record OperatorFamilyDef(ObjectId id, List<OperatorMember> members) implements Definition {

    public OperatorFamilyDef {
        members = members.stream().sorted(OperatorMember.ORDER).toList();
    }

    @Override
    public Set<ObjectId> needs() {
        Needs needs = Needs.of(id);
        members.forEach(member -> needs.and(member.needs()));
        return needs.set();
    }

    @Override
    public Set<Slot> slots() {
        return Set.of(new Slot(Slot.Space.OPERATOR_FAMILY, id.schemaName(), id.name() + " " + id.arguments()));
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new OperatorFamilyDef(
                names.apply(id),
                members.stream().map(member -> member.renamed(names)).toList());
    }
}

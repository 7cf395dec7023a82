package dev.ashlar.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A composite type. The order of its attributes is part of it, as a row is written by it.
 *
 * @param id the address
 * @param attributes the attributes in their order
 */
public record CompositeTypeDef(ObjectId id, List<Attribute> attributes) implements Definition {

    /**
     * One field of the type.
     *
     * @param name its name
     * @param type its type
     * @param collation its collation as SQL names it; null for the type's own
     */
    public record Attribute(
            String name, SqlType type, @Nullable String collation) {}

    public CompositeTypeDef {
        attributes = List.copyOf(attributes);
    }

    @Override
    public Set<ObjectId> needs() {
        Needs needs = Needs.of(id);
        attributes.forEach(each -> needs.and(each.type().needs()).and(CollationName.id(each.collation())));
        return needs.set();
    }

    @Override
    public Set<Slot> slots() {
        return Set.of(Slot.type(id), Slot.relation(id));
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new CompositeTypeDef(
                names.apply(id),
                attributes.stream()
                        .map(each -> new Attribute(
                                names.apply(attribute(each.name())).name(),
                                each.type().renamed(names),
                                CollationName.renamed(each.collation(), names)))
                        .toList());
    }

    /** The address of one of the attributes. */
    public ObjectId attribute(String name) {
        return id.child(ObjectType.ATTRIBUTE, name);
    }

    /** The attribute of a name. */
    public Optional<Attribute> find(String name) {
        return attributes.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** Whether there is an attribute of a name. */
    public boolean has(String name) {
        return find(name).isPresent();
    }
}

package dev.ashlar.random;

import dev.ashlar.dsl.CompositeType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A composite type. */
record CompositeItem(int key, Named named, int place, List<Attribute> attributes) implements Item {

    /**
     * One attribute.
     *
     * @param old the name that it is declared to have had; null for none
     */
    record Attribute(String name, @Nullable String old, TypeSpec type) {}

    CompositeItem {
        attributes = List.copyOf(attributes);
    }

    CompositeItem attributes(List<Attribute> other) {
        return new CompositeItem(key, named, place, other);
    }

    CompositeType build(Build build) {
        CompositeType type = CompositeType.composite(build.schemaOf(this), named.name());
        for (Attribute attribute : attributes) {
            type.attribute(attribute.name(), build.type(attribute.type()));
            if (attribute.old() != null) {
                type.renamedAttribute(attribute.name(), attribute.old());
            }
            if (attribute.name().endsWith("0")) {
                type.commentOn(attribute.name(), "Zero.");
            }
        }
        return Said.of(named, type);
    }

    @Override
    public CompositeItem named(Named other) {
        return new CompositeItem(key, other, place, attributes);
    }

    @Override
    public Set<Integer> needs() {
        Set<Integer> needs = new HashSet<>();
        needs.add(place);
        attributes.forEach(attribute -> needs.addAll(attribute.type().needs()));
        return needs;
    }

    /** It is of what was there before it. */
    @Override
    public boolean fits(Spec spec) {
        return !attributes.isEmpty()
                && attributes.stream().allMatch(attribute -> attribute.type().enumKey() < key);
    }
}

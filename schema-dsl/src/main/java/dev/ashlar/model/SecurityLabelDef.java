package dev.ashlar.model;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a provider of security labels is told of an object (manual, SECURITY LABEL). What the label means, and whether it is one, only the
 * provider knows, which is a library that the server has loaded.
 *
 * @param id the address; the parent is what it is on, the name is that of the provider
 * @param label the label
 */
public record SecurityLabelDef(ObjectId id, String label) implements Definition {

    private static final Set<ObjectType> LABELLED = EnumSet.of(
            ObjectType.SCHEMA,
            ObjectType.ENUM,
            ObjectType.DOMAIN,
            ObjectType.COMPOSITE_TYPE,
            ObjectType.ATTRIBUTE,
            ObjectType.RANGE_TYPE,
            ObjectType.SEQUENCE,
            ObjectType.TABLE,
            ObjectType.COLUMN,
            ObjectType.FUNCTION,
            ObjectType.PROCEDURE,
            ObjectType.AGGREGATE,
            ObjectType.VIEW,
            ObjectType.MATERIALIZED_VIEW,
            ObjectType.VIEW_COLUMN,
            ObjectType.EVENT_TRIGGER,
            ObjectType.PUBLICATION);

    /** The address of the label that a provider is told. */
    public static ObjectId id(ObjectId on, String provider) {
        return on.child(ObjectType.SECURITY_LABEL, provider);
    }

    /** Whether objects of a kind can have one. */
    public static boolean isOn(ObjectType type) {
        return LABELLED.contains(type);
    }

    /** The name of the provider. */
    public String provider() {
        return id.name();
    }

    @Override
    public Set<ObjectId> needs() {
        return Set.of(id.owner().defined());
    }

    @Override
    public Set<Slot> slots() {
        return Set.of();
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new SecurityLabelDef(names.apply(id), label);
    }
}

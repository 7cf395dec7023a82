package dev.ashlar.model;

import java.util.SequencedMap;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A foreign-data wrapper (manual, CREATE FOREIGN DATA WRAPPER).
 *
 * @param id the address
 * @param handler the handler function as SQL names it; null for none
 * @param validator the validator function as SQL names it; null for none
 * @param options the options by name, without those that are secret
 */
public record ForeignDataWrapperDef(
        ObjectId id, @Nullable String handler, @Nullable String validator, SequencedMap<String, String> options)
        implements Definition {

    public ForeignDataWrapperDef {
        options = Options.open(options);
    }

    /** The address of a wrapper. */
    public static ObjectId id(String name) {
        return new ObjectId(ObjectType.FOREIGN_DATA_WRAPPER, null, name);
    }

    @Override
    public Set<ObjectId> needs() {
        return Set.of();
    }

    @Override
    public Set<Slot> slots() {
        return Set.of(new Slot(Slot.Space.FOREIGN_DATA_WRAPPER, "", id.name()));
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new ForeignDataWrapperDef(names.apply(id), handler, validator, options);
    }
}

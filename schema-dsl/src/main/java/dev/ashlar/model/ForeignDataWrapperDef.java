package dev.ashlar.model;

import java.util.SequencedMap;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A foreign-data wrapper (manual, CREATE FOREIGN DATA WRAPPER).
 *
 * @param id the address
 * @param handler the function that gives access to the data, by its name; null for none
 * @param validator the function that checks options, by its name; null for none
 * @param options the options by name, without those that are secret
 */
public record ForeignDataWrapperDef(
        ObjectId id, @Nullable Expression handler, @Nullable Expression validator, SequencedMap<String, String> options)
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
        return Needs.of(id).and(handler).and(validator).set();
    }

    @Override
    public Set<Slot> slots() {
        return Set.of(new Slot(Slot.Space.FOREIGN_DATA_WRAPPER, "", id.name()));
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new ForeignDataWrapperDef(
                names.apply(id),
                handler == null ? null : handler.renamed(names),
                validator == null ? null : validator.renamed(names),
                options);
    }
}

package dev.ashlar.model;

import java.util.SequencedMap;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A foreign server (manual, CREATE SERVER).
 *
 * @param id the address
 * @param wrapper the foreign-data wrapper; its parent is the extension that it is part of, if it is of one
 * @param type the type of the server; null for none
 * @param version the version of the server; null for none
 * @param options the options by name, without those that are secret
 */
public record ServerDef(
        ObjectId id,
        ObjectId wrapper,
        @Nullable String type,
        @Nullable String version,
        SequencedMap<String, String> options)
        implements Definition {

    public ServerDef {
        options = Options.open(options);
    }

    /** The address of a server. */
    public static ObjectId id(String name) {
        return new ObjectId(ObjectType.SERVER, null, name);
    }

    @Override
    public Set<ObjectId> needs() {
        return Set.of(wrapper.parent() == null ? wrapper : wrapper.owner());
    }

    @Override
    public Set<Slot> slots() {
        return Set.of(new Slot(Slot.Space.SERVER, "", id.name()));
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new ServerDef(names.apply(id), names.apply(wrapper), type, version, options);
    }
}

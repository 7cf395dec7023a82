package dev.ashlar.model;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A configuration of text search.
 *
 * @param id the address
 * @param parser the parser that it is for, as SQL names it
 * @param mappings the dictionaries that see each sort of token, in order, separated by commas
 */
public record TextSearchConfigurationDef(ObjectId id, Expression parser, SortedMap<String, Expression> mappings)
        implements Definition {

    public TextSearchConfigurationDef {
        mappings = Options.sorted(mappings);
    }

    @Override
    public Set<ObjectId> needs() {
        Needs needs = Needs.of(id).and(parser);
        mappings.values().forEach(needs::and);
        return needs.set();
    }

    @Override
    public Set<Slot> slots() {
        return Set.of(new Slot(Slot.Space.TEXT_SEARCH_CONFIGURATION, id.schemaName(), id.name()));
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        var renamed = new TreeMap<String, Expression>();
        mappings.forEach((token, dictionaries) -> renamed.put(token, dictionaries.renamed(names)));
        return new TextSearchConfigurationDef(names.apply(id), parser.renamed(names), renamed);
    }
}

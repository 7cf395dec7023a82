package dev.ashlar.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A dictionary of text search.
 *
 * @param id the address
 * @param template the template that it is of, as SQL names it
 * @param options what it tells its template: each name with the literal that it has, in an order that is carried and never compared
 */
public record TextSearchDictionaryDef(ObjectId id, Expression template, Map<String, String> options)
        implements Definition {

    public TextSearchDictionaryDef {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    @Override
    public Set<ObjectId> needs() {
        return Needs.of(id).and(template).set();
    }

    @Override
    public Set<Slot> slots() {
        return Set.of(new Slot(Slot.Space.TEXT_SEARCH_DICTIONARY, id.schemaName(), id.name()));
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new TextSearchDictionaryDef(names.apply(id), template.renamed(names), options);
    }
}

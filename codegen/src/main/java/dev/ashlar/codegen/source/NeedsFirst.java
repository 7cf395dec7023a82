package dev.ashlar.codegen.source;

import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The objects of a group, each behind those of them that it needs: a constant is made of constants that stand before it. */
final class NeedsFirst {

    private final Model model;
    private final Map<ObjectId, Definition> objects = new LinkedHashMap<>();
    private final Set<Definition> ordered = new LinkedHashSet<>();
    private final Set<ObjectId> seen = new LinkedHashSet<>();

    private NeedsFirst(List<Definition> objects, Model model) {
        this.model = model;
        objects.forEach(object -> this.objects.put(object.id(), object));
    }

    static List<Definition> of(List<Definition> objects, Model model) {
        var order = new NeedsFirst(objects, model);
        objects.forEach(order::add);
        return new ArrayList<>(order.ordered);
    }

    private void add(Definition object) {
        if (!seen.add(object.id())) {
            return;
        }
        Set<ObjectId> needs = new LinkedHashSet<>(model.needs(object));
        model.children(object.id()).forEach(part -> needs.addAll(model.needs(part)));
        for (ObjectId need : needs) {
            Definition other = objects.get(need);
            if (other != null) {
                add(other);
            }
        }
        ordered.add(object);
    }
}

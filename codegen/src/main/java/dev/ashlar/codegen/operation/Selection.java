package dev.ashlar.codegen.operation;

import dev.ashlar.catalog.CatalogReading;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ModelFilter;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What of a database is written, and what is left out, each with the reason. For one thread. */
final class Selection {

    private final Map<ObjectId, String> leftOut = new LinkedHashMap<>();
    private Model model;

    private Selection(Model model) {
        this.model = model;
    }

    /**
     * All that can be written without what is not managed.
     *
     * @param wanted the schemas that are wanted, and what is not to count in them
     */
    static Selection of(CatalogReading reading, ModelFilter wanted) {
        var selection = new Selection(reading.model());
        selection.ignore(new ModelFilter(Set.of(), wanted.ignored()));
        if (!wanted.schemas().isEmpty()) {
            selection.only(wanted.schemas());
        }
        reading.incomplete()
                .forEach((id, needs) -> selection.leaveOut(
                        List.of(id), "needs " + String.join(", ", needs) + ", which is not managed"));
        return selection;
    }

    /** What is not to count is not told of; what needs it is. */
    private void ignore(ModelFilter wanted) {
        List<ObjectId> ignored = model.definitions().stream()
                .map(Definition::id)
                .filter(id -> !wanted.counts(id))
                .toList();
        if (!ignored.isEmpty()) {
            leaveOut(ignored, "is to be left out");
            ignored.forEach(leftOut::remove);
        }
    }

    private void only(Set<String> schemas) {
        Set<ObjectId> needed = new HashSet<>();
        for (Definition definition : model.definitions()) {
            if (isIn(definition.id(), schemas)) {
                needed.addAll(model.needs(definition));
            }
        }
        List<ObjectId> kept = model.definitions().stream()
                .map(Definition::id)
                .filter(id -> id.type() == ObjectType.EXTENSION && needed.contains(id))
                .toList();
        Set<ObjectId> theirs = new HashSet<>(kept);
        kept.forEach(id -> theirs.addAll(model.needs(model.find(id).orElseThrow())));
        Model all = model;
        model = all.without(all.definitions().stream()
                .map(Definition::id)
                .filter(id -> !isIn(id, schemas) && !theirs.contains(id))
                .toList());
        all.definitions().stream()
                .map(Definition::id)
                .filter(id -> isIn(id, schemas) && !model.has(id))
                .forEach(id -> leftOut.put(id, "needs an object of another schema"));
    }

    private static boolean isIn(ObjectId id, Set<String> schemas) {
        ObjectId outermost = id;
        while (outermost.parent() != null) {
            outermost = outermost.parent();
        }
        return outermost.type() == ObjectType.SCHEMA && schemas.contains(outermost.name());
    }

    /** Leaves objects out, and all that needs them. */
    void leaveOut(Collection<ObjectId> ids, String reason) {
        Model before = model;
        model = before.without(ids);
        for (Definition gone : before.definitions()) {
            if (!model.has(gone.id())) {
                leftOut.putIfAbsent(gone.id(), ids.contains(gone.id()) ? reason : "needs " + missing(before, gone));
            }
        }
    }

    private String missing(Model before, Definition gone) {
        return before.needs(gone).stream()
                .filter(need -> before.has(need) && !model.has(need))
                .map(ObjectId::toString)
                .findFirst()
                .orElse("what is left out");
    }

    Model model() {
        return model;
    }

    /** What is left out, with the reason; not what goes without saying, as it is a part of it. */
    List<String> leftOut() {
        List<String> lines = new ArrayList<>();
        leftOut.forEach((id, reason) -> {
            if (id.parent() == null || !leftOut.containsKey(id.owner())) {
                lines.add(id + ": " + reason);
            }
        });
        return lines;
    }
}

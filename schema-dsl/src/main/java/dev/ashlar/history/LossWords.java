package dev.ashlar.history;

import dev.ashlar.kind.Risk;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.Renaming;
import dev.ashlar.plan.Plan;
import dev.ashlar.plan.Planned;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What statements lose.
 *
 * @param byObject what is lost, in words, by the object that it is lost of
 */
record LossWords(Map<ObjectId, Set<String>> byObject) {

    static LossWords of(Collection<Planned> statements) {
        Map<ObjectId, Set<String>> found = new LinkedHashMap<>();
        for (Planned planned : statements) {
            for (Risk risk : planned.step().risks()) {
                if (risk.type() == Risk.Type.LOSS) {
                    found.computeIfAbsent(risk.object(), id -> new LinkedHashSet<>())
                            .add(risk.words());
                }
            }
        }
        return new LossWords(found);
    }

    /** What the way there loses, by the addresses that the way back knows. */
    static LossWords before(Plan forward) {
        Renaming toOldNames = forward.diff().renaming().inverted();
        Map<ObjectId, Set<String>> found = new LinkedHashMap<>();
        of(forward.statements()).byObject().forEach((id, words) -> found.put(toOldNames.apply(id), words));
        return new LossWords(found);
    }

    /** The objects of a statement whose values were lost before. */
    List<ObjectId> among(Planned planned) {
        return planned.ids().stream().filter(byObject::containsKey).toList();
    }

    /** Those of the objects that a version has, or has not. */
    LossWords in(Model model, boolean has) {
        Map<ObjectId, Set<String>> found = new LinkedHashMap<>(byObject);
        found.keySet().removeIf(id -> model.has(id) != has);
        return new LossWords(found);
    }

    /** One phrase for each sort of loss: the column's values (public.users.plan, public.users.level). */
    List<String> phrases() {
        Map<String, List<String>> addresses = new LinkedHashMap<>();
        byObject.forEach((id, words) -> addresses
                .computeIfAbsent(String.join(" and ", words), key -> new ArrayList<>())
                .add(id.address()));
        List<String> phrases = new ArrayList<>();
        addresses.forEach((words, of) -> phrases.add(words + " (" + String.join(", ", of) + ")"));
        return phrases;
    }

    /** One line for machines for each object, as {@link ScriptHeader} reads it. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        byObject.forEach((id, words) -> lines.add("Loses: " + id.address() + " (" + String.join(" and ", words) + ")"));
        return lines;
    }

    boolean isEmpty() {
        return byObject.isEmpty();
    }
}

package dev.ashlar.kind;

import dev.ashlar.model.Definition;
import dev.ashlar.model.ExclusionDef;
import dev.ashlar.model.PrimaryKeyDef;
import dev.ashlar.model.UniqueDef;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keys of a table that say the same under two names. Where one statement makes both, PostgreSQL makes one of them without a word
 * (its source, transformIndexConstraints), so each needs a statement of its own.
 */
final class SameKeys {

    private SameKeys() {}

    /** Those of some definitions that say the same as one before them. */
    static Set<Definition> repeated(List<? extends Definition> definitions) {
        Set<Object> seen = new HashSet<>();
        Set<Definition> repeated = new HashSet<>();
        for (Definition definition : definitions) {
            key(definition).filter(key -> !seen.add(key)).ifPresent(key -> repeated.add(definition));
        }
        return repeated;
    }

    /** The step that creates a key: a statement of its own where its table is to have another that says the same. */
    static Step created(Step step, Definition definition, Context context) {
        boolean other = context.after().children(definition.id().owner()).stream()
                .anyMatch(
                        each -> !each.id().equals(definition.id()) && key(each).equals(key(definition)));
        return other ? step.alone() : step;
    }

    private static Optional<Object> key(Definition definition) {
        return switch (definition) {
            case PrimaryKeyDef key ->
                Optional.of(List.of(key.columns(), key.include(), false, key.deferral(), key.withoutOverlaps()));
            case UniqueDef key ->
                Optional.of(List.of(
                        key.columns(), key.include(), key.nullsNotDistinct(), key.deferral(), key.withoutOverlaps()));
            case ExclusionDef key ->
                Optional.of(List.of(
                        key.method(),
                        key.elements(),
                        key.operators(),
                        key.include(),
                        Optional.ofNullable(key.where()),
                        key.deferral()));
            default -> Optional.empty();
        };
    }
}

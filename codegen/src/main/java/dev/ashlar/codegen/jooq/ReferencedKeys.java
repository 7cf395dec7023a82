package dev.ashlar.codegen.jooq;

import dev.ashlar.model.Deferral;
import dev.ashlar.model.ForeignKeyDef;
import dev.ashlar.model.IndexDef;
import dev.ashlar.model.IndexElement;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.PrimaryKeyDef;
import dev.ashlar.model.UniqueDef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which key a foreign key rests on, also where the model does not say it: one of the same columns, in any order, and the one that the
 * server recorded where there are more.
 */
final class ReferencedKeys {

    private final Model model;

    ReferencedKeys(Model model) {
        this.model = model;
    }

    @Nullable
    ObjectId of(ForeignKeyDef key) {
        return key.key() == null ? of(key, key.referencedTable()) : key.key();
    }

    /** The key of the table that is referred to, or of a partition of it. */
    @Nullable
    ObjectId of(ForeignKeyDef key, ObjectId table) {
        Set<ObjectId> wanted =
                key.references().stream().map(column -> column.movedTo(table)).collect(Collectors.toSet());
        Stream<ObjectId> primary = model.children(table, PrimaryKeyDef.class).stream()
                .filter(each -> each.deferral() == Deferral.NOT_DEFERRABLE && same(each.columns(), wanted))
                .map(PrimaryKeyDef::id);
        Stream<ObjectId> unique = model.children(table, UniqueDef.class).stream()
                .filter(each -> each.deferral() == Deferral.NOT_DEFERRABLE && same(each.columns(), wanted))
                .map(UniqueDef::id);
        Stream<ObjectId> indexes = model.children(table, IndexDef.class).stream()
                .filter(each -> each.unique() && each.where() == null && same(columns(each), wanted))
                .map(IndexDef::id);
        List<ObjectId> fitting =
                Stream.of(primary, unique, indexes).flatMap(ids -> ids).toList();
        Set<ObjectId> recorded = model.dependencies().getOrDefault(key.id(), Set.of());
        return fitting.stream()
                .filter(recorded::contains)
                .findFirst()
                .orElse(fitting.isEmpty() ? null : fitting.get(0));
    }

    private static boolean same(List<ObjectId> columns, Set<ObjectId> wanted) {
        return columns.size() == wanted.size() && wanted.containsAll(columns);
    }

    private static List<ObjectId> columns(IndexDef index) {
        List<Optional<ObjectId>> columns = index.elements().stream()
                .map(IndexElement::expression)
                .map(expression -> expression.asColumn())
                .toList();
        return columns.stream().allMatch(Optional::isPresent)
                ? columns.stream().flatMap(Optional::stream).toList()
                : List.of();
    }
}

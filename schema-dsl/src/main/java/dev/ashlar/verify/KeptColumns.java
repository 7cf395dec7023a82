package dev.ashlar.verify;

import dev.ashlar.kind.Risk;
import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.CompositeTypeDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.Renaming;
import dev.ashlar.model.TableDef;
import dev.ashlar.plan.Plan;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The columns of which neither way announces a loss: their values must be there after the way back. */
public final class KeptColumns {

    private KeptColumns() {}

    /** The columns of the version before, by their table. */
    public static Map<ObjectId, List<ObjectId>> of(Model before, Plan forward, Plan back) {
        Set<ObjectId> lost = new HashSet<>();
        forward.risks(Risk.Type.LOSS).forEach(risk -> lost.add(risk.object()));
        Set<ObjectId> lostOnTheWayBack = new HashSet<>();
        back.risks(Risk.Type.LOSS).forEach(risk -> lostOnTheWayBack.add(risk.object()));
        Renaming renaming = forward.diff().renaming();
        var kept = new LinkedHashMap<ObjectId, List<ObjectId>>();
        for (TableDef table : before.all(TableDef.class)) {
            if (reads(table, before)) {
                continue;
            }
            boolean rowsLost = Stream.concat(Stream.of(table.id()), before.inheritance().allHeirs(table.id()).stream())
                    .anyMatch(each -> lost.contains(renaming.apply(each)));
            if (!rowsLost) {
                kept.put(
                        table.id(),
                        before.children(table.id(), ColumnDef.class).stream()
                                .filter(column -> isKept(
                                        column,
                                        before,
                                        id -> isLost(
                                                id,
                                                before,
                                                each -> lost.contains(renaming.apply(each))
                                                        || lostOnTheWayBack.contains(each))))
                                .map(ColumnDef::id)
                                .toList());
            }
        }
        return kept;
    }

    /** Whether its rows are read from a foreign server, all or some: that is not there for a proof. */
    private static boolean reads(TableDef table, Model before) {
        return table.foreign() != null
                || before.inheritance().allHeirs(table.id()).stream()
                        .anyMatch(heir -> TableDef.isForeign(heir, before));
    }

    /** What is lost of a column is lost of those that tables below have from it. */
    private static boolean isLost(ObjectId id, Model before, Predicate<ObjectId> lost) {
        return lost.test(id)
                || before.inheritance().counterparts(id).stream().anyMatch(above -> isLost(above, before, lost))
                || lostBelow(id, before, lost);
    }

    /** The rows of a table are also those of the tables below. */
    private static boolean lostBelow(ObjectId id, Model before, Predicate<ObjectId> lost) {
        return id.parent() != null
                && before.inheritance().allHeirs(id.owner()).stream().anyMatch(heir -> lost.test(id.movedTo(heir)));
    }

    /** Whether a type that it is made of, itself or within another, loses an attribute. */
    private static boolean holdsLost(Definition holder, Model before, Predicate<ObjectId> lost) {
        return holder.needs().stream()
                .filter(need -> need.type().isDataType() && !need.type().isRelation())
                .flatMap(need -> before.find(need).stream())
                .anyMatch(type -> type instanceof CompositeTypeDef composite
                                && composite.attributes().stream()
                                        .anyMatch(each -> lost.test(composite.attribute(each.name())))
                        || holdsLost(type, before, lost));
    }

    /** A generated column is kept where those are that it is computed from. */
    private static boolean isKept(ColumnDef column, Model before, Predicate<ObjectId> lost) {
        return !lost.test(column.id())
                && !holdsLost(column, before, lost)
                && (column.generated() == null
                        || column.generated().expression().needs().stream().noneMatch(lost));
    }
}

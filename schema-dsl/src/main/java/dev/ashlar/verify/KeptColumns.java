package dev.ashlar.verify;

import dev.ashlar.kind.Risk;
import dev.ashlar.model.ColumnDef;
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
            if (!lost.contains(renaming.apply(table.id()))) {
                kept.put(
                        table.id(),
                        before.children(table.id(), ColumnDef.class).stream()
                                .filter(column -> isKept(
                                        column,
                                        id -> lost.contains(renaming.apply(id)) || lostOnTheWayBack.contains(id)))
                                .map(ColumnDef::id)
                                .toList());
            }
        }
        return kept;
    }

    /** A generated column is kept where those are that it is computed from. */
    private static boolean isKept(ColumnDef column, Predicate<ObjectId> lost) {
        return !lost.test(column.id())
                && (column.generated() == null
                        || column.generated().expression().needs().stream().noneMatch(lost));
    }
}

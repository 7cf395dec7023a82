package dev.ashlar.kind;

import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.TableDef;
import java.util.ArrayList;
import java.util.List;

/**
 * What does not happen to the rows of a foreign table: the server neither reads nor writes nor loses them when the table is altered or
 * dropped (manual, ALTER FOREIGN TABLE, notes).
 */
public final class ForeignRows {

    private ForeignRows() {}

    /** The steps without what would cost or happen to rows if they were the database's own, and without the guards that would read them. */
    public static List<Step> spared(List<Step> steps, Model model) {
        var spared = new ArrayList<Step>();
        for (Step step : steps) {
            if (!(step.guard() && step.risks().stream().anyMatch(risk -> reads(risk.object(), model)))) {
                spared.add(step.without(risk -> isAboutRows(risk.type()) && isForeign(risk.object(), model)));
            }
        }
        return spared;
    }

    private static boolean isAboutRows(Risk.Type type) {
        return switch (type) {
            case SCAN, REWRITE, LOSS, MAY_FAIL, UNDECLARED_CONVERSION -> true;
            case SIDE_EFFECT -> false;
        };
    }

    /** Whether a query of a table reads foreign rows too. */
    private static boolean reads(ObjectId object, Model model) {
        return isForeign(object, model)
                || object.type() == ObjectType.TABLE
                        && model.inheritance().allHeirs(object).stream()
                                .anyMatch(heir -> TableDef.isForeign(heir, model));
    }

    private static boolean isForeign(ObjectId object, Model model) {
        ObjectId place = object;
        while (place.parent() != null && place.type() != ObjectType.TABLE) {
            place = place.owner();
        }
        return TableDef.isForeign(place, model);
    }
}

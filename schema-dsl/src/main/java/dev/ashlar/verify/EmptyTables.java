package dev.ashlar.verify;

import dev.ashlar.model.ForeignKeyDef;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import java.util.LinkedHashMap;
import java.util.Map;

/** The tables that had no rows in a proof, each with the reason. */
final class EmptyTables {

    private EmptyTables() {}

    static Map<ObjectId, String> of(
            Model model, Map<ObjectId, Integer> rows, Map<ObjectId, String> fitted, Map<ObjectId, String> emptied) {
        Map<ObjectId, String> empty = new LinkedHashMap<>();
        rows.forEach((table, count) -> {
            if (count == 0) {
                String why = emptied.getOrDefault(table, fitted.get(table));
                empty.put(table, why == null ? consequence(model, table, rows) : why);
            }
        });
        return empty;
    }

    private static String consequence(Model model, ObjectId table, Map<ObjectId, Integer> rows) {
        return model.children(table, ForeignKeyDef.class).stream()
                .map(ForeignKeyDef::referencedTable)
                .filter(referred -> !referred.equals(table) && rows.getOrDefault(referred, 0) == 0)
                .findFirst()
                .map(referred -> "refers to " + referred.address() + ", which is empty")
                .orElse("no row was found that it takes");
    }
}

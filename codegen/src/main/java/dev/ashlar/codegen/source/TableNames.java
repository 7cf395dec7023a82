package dev.ashlar.codegen.source;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.ForeignKeyDef;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.PrimaryKeyDef;
import dev.ashlar.model.StatisticsDef;
import dev.ashlar.sql.DerivedName;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the columns, keys, checks and indexes of a table are called in its class. Columns have the first choice. */
final class TableNames {

    private TableNames() {}

    static void of(
            ObjectId table,
            Model model,
            List<StatisticsDef> statistics,
            String constant,
            Map<ObjectId, String> fields) {
        // A field of this name would be taken for the number of the class's serial form.
        NameSpace names = NameSpace.ofMembers(Set.of(constant, "serialVersionUID"));
        for (ColumnDef column : model.children(table, ColumnDef.class)) {
            fields.put(column.id(), names.claim(JavaName.field(column.id().name()), "Column"));
        }
        for (Definition part : model.children(table)) {
            if (part.id().type() != ObjectType.COLUMN
                    && KindSources.place(part) == Place.FIELD
                    && !InheritedPartSource.isCheck(part, model)) {
                fields.put(part.id(), names.claim(wanted(part, table), suffix(part)));
            }
        }
        for (StatisticsDef each : statistics) {
            fields.put(each.id(), names.claim(wanted(each, table), suffix(each)));
        }
    }

    private static String suffix(Definition part) {
        String[] words = part.id().type().word().split(" ", -1);
        StringBuilder suffix = new StringBuilder();
        for (String word : words) {
            suffix.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return suffix.toString();
    }

    private static String wanted(Definition part, ObjectId table) {
        if (part instanceof PrimaryKeyDef) {
            return "primaryKey";
        }
        if (part instanceof ForeignKeyDef key && key.columns().size() == 1) {
            String column = key.columns().get(0).name();
            boolean usual = key.id().name().equals(DerivedName.of(table.name(), column, "fkey"));
            if (usual && column.length() > "_id".length() && column.endsWith("_id")) {
                return JavaName.field(column.substring(0, column.length() - "_id".length()));
            }
        }
        String name = part.id().name();
        String prefix = table.name() + "_";
        return JavaName.field(
                name.startsWith(prefix) && name.length() > prefix.length() ? name.substring(prefix.length()) : name);
    }
}

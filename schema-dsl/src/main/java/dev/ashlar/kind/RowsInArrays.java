package dev.ashlar.kind;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.CompositeTypeDef;
import dev.ashlar.model.CompositeTypeDef.Attribute;
import dev.ashlar.model.Definition;
import dev.ashlar.model.DomainDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.SqlType;
import dev.ashlar.model.TableDef;
import dev.ashlar.sql.Sql;
import java.util.List;
import java.util.Optional;

/**
 * Arrays whose elements are rows go over to a new type as text, which tells values by their place only. Where the attributes come in
 * another order there, values would become those of others, so that is refused while there are such arrays.
 */
final class RowsInArrays {

    private final Context context;

    private RowsInArrays(Context context) {
        this.context = context;
    }

    /** The block that refuses; none where all values find their attribute. */
    static List<Step> guards(ColumnDef before, ColumnDef after, Context context) {
        ObjectId table = after.id().owner();
        if (TableDef.isForeign(table, context.after())
                || !new RowsInArrays(context).isReordered(before.type(), after.type(), false)) {
            return List.of();
        }
        return List.of(Guard.against(
                table,
                Sql.of("{} IS DISTINCT FROM NULL", before.id().identifier()),
                after.id(),
                "rows of " + table.address() + " have values of " + after.id().name()
                        + " that hold arrays of rows, whose attributes come in another order",
                "move the values to another column, and back after this migration",
                context));
    }

    private boolean isReordered(SqlType from, SqlType to, boolean asText) {
        Definition old = TypeUse.definition(from, context.before());
        Definition now = TypeUse.definition(to, context.after());
        boolean byPlace = asText || from.array();
        if (old instanceof DomainDef was && now instanceof DomainDef is) {
            return isReordered(was.base(), is.base(), byPlace);
        }
        if (!(old instanceof CompositeTypeDef was && now instanceof CompositeTypeDef is)) {
            return false;
        }
        return byPlace && !names(was).equals(names(is))
                || was.attributes().stream().anyMatch(attribute -> {
                    Optional<Attribute> same = is.find(attribute.name());
                    return same.isPresent()
                            && isReordered(attribute.type(), same.get().type(), byPlace);
                });
    }

    private static List<String> names(CompositeTypeDef type) {
        return type.attributes().stream().map(Attribute::name).toList();
    }
}

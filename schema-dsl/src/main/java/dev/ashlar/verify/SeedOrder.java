package dev.ashlar.verify;

import dev.ashlar.model.ForeignKeyDef;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.TableDef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tables in an order in which those that are referred to come first, as far as there is one; no foreign ones. */
final class SeedOrder {

    private final Model model;
    private final Set<ObjectId> seen = new HashSet<>();
    private final List<TableDef> order = new ArrayList<>();

    private SeedOrder(Model model) {
        this.model = model;
    }

    static List<TableDef> of(Model model) {
        var order = new SeedOrder(model);
        model.all(TableDef.class).forEach(order::visit);
        order.order.removeIf(table -> table.foreign() != null);
        return order.order;
    }

    private void visit(TableDef table) {
        if (!seen.add(table.id())) {
            return;
        }
        for (ForeignKeyDef key : model.children(table.id(), ForeignKeyDef.class)) {
            if (model.find(key.referencedTable()).orElse(null) instanceof TableDef referenced) {
                visit(referenced);
            }
        }
        order.add(table);
    }
}

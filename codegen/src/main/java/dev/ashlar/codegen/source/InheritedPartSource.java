package dev.ashlar.codegen.source;

import dev.ashlar.model.CheckDef;
import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.InheritanceDef;
import dev.ashlar.model.InheritedParts;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a table has from those that it inherits from, and does not say again. */
final class InheritedPartSource {

    private InheritedPartSource() {}

    /** The column of the table above, where there is nothing else to say of a column. */
    static Optional<ObjectId> column(ColumnDef column, Model model) {
        return above(column, model).filter(above -> {
            List<Definition> parent = new ArrayList<>(model.children(above));
            model.find(above).ifPresent(parent::add);
            List<Definition> own = new ArrayList<>(model.children(column.id()));
            own.add(column);
            return Set.copyOf(InheritedParts.of(parent, column.id().owner(), false))
                    .equals(Set.copyOf(own));
        });
    }

    /** The column of the table above, where there is something else to say of a column. */
    static Optional<ObjectId> changed(ColumnDef column, Model model) {
        return above(column, model);
    }

    /** Whether there is nothing to say of a check. */
    static boolean isCheck(Definition part, Model model) {
        return part instanceof CheckDef
                && above(part, model).isPresent()
                && model.children(part.id()).isEmpty();
    }

    private static Optional<ObjectId> above(Definition part, Model model) {
        return model.find(InheritanceDef.id(part.id().owner())).orElse(null) instanceof InheritanceDef inheritance
                        && !inheritance.local().contains(part.id())
                ? model.inheritance().counterparts(part.id()).stream().findFirst()
                : Optional.empty();
    }
}

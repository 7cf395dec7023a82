package dev.ashlar.kind;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.CompositeTypeDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.DomainConstraintDef;
import dev.ashlar.model.DomainDef;
import dev.ashlar.model.EnumDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.RangeTypeDef;
import dev.ashlar.model.SqlType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the values of a column may suffer that move to a new type: where an attribute goes, or what it is made of changes. */
final class MoveRisks {

    /** The type of the column. */
    private final SqlType of;

    private final Context context;
    private final Set<ObjectId> seen = new HashSet<>();
    private final List<String> lost = new ArrayList<>();
    private final List<String> replaced = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private boolean converted;
    private boolean stricter;

    private MoveRisks(SqlType of, Context context) {
        this.of = of;
        this.context = context;
    }

    static Step of(Step step, ColumnDef before, ColumnDef after, Context context) {
        var risks = new MoveRisks(before.type(), context);
        risks.add(before.type(), after.type());
        Step risky = step;
        if (risks.converted) {
            risky = risky.with(Risk.Type.LOSS, after.id(), "what the new type cannot hold")
                    .with(Risk.Type.MAY_FAIL, after.id(), "refused where a value cannot be converted");
        }
        if (!risks.replaced.isEmpty()) {
            risky = risky.with(Risk.Type.LOSS, after.id(), "which rows held " + String.join(", ", risks.replaced))
                    .with(Risk.Type.MAY_FAIL, after.id(), "refused where rows become equal that must not be");
        }
        if (!risks.refused.isEmpty()) {
            risky = risky.with(
                    Risk.Type.MAY_FAIL, after.id(), "refused where a row holds " + String.join(", ", risks.refused));
        }
        if (risks.stricter) {
            risky = risky.with(Risk.Type.MAY_FAIL, after.id(), "refused where a value does not fulfil its domain");
        }
        return risks.lost.isEmpty()
                ? risky
                : risky.with(Risk.Type.LOSS, after.id(), "the values of " + String.join(", ", risks.lost));
    }

    private boolean isStricter(DomainDef was, DomainDef is) {
        return was.notNull() == null && is.notNull() != null
                || context.after().children(is.id(), DomainConstraintDef.class).stream()
                        .anyMatch(check -> !check.notValid()
                                && !context.before().find(check.id()).equals(Optional.of(check)));
    }

    private void add(SqlType before, SqlType after) {
        if (!before.equals(after)) {
            converted = true;
        }
        ObjectId type = after.userType();
        if (type == null || !type.equals(before.userType()) || !seen.add(type)) {
            return;
        }
        Optional<Definition> old = context.before().find(type);
        Optional<Definition> now = context.after().find(type);
        if (old.isEmpty() || now.isEmpty()) {
            return;
        }
        if (old.get() instanceof EnumDef was && now.get() instanceof EnumDef is) {
            replaced.addAll(EnumLoss.replaced(was, is, context).keySet());
            if (!EnumLoss.isLabel(of, type, context)) {
                refused.addAll(EnumLoss.unanswered(was, is, context));
            }
        } else if (old.get() instanceof DomainDef was && now.get() instanceof DomainDef is) {
            add(was.base(), is.base());
            stricter |= isStricter(was, is);
        } else if (old.get() instanceof RangeTypeDef was && now.get() instanceof RangeTypeDef is) {
            add(was.subtype(), is.subtype());
        } else if (old.get() instanceof CompositeTypeDef was && now.get() instanceof CompositeTypeDef is) {
            for (CompositeTypeDef.Attribute attribute : was.attributes()) {
                is.find(attribute.name())
                        .ifPresentOrElse(
                                other -> add(attribute.type(), other.type()),
                                () -> lost.add(was.attribute(attribute.name()).address()));
            }
        }
    }
}

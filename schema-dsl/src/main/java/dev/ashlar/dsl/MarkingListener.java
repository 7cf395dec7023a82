package dev.ashlar.dsl;

import dev.ashlar.model.Expression.Form;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.QualifiedName;
import org.jooq.Asterisk;
import org.jooq.Name;
import org.jooq.Param;
import org.jooq.QualifiedAsterisk;
import org.jooq.QueryPart;
import org.jooq.TableField;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.impl.CustomQueryPart;
import org.jooq.impl.QOM;

/**
 * Watches jOOQ render: puts marks in place of declared tables and of columns that are reached by a table's alias, quotes names by
 * the one rule for quoting, and finds comparisons with null.
 */
final class MarkingListener implements VisitListener {

    private final Marks marks;

    MarkingListener(Marks marks) {
        this.marks = marks;
    }

    @Override
    public void visitStart(VisitContext context) {
        QueryPart part = context.queryPart();
        switch (part) {
            case Table table -> context.queryPart(reference(table.id()));
            case View view -> context.queryPart(reference(view.id()));
            case Name name
            when !name.empty() && name.quoted() != Name.Quoted.UNQUOTED -> context.queryPart(quoted(name));
            case Asterisk asterisk -> star();
            case QualifiedAsterisk asterisk -> star();
            case TableField<?, ?> field when !(field instanceof Column) -> aliased(field, context);
            case QOM.CompareCondition<?, ?> comparison -> nullComparison(comparison);
            default -> {}
        }
    }

    private static QueryPart reference(ObjectId id) {
        return CustomQueryPart.of(context -> Rendering.refer(context, id, Form.QUALIFIED));
    }

    private static QueryPart quoted(Name name) {
        String text = QualifiedName.of(name.getName()).text();
        return CustomQueryPart.of(context -> context.sql(text));
    }

    private void star() {
        marks.problem("selects *, whose meaning changes with the table", "name the columns");
    }

    /** A column of a declared table under an alias keeps its reference, behind the alias. */
    private static void aliased(TableField<?, ?> field, VisitContext context) {
        if (field.getTable() instanceof QOM.TableAlias<?> alias && alias.$aliased() instanceof Table table) {
            ObjectId column = table.id().child(ObjectType.COLUMN, field.getName());
            String prefix = new Identifier(alias.$alias().last()).text() + ".";
            context.queryPart(CustomQueryPart.of(rendering -> {
                rendering.sql(prefix);
                Rendering.refer(rendering, column, Form.NAME);
            }));
        }
    }

    private void nullComparison(QOM.CompareCondition<?, ?> comparison) {
        if (comparison.$arg2() instanceof Param<?> value && value.getValue() == null) {
            marks.problem("compares with null, which is never true", "use isNull() or isNotNull()");
        }
    }
}

package dev.ashlar.dsl;

import dev.ashlar.model.Expression.Form;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.QualifiedName;
import org.jooq.Asterisk;
import org.jooq.DataType;
import org.jooq.Name;
import org.jooq.Param;
import org.jooq.QualifiedAsterisk;
import org.jooq.QueryPart;
import org.jooq.Select;
import org.jooq.TableField;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.impl.CustomQueryPart;
import org.jooq.impl.DSL;
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
            case Table table -> {
                marks.table(table);
                context.queryPart(reference(table.id()));
            }
            case QueryView<?> view -> context.queryPart(reference(view.id()));
            case Name name
            when !name.empty() && name.quoted() != Name.Quoted.UNQUOTED -> context.queryPart(quoted(name));
            case Select<?> select when !select.$groupBy().isEmpty() -> marks.groups();
            case Asterisk asterisk -> star();
            case QualifiedAsterisk asterisk -> star();
            case TableField<?, ?> field when !(field instanceof Column) -> aliased(field, context);
            case QOM.CompareCondition<?, ?> comparison -> nullComparison(comparison);
            case Param<?> value when value.getValue() instanceof Object[] elements -> array(value, elements, context);
            default -> {}
        }
    }

    private static QueryPart reference(ObjectId id) {
        return CustomQueryPart.of(context -> Rendering.refer(context, id, Form.QUALIFIED));
    }

    /** The names of jOOQ's own functions are words of SQL: CAST is no function in quotes. */
    private static QueryPart quoted(Name name) {
        String text = name.quoted() == Name.Quoted.SYSTEM
                ? String.join(".", name.getName())
                : QualifiedName.of(name.getName()).text();
        return CustomQueryPart.of(context -> context.sql(text, true));
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
                rendering.sql(prefix, true);
                Rendering.refer(rendering, column, Form.NAME);
            }));
        }
    }

    /** Element by element: in jOOQ's own text of an array the elements are not escaped as their types need. */
    private static void array(Param<?> value, Object[] elements, VisitContext context) {
        DataType<?> type = value.getDataType();
        DataType<?> element = type.getArrayComponentDataType();
        if (element == null || type.getBinding() instanceof InlineArrayBinding<?, ?>) {
            return;
        }
        context.queryPart(CustomQueryPart.of(rendering -> {
            rendering.sql("ARRAY[");
            for (int i = 0; i < elements.length; i++) {
                rendering.sql(i == 0 ? "" : ", ").visit(DSL.inline(elements[i], element));
            }
            rendering.sql("]::").sql(type.getCastTypeName(rendering.configuration()));
        }));
    }

    private void nullComparison(QOM.CompareCondition<?, ?> comparison) {
        if (comparison.$arg2() instanceof Param<?> value && value.getValue() == null) {
            marks.problem("compares with null, which is never true", "use isNull() or isNotNull()");
        }
    }
}

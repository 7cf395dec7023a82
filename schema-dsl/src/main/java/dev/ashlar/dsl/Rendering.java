package dev.ashlar.dsl;

import dev.ashlar.model.Expression;
import dev.ashlar.model.Expression.Form;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Context;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderKeywordCase;
import org.jooq.conf.Settings;
import org.jooq.conf.StatementType;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.QOM;
import org.jspecify.annotations.Nullable;

/**
 * Renders expressions of jOOQ to expressions of the model. While jOOQ writes the text, every column, table and type of the schema
 * leaves a mark in place of its name; afterwards the marks become references. So names and dependencies are known exactly, and
 * nothing is parsed.
 */
final class Rendering {

    private static final Object KEY = Rendering.class;

    private Rendering() {}

    /** An expression over the columns of one table. */
    static Expression inTable(QueryPart part, DatabaseObject table, ObjectId id, Description description) {
        return render(part, new Marks(table, id, description), false);
    }

    /** An expression over nothing. */
    static Expression alone(QueryPart part, ObjectId id, Description description) {
        return render(part, new Marks(null, id, description), false);
    }

    /** A condition over the columns of one table, without the parentheses that jOOQ puts around every AND and OR. */
    static Expression condition(Condition condition, DatabaseObject table, ObjectId id, Description description) {
        return condition(condition, new Marks(table, id, description));
    }

    /** A condition that may hold queries over other tables: every column is named with its table's name. */
    static Expression condition(Condition condition, ObjectId id, Description description) {
        return condition(condition, new Marks(null, id, description));
    }

    private static Expression condition(Condition condition, Marks marks) {
        String text = text(condition, marks, false);
        boolean wrapped = (condition instanceof QOM.And || condition instanceof QOM.Or)
                && text.startsWith("(")
                && text.endsWith(")");
        return marks.expression(wrapped ? text.substring(1, text.length() - 1) : text);
    }

    /** SQL as its author wrote it, and what it needs. */
    static Expression written(String sql, List<?> needs, ObjectId id, Description description) {
        Marks marks = new Marks(null, id, description);
        needs.forEach(marks::need);
        return marks.expression(sql);
    }

    /** A query. */
    static Expression query(QueryPart part, ObjectId id, Description description) {
        return render(part, new Marks(null, id, description), true);
    }

    /** A value of a column's type, for its default. A bare label does for an enum. */
    @SuppressWarnings("unchecked") // the value came with the type
    static <T> Expression literal(Column<T> column, Object value, Description description) {
        Expression rendered =
                inTable(DSL.inline((T) value, column.type().dataType()), column.getTable(), column.id(), description);
        return column.type().sqlType().array() ? rendered : bare(rendered);
    }

    /** A label of an enum without its type. */
    static Expression bare(Expression value) {
        boolean isLabel = value.parts().get(0) instanceof Expression.Reference(ObjectId target, Form form)
                && target.type() == ObjectType.ENUM_VALUE
                && form == Form.LITERAL;
        return isLabel ? new Expression(value.parts().subList(0, 1), value.alsoNeeds()) : value;
    }

    /** The same column seen as of another type. */
    static <O> Field<O> retyped(Column<?> column, DataType<O> type) {
        return CustomField.of(DSL.name(column.getName()), type, context -> column(context, column));
    }

    private static Expression render(QueryPart part, Marks marks, boolean formatted) {
        return marks.expression(text(part, marks, formatted));
    }

    private static String text(QueryPart part, Marks marks, boolean formatted) {
        Settings settings = new Settings()
                .withStatementType(StatementType.STATIC_STATEMENT)
                .withRenderKeywordCase(RenderKeywordCase.UPPER)
                .withRenderNamedParamPrefix(":")
                .withRenderFormatted(formatted);
        var configuration = new DefaultConfiguration()
                .set(SQLDialect.POSTGRES)
                .set(settings)
                .set(new MarkingListener(marks));
        configuration.data(KEY, marks);
        return DSL.using(configuration).renderInlined(part);
    }

    private static @Nullable Marks marks(Context<?> context) {
        return (Marks) context.configuration().data(KEY);
    }

    /** Leaves a mark where a schema is described, else the plain name. */
    static void refer(Context<?> context, ObjectId target, Form form) {
        Marks marks = marks(context);
        if (marks == null) {
            context.sql(
                    Expression.of(new Expression.Reference(target, form)).sql().text());
        } else {
            context.sql(marks.mark(new Expression.Reference(target, form)));
        }
    }

    /** A column: by its name alone inside its own table, with the table's elsewhere. */
    static void column(Context<?> context, Column<?> column) {
        Marks marks = marks(context);
        if (marks == null) {
            context.visit(DSL.name(
                    column.getTable().declaredSchema().id().name(),
                    column.getTable().getName(),
                    column.getName()));
            return;
        }
        marks.column(column).forEach(context::sql);
    }

    /** A column of a view: by its name alone in an index of the view, with the view's elsewhere. */
    static void viewColumn(Context<?> context, ViewColumn<?> column) {
        Marks marks = marks(context);
        if (marks != null && marks.isInside(column)) {
            refer(context, column.id(), Form.NAME);
            return;
        }
        refer(context, column.view().id(), Form.NAME);
        context.sql(".").sql(column.id().identifier().text(), true);
    }

    /** Notes what the author says that raw SQL needs. */
    static void needs(Context<?> context, Object... objects) {
        Marks marks = marks(context);
        if (marks != null) {
            for (Object object : objects) {
                marks.need(object);
            }
        }
    }
}

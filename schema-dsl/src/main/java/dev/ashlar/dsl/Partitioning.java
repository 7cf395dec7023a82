package dev.ashlar.dsl;

import dev.ashlar.model.Expression;
import dev.ashlar.model.IndexElement;
import dev.ashlar.model.ObjectId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jooq.Field;

/**
 * How the rows of a table are distributed over its partitions (manual, CREATE TABLE, PARTITION BY). It is fixed when the table is
 * made: another one means another table. Immutable.
 */
public final class Partitioning {

    /** By what a row's partition is found. */
    enum Method {
        LIST,
        RANGE,
        HASH
    }

    private final Method method;
    private final List<Field<?>> keys;

    Partitioning(Method method, List<Field<?>> keys) {
        this.method = method;
        this.keys = keys;
    }

    Method method() {
        return method;
    }

    List<Field<?>> keys() {
        return keys;
    }

    /** The key as SQL writes it, over the columns of the table that declares them. */
    Expression describe(Table table, ObjectId id, Description description) {
        if (keys.isEmpty()) {
            description.problem(id, "is partitioned by nothing", "name a column or an expression");
        }
        if (method == Method.LIST && keys.size() > 1) {
            description.problem(
                    id,
                    "is partitioned by a list of " + keys.size() + " keys, and PostgreSQL takes one",
                    "name one, or use partitionByRange(...)");
        }
        List<Expression.Part> parts = new ArrayList<>();
        Set<ObjectId> needs = new HashSet<>();
        text(parts, method.name() + " (");
        for (int i = 0; i < keys.size(); i++) {
            text(parts, i == 0 ? "" : ", ");
            IndexElement element = IndexKey.element(keys.get(i), table, id, description);
            boolean isColumn = element.expression().asColumn().isPresent();
            text(parts, isColumn ? "" : "(");
            element.expression().parts().forEach(part -> add(parts, part));
            text(parts, isColumn ? "" : ")");
            text(parts, element.collation() == null ? "" : " COLLATE " + element.collation());
            text(parts, element.operatorClass() == null ? "" : " " + element.operatorClass());
            needs.addAll(element.expression().alsoNeeds());
        }
        text(parts, ")");
        return new Expression(parts, needs);
    }

    private static void text(List<Expression.Part> parts, String text) {
        if (!text.isEmpty()) {
            add(parts, new Expression.Text(text));
        }
    }

    /** Two texts never stand beside each other. */
    private static void add(List<Expression.Part> parts, Expression.Part part) {
        if (part instanceof Expression.Text more
                && !parts.isEmpty()
                && parts.get(parts.size() - 1) instanceof Expression.Text text) {
            parts.set(parts.size() - 1, new Expression.Text(text.sql() + more.sql()));
        } else {
            parts.add(part);
        }
    }

    @Override
    public String toString() {
        return method.name().toLowerCase(Locale.ROOT);
    }
}

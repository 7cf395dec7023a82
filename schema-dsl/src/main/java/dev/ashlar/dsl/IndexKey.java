package dev.ashlar.dsl;

import dev.ashlar.model.Expression;
import dev.ashlar.model.IndexElement;
import dev.ashlar.model.ObjectId;
import dev.ashlar.sql.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import org.jooq.Context;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.SortField;
import org.jooq.SortOrder;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM.NullOrdering;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * One column or expression of an index, with all that can be said of it. Plain columns and jOOQ's {@code asc()} and {@code desc()}
 * do where nothing else is said. Immutable.
 */
public final class IndexKey extends CustomField<Object> {

    private static final long serialVersionUID = 1L;

    private final transient Field<?> field;
    private final transient @Nullable String collation;
    private final transient @Nullable String operatorClass;
    private final transient SequencedMap<String, String> options;
    private final transient @Nullable Integer statistics;
    private final transient List<Object> needs;

    private IndexKey(
            Field<?> field,
            @Nullable String collation,
            @Nullable String operatorClass,
            SequencedMap<String, String> options,
            @Nullable Integer statistics,
            List<Object> needs) {
        super(DSL.name("key"), SQLDataType.OTHER);
        this.field = field;
        this.collation = collation;
        this.operatorClass = operatorClass;
        this.options = options;
        this.statistics = statistics;
        this.needs = List.copyOf(needs);
    }

    /** A column or an expression over columns. */
    public static IndexKey of(Field<?> field) {
        return new IndexKey(field, null, null, new LinkedHashMap<>(), null, List.of());
    }

    /**
     * By a collation, such as {@code "C"}; one outside of {@code pg_catalog} with its schema. (jOOQ's own {@code collate} makes an
     * expression of it.)
     */
    public IndexKey collation(String... name) {
        return new IndexKey(field, QualifiedName.of(name).text(), operatorClass, options, statistics, needs);
    }

    /** By an operator class, such as {@code "text_pattern_ops"}; one outside of {@code pg_catalog} with its schema. */
    public IndexKey operatorClass(String... name) {
        return new IndexKey(field, collation, QualifiedName.of(name).text(), options, statistics, needs);
    }

    /** Sets an option of the operator class, such as {@code siglen}. */
    public IndexKey with(String option, String value) {
        var more = new LinkedHashMap<>(options);
        more.put(Objects.requireNonNull(option, "option"), Objects.requireNonNull(value, "value"));
        return new IndexKey(field, collation, operatorClass, more, statistics, needs);
    }

    /** Says how much the server gathers about the values of an expression, from 0 to 10,000; for a column, say it of the column. */
    public IndexKey statistics(int target) {
        return new IndexKey(field, collation, operatorClass, options, target, needs);
    }

    /** Says what it needs that no text tells: an operator class or an operator that the database declares. */
    public IndexKey needs(Object... objects) {
        List<Object> all = new ArrayList<>(needs);
        all.addAll(Given.all(objects, () -> "a key of an index", "need"));
        return new IndexKey(field, collation, operatorClass, options, statistics, all);
    }

    @Override
    public void accept(Context<?> context) {
        context.visit(field);
    }

    /** The element of an index that a field, a sorted field or a key stands for. */
    static IndexElement element(OrderField<?> part, DatabaseObject table, ObjectId id, Description description) {
        boolean descending = false;
        NullOrdering nulls = null;
        Field<?> field;
        if (part instanceof SortField<?> sorted) {
            descending = sorted.$sortOrder() == SortOrder.DESC;
            nulls = sorted.$nullOrdering();
            field = sorted.$field();
        } else {
            field = (Field<?>) part;
        }
        IndexKey key = field instanceof IndexKey made ? made : of(field);
        if (!key.options.isEmpty() && key.operatorClass == null) {
            description.problem(
                    id,
                    "sets " + key.options.firstEntry().getKey() + " of no operator class",
                    "say operatorClass(...) too");
        }
        if (key.statistics != null && key.field instanceof Column) {
            description.problem(
                    id, "says statistics(" + key.statistics + ") of a column", "say it of the column's type");
        }
        return new IndexElement(
                key.expression(table, id, description),
                key.collation,
                key.operatorClass,
                descending,
                nulls == null ? descending : nulls == NullOrdering.NULLS_FIRST,
                key.options,
                key.statistics);
    }

    private Expression expression(DatabaseObject table, ObjectId id, Description description) {
        Expression rendered = Rendering.inTable(field, table, id, description);
        if (needs.isEmpty()) {
            return rendered;
        }
        Marks marks = new Marks(table, id, description);
        needs.forEach(marks::need);
        Set<ObjectId> all = new LinkedHashSet<>(rendered.alsoNeeds());
        all.addAll(marks.expression("").alsoNeeds());
        return new Expression(rendered.parts(), all);
    }
}

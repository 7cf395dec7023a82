package dev.ashlar.dsl;

import dev.ashlar.model.ObjectType;
import dev.ashlar.model.RangeTypeDef;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A range type, with its multirange type (manual, CREATE TYPE). Columns are of it by {@link Types#typeOf(RangeType)}. */
public final class RangeType extends SchemaObject<RangeType> {

    private final ColumnType<?> subtype;
    private @Nullable SqlText operatorClass;
    private @Nullable SqlText difference;
    private @Nullable String multirange;
    private Supplier<? extends List<?>> needs = List::of;

    private RangeType(Schema schema, String name, ColumnType<?> subtype) {
        super(schema, ObjectType.RANGE_TYPE, name);
        this.subtype = given(subtype, "subtype");
    }

    /** A range of values of a type; with {@code collate(...)} on that type, the collation of the range. */
    public static RangeType range(Schema schema, String name, ColumnType<?> subtype) {
        return new RangeType(schema, name, subtype);
    }

    /** Orders the bounds by an operator class, as SQL names it: {@code "pg_catalog.text_pattern_ops"}. */
    public RangeType operatorClass(String name, Object... needs) {
        this.operatorClass = SqlText.of(given(name, "operator class"), needs);
        return this;
    }

    /** The function that tells how far two bounds are apart, as SQL names it: {@code "pg_catalog.float8mi"}. */
    public RangeType subtypeDiff(String function, Object... needs) {
        this.difference = SqlText.of(given(function, "subtype_diff"), needs);
        return this;
    }

    /** The name of the multirange type; without it the one that PostgreSQL makes of the range's. */
    public RangeType multirange(String name) {
        this.multirange = given(name, "name of the multirange type");
        return this;
    }

    /** Says what the operator class and the function are, asked for when all objects are there: an operator class may need the type. */
    public RangeType needs(Supplier<? extends List<?>> objects) {
        this.needs = given(objects, "need");
        return this;
    }

    @Override
    RangeType self() {
        return this;
    }

    private @Nullable SqlText needing(@Nullable SqlText text) {
        return text == null ? null : text.needing(given(needs.get(), "needs"));
    }

    @Override
    void define(Description description) {
        ColumnType.Traits traits = subtype.traits();
        if (!traits.equals(ColumnType.Traits.NONE.collated(traits.collation()))) {
            description.problem(
                    id(),
                    "says more of its subtype than the collation",
                    "leave out nullable(), defaultTo(...) and the like");
        }
        description.add(new RangeTypeDef(
                id(),
                subtype.sqlType(),
                SqlText.expression(needing(operatorClass), id(), description),
                traits.collation(),
                SqlText.expression(needing(difference), id(), description),
                multirange == null ? RangeTypeDef.usualMultirange(id().name()) : multirange));
    }
}

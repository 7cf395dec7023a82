package dev.ashlar.random;

import dev.ashlar.dsl.QueryView;
import dev.ashlar.random.Query.Out;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Says the queries of views in jOOQ.
 *
 * @param spec the schema
 * @param build the objects of it
 */
record BuildQuery(Spec spec, Build build) {

    Select<?> select(Query query) {
        return switch (query) {
            case Query.Rows rows -> rows(rows);
            case Query.Joined joined -> joined(joined);
            case Query.Grouped(int table, Out by, int counted) ->
                DSL.select(
                                out(build.table(table), by),
                                DSL.count(field(build.table(table), counted)).as("counted"))
                        .from(build.table(table))
                        .groupBy(field(build.table(table), by.column()));
            case Query.GroupedByKey(int table, int key, Out more) -> grouped(build.table(table), key, more);
            case Query.OverView(int view, boolean limited) -> overView(build.view(view), limited);
            case Query.United(int first, int firstColumn, int second, int secondColumn) ->
                DSL.select(Fields.text(field(build.table(first), firstColumn)).as("word"))
                        .from(build.table(first))
                        .unionAll(DSL.select(Fields.text(field(build.table(second), secondColumn)))
                                .from(build.table(second)));
            case Query.Existing existing -> existing(existing);
        };
    }

    private Field<?> field(Table<?> table, int column) {
        return table instanceof SpecTable
                ? build.column(column)
                : Objects.requireNonNull(table.field(build.column(column)));
    }

    private Field<?> out(Table<?> table, Out out) {
        Field<?> field = field(table, out.column());
        return out.as().isEmpty() ? field : field.as(out.as());
    }

    private Select<?> rows(Query.Rows rows) {
        Table<?> table = rows.alias().isEmpty()
                ? build.table(rows.table())
                : build.table(rows.table()).as(rows.alias());
        List<Field<?>> outs = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Out out : rows.outs()) {
            Field<?> field = out(table, out);
            outs.add(names.add(field.getName()) ? field : field.as("again" + outs.size()));
        }
        var select = DSL.select(outs).from(table);
        return rows.where() == null
                ? select
                : select.where(new Conditions(spec, column -> field(table, column)).of(rows.where()));
    }

    private Select<?> joined(Query.Joined joined) {
        Table<?> left = build.table(joined.leftTable());
        Table<?> right = build.table(joined.rightTable());
        if (joined.aliased() || joined.leftTable() == joined.rightTable()) {
            left = left.as("l");
            right = right.as("r");
        }
        Field<?> first = field(left, joined.left().column());
        return DSL.select(first.as("one"), out(right, joined.right()).as("Other One"))
                .from(left)
                .leftJoin(right)
                .on(Fields.text(first)
                        .eq(Fields.text(field(right, joined.right().column()))));
    }

    private Select<?> grouped(SpecTable table, int key, Out more) {
        List<Field<?>> keys = new ArrayList<>(build.columns(((KeyItem) spec.get(key)).columns()));
        List<Field<?>> outs = new ArrayList<>(keys);
        outs.add(field(table, more.column()).as("more one"));
        outs.add(DSL.count().as("counted"));
        return DSL.select(outs).from(table).groupBy(keys);
    }

    /** A view that depends on itself shows no columns, and the schema is found to be none. */
    private static Select<?> overView(QueryView<?> view, boolean limited) {
        List<Field<?>> fields = List.of(view.fields());
        return limited
                ? DSL.select(fields.subList(0, Math.min(1, fields.size()))).from(view)
                : DSL.select(fields)
                        .select(DSL.inline(1).as("extra " + fields.size()))
                        .from(view);
    }

    private Select<?> existing(Query.Existing existing) {
        SpecTable table = build.table(existing.table());
        SpecTable other = build.table(existing.other());
        var inner = DSL.selectOne().from(other);
        return DSL.select(out(table, existing.out()))
                .from(table)
                .where(DSL.exists(
                        existing.where() == null
                                ? inner
                                : inner.where(new Conditions(spec, build::column).of(existing.where()))));
    }
}

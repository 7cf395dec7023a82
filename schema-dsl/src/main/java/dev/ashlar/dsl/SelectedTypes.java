package dev.ashlar.dsl;

import dev.ashlar.model.Expression;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.TableField;
import org.jooq.impl.QOM;

/** The types of what a query selects, as far as they are known: those of plain columns. */
final class SelectedTypes {

    /** Where rows of several queries are put together, the types of the first are not those of the whole. */
    private static final List<String> SET_OPERATORS = List.of("UNION", "EXCEPT", "INTERSECT");

    private SelectedTypes() {}

    /** One text for each column; empty for one whose type is not known, and no texts where that is true of all. */
    static List<String> of(Select<?> select, Expression rendered) {
        String sql = rendered.sql().text().toUpperCase(Locale.ROOT);
        if (SET_OPERATORS.stream().anyMatch(sql::contains)) {
            return List.of();
        }
        return Stream.of(select.fields())
                .map(field -> column(field).map(SelectedTypes::text).orElse(""))
                .toList();
    }

    private static Optional<Column<?>> column(Field<?> field) {
        if (field instanceof QOM.FieldAlias<?> alias) {
            return column(alias.$aliased());
        }
        if (field instanceof Column<?> column) {
            return Optional.of(column);
        }
        return field instanceof TableField<?, ?> member
                        && member.getTable() instanceof QOM.TableAlias<?> alias
                        && alias.$aliased() instanceof Table table
                ? table.columns().stream()
                        .<Column<?>>map(column -> column)
                        .filter(column -> column.getName().equals(member.getName()))
                        .findFirst()
                : Optional.empty();
    }

    private static String text(Column<?> column) {
        String collation = column.type().traits().collation();
        return column.type().sqlType() + (collation == null ? "" : " COLLATE " + collation);
    }
}

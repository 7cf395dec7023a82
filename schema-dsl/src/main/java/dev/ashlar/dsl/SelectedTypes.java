package dev.ashlar.dsl;

import dev.ashlar.model.Expression;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;

/**
 * The types of what a query selects, as text that is only good to be compared: the type of a plain column, and for all else the expression
 * with what it is selected from. The same expression over the same tables is of the same type, or one of them is changed, which a view
 * takes notice of anyway.
 */
final class SelectedTypes {

    /** Where rows of several queries are put together, the types of the first are not those of the whole. */
    private static final List<String> SET_OPERATORS = List.of("UNION", "EXCEPT", "INTERSECT");

    private SelectedTypes() {}

    /** One text for each column; none where the types are not known. */
    static List<String> of(Select<?> select, Expression rendered) {
        String sql = rendered.sql().text().toUpperCase(Locale.ROOT);
        if (SET_OPERATORS.stream().anyMatch(sql::contains)) {
            return List.of();
        }
        DSLContext plain = DSL.using(SQLDialect.POSTGRES);
        String from = select.$from().stream().map(plain::renderInlined).collect(Collectors.joining(", "));
        String with = select.$with() == null ? "" : plain.renderInlined(select.$with());
        return Stream.of(select.fields())
                .map(field -> column(field)
                        .map(SelectedTypes::text)
                        .orElseGet(() -> plain.renderInlined(field) + from + with))
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

package dev.ashlar.kind;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.DomainDef;
import dev.ashlar.model.EnumDef;
import dev.ashlar.model.Expression;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.SqlType;
import dev.ashlar.sql.Sql;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the values of a column pass from one type to another, and what may happen to them on the way.
 *
 * @param using the <code>USING</code> clause; empty where PostgreSQL converts by itself
 * @param rewrites whether the table is written anew
 * @param loss what may be lost; null where every value survives or is refused
 * @param mayFail whether a value may be refused
 * @param needs what the declared expression reads
 * @param undeclared whether values pass through text and nobody said that this is meant
 */
record Conversion(
        Sql using,
        boolean rewrites,
        @Nullable String loss,
        boolean mayFail,
        Set<ObjectId> needs,
        boolean undeclared,
        ColumnDef after) {

    static Conversion between(ColumnDef before, ColumnDef after, Context context) {
        SqlType from = before.type();
        SqlType to = after.type();
        Expression declared = context.conversions().find(after.id(), from, to);
        if (declared != null) {
            return new Conversion(
                    Sql.of("USING {}", declared.sql()),
                    true,
                    "what the conversion drops",
                    true,
                    declaredNeeds(declared, to, context),
                    false,
                    after);
        }
        Conversion plain = between(plain(from, context.before()), plain(to, context.after()), before, after, context);
        return DomainKind.isChecked(to, context.after()) ? plain.checked() : plain;
    }

    /** A domain's values are those of the type that it is over, and are cast like them. One over a type of the schema stays as it is. */
    private static SqlType plain(SqlType type, Model model) {
        SqlType plain = type;
        for (DomainDef over = DomainKind.domain(type, model); over != null; over = DomainKind.domain(plain, model)) {
            plain = over.base();
        }
        return plain.userType() == null && !plain.name().contains(".") ? plain : type;
    }

    /** The server looks at each value, as the new type has checks of its own. */
    private Conversion checked() {
        return new Conversion(using, true, loss, true, needs, undeclared, after);
    }

    private static Conversion between(SqlType from, SqlType to, ColumnDef before, ColumnDef after, Context context) {
        if (from.equals(to)) {
            return new Conversion(Sql.EMPTY, false, null, false, Set.of(), false, after);
        }
        if (from.sameBase(to)) {
            TypeWidth width = TypeWidth.between(from, to);
            return new Conversion(
                    Sql.EMPTY,
                    width.rewrites(),
                    width.rounds() ? "digits beyond the new precision" : null,
                    width.refuses(),
                    Set.of(),
                    false,
                    after);
        }
        Set<ObjectId> labels = labels(to, context);
        Casts cast = Casts.between(from, to);
        Sql column = before.id().identifier().sql();
        return switch (cast) {
            case FREE -> new Conversion(Sql.EMPTY, false, null, false, Set.of(), false, after);
            case WIDENING -> new Conversion(Sql.EMPTY, true, null, false, Set.of(), false, after);
            case CHECKED -> new Conversion(Sql.EMPTY, true, null, true, Set.of(), false, after);
            case ASSIGNMENT ->
                new Conversion(Sql.EMPTY, true, "what the new type cannot hold", true, Set.of(), false, after);
            case EXPLICIT ->
                new Conversion(
                        Sql.of("USING {}::{}", column, to.sql()),
                        true,
                        "what the new type cannot hold",
                        true,
                        Set.of(),
                        false,
                        after);
            case TEXT ->
                new Conversion(
                        Sql.of("USING {}", Casts.byText(column, from, after.type())),
                        true,
                        "what the new type cannot hold",
                        true,
                        labels,
                        true,
                        after);
        };
    }

    private static Set<ObjectId> declaredNeeds(Expression declared, SqlType to, Context context) {
        return Stream.concat(declared.needs().stream(), labels(to, context).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The labels that values can become: each must be there, and committed if it is new. */
    private static Set<ObjectId> labels(SqlType to, Context context) {
        return to.userType() != null && context.after().find(to.userType()).orElse(null) instanceof EnumDef type
                ? type.labels().stream().map(type::value).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** The step with what it costs. */
    Step costs(Step step) {
        Step costly = step.needing(needs);
        if (rewrites) {
            costly = costly.with(Risk.Type.REWRITE, after.id().owner(), "the table and its indexes are rewritten");
        }
        if (loss != null) {
            costly = costly.with(Risk.Type.LOSS, after.id(), loss);
        }
        if (mayFail) {
            costly = costly.with(Risk.Type.MAY_FAIL, after.id(), "refused where a value cannot be converted");
        }
        if (undeclared) {
            costly = costly.with(
                    Risk.Type.UNDECLARED_CONVERSION,
                    after.id(),
                    "values pass through text, as no conversion is declared");
        }
        return costly;
    }
}

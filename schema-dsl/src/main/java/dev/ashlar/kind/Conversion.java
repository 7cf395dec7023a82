package dev.ashlar.kind;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.Expression;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.SqlType;
import dev.ashlar.sql.Sql;
import java.util.Set;
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
                    declared.needs(),
                    false,
                    after);
        }
        if (from.equals(to)) {
            return new Conversion(Sql.EMPTY, false, null, false, Set.of(), false, after);
        }
        if (from.sameBase(to)) {
            boolean wider = TypeWidth.isWider(from, to);
            return new Conversion(
                    Sql.EMPTY,
                    !wider,
                    wider ? null : "digits or characters beyond the new length",
                    !wider,
                    Set.of(),
                    false,
                    after);
        }
        Casts cast = Casts.between(from, to);
        Sql column = before.id().identifier().sql();
        return switch (cast) {
            case FREE -> new Conversion(Sql.EMPTY, false, null, false, Set.of(), false, after);
            case WIDENING -> new Conversion(Sql.EMPTY, true, null, false, Set.of(), false, after);
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
                        Sql.of("USING {}::text::{}", column, to.sql()),
                        true,
                        "what the new type cannot hold",
                        true,
                        Set.of(),
                        true,
                        after);
        };
    }

    /** The step with what it costs. */
    Step costs(Step step) {
        Step costly = step.needing(needs);
        if (rewrites) {
            costly = costly.with(Risk.Type.REWRITE, after.id().owner(), "the table is rewritten");
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

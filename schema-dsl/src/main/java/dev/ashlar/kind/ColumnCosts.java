package dev.ashlar.kind;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.ObjectId;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What adding a column costs (manual, ALTER TABLE, notes). */
final class ColumnCosts {

    /** Texts and quoted names, in which nothing is called. */
    private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'')*+'|\"(?:[^\"]|\"\")*+\"");

    private static final Pattern CALL = Pattern.compile("([a-z_][a-z0-9_]*)\\s*\\(");

    /** What looks like a call and is none, or has one value for a whole statement (pg_proc, provolatile). */
    private static final Set<String> STABLE = Set.of(
            "abs",
            "age",
            "array",
            "array_append",
            "cast",
            "ceil",
            "char_length",
            "coalesce",
            "concat",
            "concat_ws",
            "current_setting",
            "date_part",
            "date_trunc",
            "extract",
            "floor",
            "format",
            "greatest",
            "in",
            "json_build_array",
            "json_build_object",
            "jsonb_build_array",
            "jsonb_build_object",
            "least",
            "left",
            "length",
            "localtimestamp",
            "current_timestamp",
            "lower",
            "lpad",
            "make_date",
            "make_interval",
            "make_timestamp",
            "make_timestamptz",
            "md5",
            "mod",
            "now",
            "nullif",
            "numeric",
            "char",
            "character",
            "varchar",
            "varying",
            "bit",
            "time",
            "timestamp",
            "timestamptz",
            "interval",
            "power",
            "repeat",
            "replace",
            "reverse",
            "right",
            "round",
            "rpad",
            "sign",
            "split_part",
            "sqrt",
            "statement_timestamp",
            "substring",
            "timezone",
            "to_char",
            "to_date",
            "to_json",
            "to_jsonb",
            "to_timestamp",
            "to_tsvector",
            "transaction_timestamp",
            "trim",
            "trunc",
            "upper");

    private ColumnCosts() {}

    static Step ofAdding(Step step, ColumnDef column, @Nullable DefaultDef value) {
        ObjectId table = column.id().owner();
        if (column.generated() != null && !column.generated().virtual()) {
            return step.with(Risk.Type.REWRITE, table, "the table and its indexes are rewritten to compute the column");
        }
        if (column.identity() != null) {
            Step numbering =
                    step.with(Risk.Type.REWRITE, table, "the table and its indexes are rewritten to number the rows");
            int numbers = column.identity().options().count();
            return numbers < Integer.MAX_VALUE
                    ? numbering.with(
                            Risk.Type.MAY_FAIL, column.id(), "refused where there are more than " + numbers + " rows")
                    : numbering;
        }
        Set<String> unknown =
                value == null ? Set.of() : called(value.expression().sql().text());
        return unknown.isEmpty()
                ? step
                : step.with(
                        Risk.Type.REWRITE,
                        table,
                        "the table and its indexes are rewritten where " + String.join(" or ", unknown)
                                + " differs from row to row");
    }

    /** The functions that an expression calls and that may give another value for each row. */
    private static Set<String> called(String expression) {
        Matcher calls = CALL.matcher(QUOTED.matcher(expression).replaceAll("''").toLowerCase(Locale.ROOT));
        var names = new TreeSet<String>();
        while (calls.find()) {
            if (!STABLE.contains(calls.group(1))) {
                names.add(calls.group(1) + "()");
            }
        }
        return names;
    }
}

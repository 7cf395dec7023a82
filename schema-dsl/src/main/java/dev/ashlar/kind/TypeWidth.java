package dev.ashlar.kind;

import dev.ashlar.model.SqlType;

/**
 * What another length, precision or scale of one type means for the values (manual, ALTER TABLE, notes, and the pages of the types).
 *
 * @param rewrites whether the table is written anew
 * @param rounds whether digits are lost
 * @param refuses whether a value that does not fit is refused
 */
record TypeWidth(boolean rewrites, boolean rounds, boolean refuses) {

    private static final TypeWidth SAME = new TypeWidth(false, false, false);

    /** The most digits of a second, and what a type without a precision has. */
    private static final int SECONDS = 6;

    static TypeWidth between(SqlType from, SqlType to) {
        TypeWidth element = ofElements(from, to);
        boolean unlimited = to.modifiers().isEmpty() && element.equals(SAME);
        return from.array() && !unlimited ? new TypeWidth(true, element.rounds, element.refuses) : element;
    }

    private static TypeWidth ofElements(SqlType from, SqlType to) {
        return switch (from.name()) {
            case "character varying", "bit varying" -> varying(from, to);
            case "character" -> new TypeWidth(true, false, first(to, 1) < first(from, 1));
            case "bit" -> new TypeWidth(true, false, true);
            case "numeric" -> numeric(from, to);
            default -> first(to, SECONDS) < first(from, SECONDS) ? new TypeWidth(true, true, false) : SAME;
        };
    }

    private static TypeWidth varying(SqlType from, SqlType to) {
        return first(to, Integer.MAX_VALUE) >= first(from, Integer.MAX_VALUE) ? SAME : new TypeWidth(true, false, true);
    }

    private static TypeWidth numeric(SqlType from, SqlType to) {
        if (to.modifiers().isEmpty()) {
            return SAME;
        }
        if (from.modifiers().isEmpty()) {
            return new TypeWidth(true, true, true);
        }
        int wholeBefore = first(from, 0) - scale(from);
        int wholeAfter = first(to, 0) - scale(to);
        boolean sameScale = scale(from) == scale(to);
        boolean refuses = wholeAfter < wholeBefore;
        return new TypeWidth(!sameScale || refuses, scale(to) < scale(from), refuses || scale(to) < scale(from));
    }

    private static int scale(SqlType type) {
        return type.modifiers().size() > 1 ? type.modifiers().get(1) : 0;
    }

    private static int first(SqlType type, int otherwise) {
        return type.modifiers().isEmpty() ? otherwise : type.modifiers().get(0);
    }
}

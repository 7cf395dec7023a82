package dev.ashlar.kind;

import dev.ashlar.model.SqlType;

/** Whether every value of a type fits the same type with another length or precision, without a rewrite. */
final class TypeWidth {

    private TypeWidth() {}

    /** Whether nothing is lost and nothing is written (manual, ALTER TABLE, notes). */
    static boolean isWider(SqlType from, SqlType to) {
        if (from.array()) {
            return to.modifiers().isEmpty() && varying(from);
        }
        if (to.modifiers().isEmpty()) {
            return varying(from) || from.name().equals("numeric") || from.name().startsWith("time");
        }
        if (from.modifiers().isEmpty()) {
            return false;
        }
        return switch (from.name()) {
            case "numeric" ->
                from.modifiers().size() == to.modifiers().size()
                        && from.modifiers()
                                .get(from.modifiers().size() - 1)
                                .equals(to.modifiers().get(to.modifiers().size() - 1))
                        && (from.modifiers().size() == 2
                                        && to.modifiers().get(0)
                                                >= from.modifiers().get(0)
                                || from.modifiers().size() == 1
                                        && to.modifiers().get(0)
                                                >= from.modifiers().get(0));
            case "character", "bit" -> false;
            default -> to.modifiers().get(0) >= from.modifiers().get(0);
        };
    }

    private static boolean varying(SqlType type) {
        return type.name().equals("character varying") || type.name().equals("bit varying");
    }
}

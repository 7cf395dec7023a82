package dev.ashlar.model;

/** What a foreign key does when the row it refers to goes or changes (manual, CREATE TABLE, REFERENCES). */
public enum ReferentialAction {
    NO_ACTION("NO ACTION"),
    RESTRICT("RESTRICT"),
    CASCADE("CASCADE"),
    SET_NULL("SET NULL"),
    SET_DEFAULT("SET DEFAULT");

    private final String words;

    ReferentialAction(String words) {
        this.words = words;
    }

    /** The words for it in SQL. */
    public String words() {
        return words;
    }
}

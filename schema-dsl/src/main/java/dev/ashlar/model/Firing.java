package dev.ashlar.model;

/** In which sessions a trigger fires (manual, ALTER TABLE, ENABLE TRIGGER, and <code>session_replication_role</code>). */
public enum Firing {
    /** In all but those that apply changes of another server. */
    ORIGIN("ENABLE"),
    /** In none. */
    DISABLED("DISABLE"),
    /** Only in those that apply changes of another server. */
    REPLICA("ENABLE REPLICA"),
    /** In all. */
    ALWAYS("ENABLE ALWAYS");

    private final String words;

    Firing(String words) {
        this.words = words;
    }

    /** The words that set it. */
    public String words() {
        return words;
    }
}

package dev.ashlar.kind;

/**
 * The table locks that statements take, the strongest last (manual, "Explicit Locking"). Those that queries and changes of rows take
 * too are left out: for them nothing waits but what takes ACCESS EXCLUSIVE, or builds an index or a foreign key.
 */
public enum LockMode {
    SHARE_UPDATE_EXCLUSIVE("SHARE UPDATE EXCLUSIVE", "reads and writes go on"),
    SHARE("SHARE", "writes wait"),
    SHARE_ROW_EXCLUSIVE("SHARE ROW EXCLUSIVE", "writes wait"),
    ACCESS_EXCLUSIVE("ACCESS EXCLUSIVE", "reads and writes wait");

    private final String words;
    private final String meaning;

    LockMode(String words, String meaning) {
        this.words = words;
        this.meaning = meaning;
    }

    /** The name that PostgreSQL's manual uses. */
    public String words() {
        return words;
    }

    /** What others notice of it. */
    public String meaning() {
        return meaning;
    }
}

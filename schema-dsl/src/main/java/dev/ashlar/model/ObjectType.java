package dev.ashlar.model;

/**
 * The kinds of object that have an address. The order is the order in which a model lists them: what others are made of
 * comes first.
 */
public enum ObjectType {
    SCHEMA("schema", true),
    EXTENSION("extension", true),
    ENUM("enum", true),
    ENUM_VALUE("enum value", true),
    SEQUENCE("sequence", true),
    TABLE("table", true),
    COLUMN("column", true),
    DEFAULT("default", false),
    PRIMARY_KEY("primary key", false),
    UNIQUE("unique constraint", false),
    CHECK("check", false),
    EXCLUSION("exclusion constraint", false),
    FOREIGN_KEY("foreign key", false),
    INDEX("index", false),
    VIEW("view", false),
    VIEW_COLUMN("view column", false),
    SEQUENCE_OWNER("owner", false),
    COMMENT("comment", false);

    private final String word;
    private final boolean holdsState;

    ObjectType(String word, boolean holdsState) {
        this.word = word;
        this.holdsState = holdsState;
    }

    /** The word for it in messages, in the singular and in lower case. */
    public String word() {
        return word;
    }

    /**
     * Whether dropping one and creating one just like it loses something: rows, values, a sequence's position, or what
     * uses its types. Where nothing is lost, an object under a new name can be taken for a rename without asking.
     */
    public boolean holdsState() {
        return holdsState;
    }

    /** Whether it has a name that can become another: not that of an extension, and a comment has none. */
    public boolean isRenamable() {
        return this != EXTENSION && this != DEFAULT && this != VIEW_COLUMN && this != SEQUENCE_OWNER && this != COMMENT;
    }

    /** The kind with this word. */
    public static ObjectType ofWord(String word) {
        for (ObjectType type : values()) {
            if (type.word.equals(word)) {
                return type;
            }
        }
        throw new IllegalArgumentException("not a kind of object: " + word);
    }
}

package dev.ashlar.model;

import java.util.List;
import java.util.Set;

/**
 * The kinds of object that have an address. The order is the order in which a model lists them: what others are made of
 * comes first.
 */
public enum ObjectType {
    SCHEMA("schema", in(), Trait.STATE, Trait.RENAMABLE, Trait.GRANTABLE),
    EXTENSION("extension", in(), Trait.STATE),
    COLLATION("collation", in(SCHEMA), Trait.RENAMABLE),
    ENUM("enum", in(SCHEMA), Trait.STATE, Trait.RENAMABLE, Trait.GRANTABLE, Trait.DATA_TYPE),
    ENUM_VALUE("enum value", in(ENUM), Trait.STATE, Trait.RENAMABLE),
    DOMAIN("domain", in(SCHEMA), Trait.STATE, Trait.RENAMABLE, Trait.GRANTABLE, Trait.DATA_TYPE),
    DOMAIN_CONSTRAINT("domain constraint", in(DOMAIN), Trait.RENAMABLE, Trait.REPLACED),
    COMPOSITE_TYPE("composite type", in(SCHEMA), Trait.STATE, Trait.RENAMABLE, Trait.GRANTABLE, Trait.DATA_TYPE),
    ATTRIBUTE("attribute", in(COMPOSITE_TYPE), Trait.STATE, Trait.RENAMABLE),
    RANGE_TYPE("range type", in(SCHEMA), Trait.STATE, Trait.RENAMABLE, Trait.GRANTABLE, Trait.DATA_TYPE),
    FOREIGN_DATA_WRAPPER("foreign data wrapper", in(), Trait.RENAMABLE, Trait.GRANTABLE),
    SERVER("server", in(), Trait.RENAMABLE, Trait.GRANTABLE),
    USER_MAPPING("user mapping", in(SERVER), Trait.STATE),
    TEXT_SEARCH_DICTIONARY("text search dictionary", in(SCHEMA), Trait.RENAMABLE, Trait.REPLACED),
    TEXT_SEARCH_CONFIGURATION("text search configuration", in(SCHEMA), Trait.RENAMABLE),
    SEQUENCE("sequence", in(SCHEMA), Trait.STATE, Trait.RENAMABLE, Trait.GRANTABLE, Trait.RELATION),
    TABLE("table", in(SCHEMA), Trait.STATE, Trait.RENAMABLE, Trait.GRANTABLE, Trait.RELATION, Trait.DATA_TYPE),
    COLUMN("column", in(TABLE), Trait.STATE, Trait.RENAMABLE, Trait.GRANTABLE),
    NOT_NULL("not null", in(TABLE), Trait.RENAMABLE, Trait.REPLACED),
    DEFAULT("default", in(COLUMN, DOMAIN), Trait.NAMELESS),
    PRIMARY_KEY("primary key", in(TABLE), Trait.RENAMABLE, Trait.REPLACED),
    UNIQUE("unique constraint", in(TABLE), Trait.RENAMABLE, Trait.REPLACED),
    CHECK("check", in(TABLE), Trait.RENAMABLE, Trait.REPLACED),
    EXCLUSION("exclusion constraint", in(TABLE), Trait.RENAMABLE, Trait.REPLACED),
    FOREIGN_KEY("foreign key", in(TABLE), Trait.RENAMABLE, Trait.REPLACED),
    FUNCTION("function", in(SCHEMA), Trait.RENAMABLE, Trait.OVERLOADED, Trait.REPLACED, Trait.GRANTABLE),
    PROCEDURE("procedure", in(SCHEMA), Trait.RENAMABLE, Trait.OVERLOADED, Trait.REPLACED, Trait.GRANTABLE),
    AGGREGATE("aggregate", in(SCHEMA), Trait.RENAMABLE, Trait.OVERLOADED, Trait.REPLACED, Trait.GRANTABLE),
    OPERATOR("operator", in(SCHEMA), Trait.OVERLOADED, Trait.REPLACED),
    OPERATOR_FAMILY("operator family", in(SCHEMA), Trait.OVERLOADED, Trait.RENAMABLE),
    OPERATOR_CLASS("operator class", in(SCHEMA), Trait.OVERLOADED, Trait.RENAMABLE, Trait.REPLACED),
    CAST("cast", in(), Trait.REPLACED),
    VIEW("view", in(SCHEMA), Trait.RENAMABLE, Trait.REPLACED, Trait.GRANTABLE, Trait.RELATION, Trait.DATA_TYPE),
    MATERIALIZED_VIEW(
            "materialized view",
            in(SCHEMA),
            Trait.RENAMABLE,
            Trait.REPLACED,
            Trait.GRANTABLE,
            Trait.RELATION,
            Trait.DATA_TYPE),
    VIEW_COLUMN("view column", in(VIEW, MATERIALIZED_VIEW)),
    INDEX(
            "index",
            in(TABLE, MATERIALIZED_VIEW, PRIMARY_KEY, UNIQUE, EXCLUSION),
            Trait.RENAMABLE,
            Trait.REPLACED,
            Trait.RELATION),
    PARTITION("partition", in(TABLE), Trait.NAMELESS),
    INHERITANCE("inheritance", in(TABLE), Trait.NAMELESS),
    ROW_TYPE("row type", in(TABLE), Trait.NAMELESS),
    REPLICA_IDENTITY("replica identity", in(TABLE), Trait.NAMELESS),
    CLUSTER("cluster", in(TABLE, MATERIALIZED_VIEW), Trait.NAMELESS),
    STATISTICS("statistics", in(SCHEMA), Trait.RENAMABLE, Trait.REPLACED),
    RULE("rule", in(TABLE, VIEW), Trait.RENAMABLE, Trait.REPLACED),
    TRIGGER("trigger", in(TABLE, VIEW), Trait.RENAMABLE, Trait.REPLACED),
    POLICY("policy", in(TABLE), Trait.RENAMABLE, Trait.REPLACED),
    EVENT_TRIGGER("event trigger", in(), Trait.RENAMABLE, Trait.REPLACED, Trait.WATCHES),
    PUBLICATION("publication", in(), Trait.STATE, Trait.RENAMABLE),
    SUBSCRIPTION("subscription", in(), Trait.STATE, Trait.RENAMABLE),
    SEQUENCE_OWNER("owning column", in(SEQUENCE), Trait.NAMELESS),
    OWNER("owner", in(), Trait.NAMELESS, Trait.ATTACHED),
    PRIVILEGE("privilege", in(), Trait.ATTACHED),
    DEFAULT_PRIVILEGE("default privilege", in(), Trait.LAST),
    SECURITY_LABEL("security label", in(), Trait.ATTACHED),
    COMMENT("comment", in(), Trait.NAMELESS, Trait.ATTACHED);

    /** What is true of all objects of a kind. */
    private enum Trait {
        /** Dropping one loses something that creating one just like it does not bring back. */
        STATE,
        /** Its name can become another. */
        RENAMABLE,
        /** It has no name of its own. */
        NAMELESS,
        /** Two in one place may have one name, and are told apart by their arguments. */
        OVERLOADED,
        /** Another definition means another object under the same name. */
        REPLACED,
        /** Privileges on it can be granted (manual, GRANT). */
        GRANTABLE,
        /** It is in pg_class and can be locked. */
        RELATION,
        /** It is, or brings, a data type of its name. */
        DATA_TYPE,
        /** It is called when other objects are changed. */
        WATCHES,
        /** It says something of another object, of whatever kind, and comes and goes with it. */
        ATTACHED,
        /** It acts upon what is made after it. */
        LAST
    }

    private final String word;
    private final List<ObjectType> livesIn;
    private final Set<Trait> traits;

    ObjectType(String word, List<ObjectType> livesIn, Trait... traits) {
        this.word = word;
        this.livesIn = livesIn;
        this.traits = Set.of(traits);
    }

    private static List<ObjectType> in(ObjectType... types) {
        return List.of(types);
    }

    /** The word for it in messages, in the singular and in lower case. */
    public String word() {
        return word;
    }

    /** The kinds of object that one can live in, the usual one first; empty where it lives in none, or in any. */
    public List<ObjectType> livesIn() {
        // What comes later in the order cannot be named above.
        return this == DEFAULT ? List.of(COLUMN, DOMAIN, VIEW_COLUMN) : livesIn;
    }

    /**
     * Whether dropping one and creating one just like it loses something: rows, values, a sequence's position, or what
     * uses its types. Where nothing is lost, an object under a new name can be taken for a rename without asking.
     */
    public boolean holdsState() {
        return traits.contains(Trait.STATE);
    }

    /** Whether it has a name that can become another: not that of an extension, and a comment has none. */
    public boolean isRenamable() {
        return traits.contains(Trait.RENAMABLE);
    }

    /** Whether it has no name of its own and is told by what it belongs to: a default, a comment. */
    public boolean isNameless() {
        return traits.contains(Trait.NAMELESS);
    }

    /** Whether its name alone does not tell it from others in its place, but with its arguments does: a function. */
    public boolean isOverloaded() {
        return traits.contains(Trait.OVERLOADED);
    }

    /** Whether another definition means another object under the same name: a constraint, a view. */
    public boolean isReplaced() {
        return traits.contains(Trait.REPLACED);
    }

    /** Whether privileges on it can be granted. */
    public boolean isGrantable() {
        return traits.contains(Trait.GRANTABLE);
    }

    /** Whether it is a relation, which can be locked: a table, a view, a sequence, an index. */
    public boolean isRelation() {
        return traits.contains(Trait.RELATION);
    }

    /** Whether it is, or brings, a data type of its name, which arguments can be of: an enum, a table's row type. */
    public boolean isDataType() {
        return traits.contains(Trait.DATA_TYPE);
    }

    /** Whether it is called when other objects are created, altered or dropped: an event trigger. */
    public boolean watches() {
        return traits.contains(Trait.WATCHES);
    }

    /** Whether it says something of another object, of whatever kind, and comes and goes with it: a comment, an owner. */
    public boolean isAttached() {
        return traits.contains(Trait.ATTACHED);
    }

    /** Whether it acts upon what is made after it, so that it comes after all else: a default privilege. */
    public boolean isLast() {
        return traits.contains(Trait.LAST);
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

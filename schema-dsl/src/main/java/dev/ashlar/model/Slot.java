package dev.ashlar.model;

/**
 * A name that is taken in one of PostgreSQL's name spaces. Two objects cannot hold the same one at once, whatever their
 * kinds: tables, indexes, sequences and views share one space per schema, types and tables another, the constraints of a
 * table a third (manual, pg_class, pg_type, pg_constraint).
 *
 * @param space which name space
 * @param scope the schema or table whose names these are
 * @param name the name
 */
public record Slot(Space space, String scope, String name) {

    /** The name spaces. */
    public enum Space {
        SCHEMA,
        EXTENSION,
        FOREIGN_DATA_WRAPPER,
        SERVER,
        PUBLICATION,
        SUBSCRIPTION,
        RELATION,
        TYPE,
        CONSTRAINT,
        COLLATION,
        OPERATOR,
        OPERATOR_FAMILY,
        OPERATOR_CLASS,
        CAST,
        TEXT_SEARCH_DICTIONARY,
        TEXT_SEARCH_CONFIGURATION,
        STATISTICS,
        RULE,
        POLICY,
        COLUMN,
        ROUTINE,
        TRIGGER,
        EVENT_TRIGGER
    }

    /** A name among the relations of a schema. */
    public static Slot relation(ObjectId id) {
        return new Slot(Space.RELATION, id.schemaName(), id.name());
    }

    /** A name among the types of a schema. */
    public static Slot type(ObjectId id) {
        return new Slot(Space.TYPE, id.schemaName(), id.name());
    }

    /** A name among the extended statistics of a schema. */
    public static Slot statistics(ObjectId id) {
        return new Slot(Space.STATISTICS, id.schemaName(), id.name());
    }

    /** A name among the rules of a table or view. */
    public static Slot rule(ObjectId id) {
        return new Slot(Space.RULE, id.owner().address(), id.name());
    }

    /** A name among the policies of a table. */
    public static Slot policy(ObjectId id) {
        return new Slot(Space.POLICY, id.owner().address(), id.name());
    }

    /** A name with types of arguments among the functions, procedures and aggregates of a schema. */
    public static Slot routine(ObjectId id) {
        return new Slot(Space.ROUTINE, id.schemaName(), id.identifier().text() + "(" + id.arguments() + ")");
    }

    /** A name among the constraints of a table. */
    public static Slot constraint(ObjectId id) {
        return new Slot(Space.CONSTRAINT, id.owner().address(), id.name());
    }
}

package dev.ashlar.kind;

import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.TableDef;
import dev.ashlar.sql.Sql;

/** How statements about any kind of object name one: with the word for its kind (manual, COMMENT). */
final class ObjectName {

    private ObjectName() {}

    /**
     * The word and the name, such as <code>TABLE public.users</code>.
     *
     * @param model where the object is: a foreign table is named by another word than other tables
     * @throws IllegalArgumentException for what such a statement cannot be about
     */
    static Sql sql(ObjectId on, Model model) {
        return switch (on.type()) {
            case SCHEMA -> Sql.of("SCHEMA {}", on.identifier());
            case EXTENSION -> Sql.of("EXTENSION {}", on.identifier());
            case COLLATION -> Sql.of("COLLATION {}", on.qualified());
            case ENUM, COMPOSITE_TYPE, RANGE_TYPE -> Sql.of("TYPE {}", on.qualified());
            case DOMAIN -> Sql.of("DOMAIN {}", on.qualified());
            case TEXT_SEARCH_DICTIONARY -> Sql.of("TEXT SEARCH DICTIONARY {}", on.qualified());
            case TEXT_SEARCH_CONFIGURATION -> Sql.of("TEXT SEARCH CONFIGURATION {}", on.qualified());
            case OPERATOR -> Sql.of("OPERATOR {}", Operators.signature(on));
            case OPERATOR_FAMILY -> Sql.of("OPERATOR FAMILY {}", Operators.using(on));
            case OPERATOR_CLASS -> Sql.of("OPERATOR CLASS {}", Operators.using(on));
            case CAST -> Sql.of("CAST ({})", Sql.raw(on.name()));
            case FOREIGN_DATA_WRAPPER -> Sql.of("FOREIGN DATA WRAPPER {}", on.identifier());
            case SERVER -> Sql.of("SERVER {}", on.identifier());
            case PUBLICATION -> Sql.of("PUBLICATION {}", on.identifier());
            case SUBSCRIPTION -> Sql.of("SUBSCRIPTION {}", on.identifier());
            case SEQUENCE -> Sql.of("SEQUENCE {}", on.qualified());
            case TABLE ->
                Sql.of("{} {}", Sql.raw(TableDef.isForeign(on, model) ? "FOREIGN TABLE" : "TABLE"), on.qualified());
            case FUNCTION, PROCEDURE, AGGREGATE -> Sql.of("{} {}", Routines.word(on), Routines.name(on));
            case VIEW -> Sql.of("VIEW {}", on.qualified());
            case MATERIALIZED_VIEW -> Sql.of("MATERIALIZED VIEW {}", on.qualified());
            case STATISTICS -> Sql.of("STATISTICS {}", on.qualified());
            case RULE -> Sql.of("RULE {} ON {}", on.identifier(), on.owner().qualified());
            case POLICY -> Sql.of("POLICY {} ON {}", on.identifier(), on.owner().qualified());
            case INDEX -> Sql.of("INDEX {}", (on.isIndexOfConstraint() ? on.owner() : on).qualified());
            case DOMAIN_CONSTRAINT ->
                Sql.of("CONSTRAINT {} ON DOMAIN {}", on.identifier(), on.owner().qualified());
            case COLUMN, VIEW_COLUMN, ATTRIBUTE -> Sql.of("COLUMN {}", on.path());
            case TRIGGER ->
                Sql.of("TRIGGER {} ON {}", on.identifier(), on.owner().qualified());
            case EVENT_TRIGGER -> Sql.of("EVENT TRIGGER {}", on.identifier());
            case NOT_NULL, PRIMARY_KEY, UNIQUE, CHECK, EXCLUSION, FOREIGN_KEY ->
                Sql.of("CONSTRAINT {} ON {}", on.identifier(), on.owner().qualified());
            case ENUM_VALUE,
                    USER_MAPPING,
                    OWNER,
                    PRIVILEGE,
                    DEFAULT_PRIVILEGE,
                    DEFAULT,
                    ROW_TYPE,
                    REPLICA_IDENTITY,
                    CLUSTER,
                    PARTITION,
                    INHERITANCE,
                    SEQUENCE_OWNER,
                    SECURITY_LABEL,
                    COMMENT -> throw new IllegalArgumentException(on + " cannot be named by itself");
        };
    }
}

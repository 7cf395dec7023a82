package dev.ashlar.kind;

import dev.ashlar.model.DefaultPrivilegeDef.Target;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.sql.Sql;
import java.util.Optional;

/** The kinds of objects as GRANT and ALTER DEFAULT PRIVILEGES tell them apart (manual, GRANT). */
enum Grantable {
    RELATION,
    SEQUENCE,
    ROUTINE,
    TYPE,
    SCHEMA,
    SERVER,
    FOREIGN_DATA_WRAPPER,
    /** No privileges can be granted on it by itself. */
    NOTHING;

    private static Grantable of(ObjectType type) {
        return switch (type) {
            case SCHEMA -> SCHEMA;
            case TABLE, VIEW, MATERIALIZED_VIEW -> RELATION;
            case SEQUENCE -> SEQUENCE;
            case FUNCTION, PROCEDURE, AGGREGATE -> ROUTINE;
            case ENUM, DOMAIN, COMPOSITE_TYPE, RANGE_TYPE -> TYPE;
            case SERVER -> SERVER;
            case FOREIGN_DATA_WRAPPER -> FOREIGN_DATA_WRAPPER;
            case EXTENSION,
                    COLLATION,
                    DOMAIN_CONSTRAINT,
                    ATTRIBUTE,
                    TEXT_SEARCH_DICTIONARY,
                    TEXT_SEARCH_CONFIGURATION,
                    OPERATOR,
                    OPERATOR_FAMILY,
                    OPERATOR_CLASS,
                    CAST,
                    ENUM_VALUE,
                    USER_MAPPING,
                    COLUMN,
                    NOT_NULL,
                    DEFAULT,
                    PRIMARY_KEY,
                    UNIQUE,
                    CHECK,
                    EXCLUSION,
                    FOREIGN_KEY,
                    INDEX,
                    VIEW_COLUMN,
                    PARTITION,
                    INHERITANCE,
                    ROW_TYPE,
                    REPLICA_IDENTITY,
                    CLUSTER,
                    STATISTICS,
                    RULE,
                    TRIGGER,
                    POLICY,
                    EVENT_TRIGGER,
                    PUBLICATION,
                    SUBSCRIPTION,
                    SEQUENCE_OWNER,
                    OWNER,
                    PRIVILEGE,
                    DEFAULT_PRIVILEGE,
                    SECURITY_LABEL,
                    COMMENT -> NOTHING;
        };
    }

    /**
     * The word and the name in GRANT. ROUTINE names functions, procedures and aggregates alike.
     *
     * @throws IllegalArgumentException for what nothing can be granted on
     */
    static Sql sql(ObjectId on) {
        return switch (of(on.type())) {
            case RELATION -> Sql.of("TABLE {}", on.qualified());
            case SEQUENCE -> Sql.of("SEQUENCE {}", on.qualified());
            case ROUTINE -> Sql.of("ROUTINE {}({})", on.qualified(), Sql.raw(on.arguments()));
            case TYPE -> Sql.of("TYPE {}", on.qualified());
            case SCHEMA -> Sql.of("SCHEMA {}", on.identifier());
            case SERVER -> Sql.of("FOREIGN SERVER {}", on.identifier());
            case FOREIGN_DATA_WRAPPER -> Sql.of("FOREIGN DATA WRAPPER {}", on.identifier());
            case NOTHING -> throw new IllegalArgumentException("no privileges can be granted on " + on);
        };
    }

    /** Which default privileges an object gets; empty for none. */
    static Optional<Target> target(ObjectId on) {
        return switch (of(on.type())) {
            case RELATION -> Optional.of(Target.TABLES);
            case SEQUENCE -> Optional.of(Target.SEQUENCES);
            case ROUTINE -> Optional.of(Target.FUNCTIONS);
            case TYPE -> Optional.of(Target.TYPES);
            case SCHEMA -> Optional.of(Target.SCHEMAS);
            case SERVER, FOREIGN_DATA_WRAPPER, NOTHING -> Optional.empty();
        };
    }
}

package dev.ashlar.kind;

import dev.ashlar.model.DefaultPrivilegeDef.Target;
import dev.ashlar.model.ObjectId;
import dev.ashlar.sql.Sql;
import java.util.Optional;

/** How GRANT and ALTER DEFAULT PRIVILEGES see the kinds of objects. */
final class Grantable {

    private Grantable() {}

    /** The word and the name in GRANT (manual, GRANT). */
    static Sql sql(ObjectId on) {
        return switch (on.type()) {
            case TABLE, VIEW -> Sql.of("TABLE {}", on.qualified());
            case ENUM -> Sql.of("TYPE {}", on.qualified());
            case SERVER -> Sql.of("FOREIGN SERVER {}", on.identifier());
            case FOREIGN_DATA_WRAPPER, SEQUENCE, SCHEMA -> ObjectName.sql(on);
            case EXTENSION,
                    ENUM_VALUE,
                    USER_MAPPING,
                    COLUMN,
                    DEFAULT,
                    PRIMARY_KEY,
                    UNIQUE,
                    CHECK,
                    EXCLUSION,
                    FOREIGN_KEY,
                    INDEX,
                    VIEW_COLUMN,
                    PUBLICATION,
                    SEQUENCE_OWNER,
                    OWNER,
                    PRIVILEGE,
                    DEFAULT_PRIVILEGE,
                    COMMENT -> throw new IllegalArgumentException("no privileges can be granted on " + on);
        };
    }

    /** Which default privileges an object gets; empty for none. */
    static Optional<Target> target(ObjectId on) {
        return switch (on.type()) {
            case TABLE, VIEW -> Optional.of(Target.TABLES);
            case SEQUENCE -> Optional.of(Target.SEQUENCES);
            case ENUM -> Optional.of(Target.TYPES);
            case SCHEMA -> Optional.of(Target.SCHEMAS);
            case EXTENSION,
                    ENUM_VALUE,
                    FOREIGN_DATA_WRAPPER,
                    SERVER,
                    USER_MAPPING,
                    COLUMN,
                    DEFAULT,
                    PRIMARY_KEY,
                    UNIQUE,
                    CHECK,
                    EXCLUSION,
                    FOREIGN_KEY,
                    INDEX,
                    VIEW_COLUMN,
                    PUBLICATION,
                    SEQUENCE_OWNER,
                    OWNER,
                    PRIVILEGE,
                    DEFAULT_PRIVILEGE,
                    COMMENT -> Optional.empty();
        };
    }
}

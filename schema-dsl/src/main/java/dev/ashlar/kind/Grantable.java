package dev.ashlar.kind;

import dev.ashlar.model.DefaultPrivilegeDef.Target;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.sql.Sql;
import java.util.Optional;
import java.util.Set;

/** How GRANT and ALTER DEFAULT PRIVILEGES see the kinds of objects. */
final class Grantable {

    private static final Set<ObjectType> TABLES =
            Set.of(ObjectType.TABLE, ObjectType.VIEW, ObjectType.MATERIALIZED_VIEW);
    private static final Set<ObjectType> ROUTINES =
            Set.of(ObjectType.FUNCTION, ObjectType.PROCEDURE, ObjectType.AGGREGATE);

    private Grantable() {}

    /** The word and the name in GRANT (manual, GRANT). */
    static Sql sql(ObjectId on) {
        if (!on.type().isGrantable()) {
            throw new IllegalArgumentException("no privileges can be granted on " + on);
        }
        if (TABLES.contains(on.type())) {
            return Sql.of("TABLE {}", on.qualified());
        }
        if (on.type() == ObjectType.AGGREGATE) {
            return Sql.of("FUNCTION {}", Routines.name(on));
        }
        if (on.type() == ObjectType.SERVER) {
            return Sql.of("FOREIGN SERVER {}", on.identifier());
        }
        return on.type().isDataType() ? Sql.of("TYPE {}", on.qualified()) : ObjectName.sql(on);
    }

    /** Which default privileges an object gets; empty for none. */
    static Optional<Target> target(ObjectId on) {
        if (TABLES.contains(on.type())) {
            return Optional.of(Target.TABLES);
        }
        if (ROUTINES.contains(on.type())) {
            return Optional.of(Target.FUNCTIONS);
        }
        if (on.type() == ObjectType.SEQUENCE) {
            return Optional.of(Target.SEQUENCES);
        }
        if (on.type() == ObjectType.SCHEMA) {
            return Optional.of(Target.SCHEMAS);
        }
        return on.type().isDataType() ? Optional.of(Target.TYPES) : Optional.empty();
    }
}

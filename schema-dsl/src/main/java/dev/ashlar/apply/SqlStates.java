package dev.ashlar.apply;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;

/** What the server's error codes mean to the runner: https://www.postgresql.org/docs/current/errcodes-appendix.html. */
final class SqlStates {
    static final String INSUFFICIENT_PRIVILEGE = "42501";
    /** lock_not_available, deadlock_detected, serialization_failure: the same transaction may succeed a moment later. */
    private static final Set<String> CONTENTION = Set.of("55P03", "40P01", "40001");
    /** admin_shutdown, crash_shutdown, cannot_connect_now: the session is over. */
    private static final Set<String> SHUTDOWN = Set.of("57P01", "57P02", "57P03");

    private SqlStates() {}

    static String of(SQLException e) {
        return Objects.requireNonNullElse(e.getSQLState(), "");
    }

    static boolean isContention(SQLException e) {
        return CONTENTION.contains(of(e));
    }

    /** Classes 22 and 23, data_exception and integrity_constraint_violation: also those of the guards that scripts begin with. */
    static boolean isAboutRows(SQLException e) {
        return of(e).startsWith("22") || of(e).startsWith("23");
    }

    /** Class 08 is connection_exception; the driver uses it too. */
    static boolean isConnectionLost(SQLException e) {
        return of(e).startsWith("08") || SHUTDOWN.contains(of(e));
    }
}

package com.example.billing;

import org.jooq.exception.DataAccessException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Tells which constraint a statement violated. */
final class Violation {
    private Violation() {}

    static boolean isOf(String constraint, DataAccessException failure) {
        PSQLException refusal = failure.getCause(PSQLException.class);
        ServerErrorMessage message = refusal == null ? null : refusal.getServerErrorMessage();
        return message != null && constraint.equals(message.getConstraint());
    }
}

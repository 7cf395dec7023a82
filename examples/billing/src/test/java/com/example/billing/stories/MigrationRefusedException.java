package com.example.billing.stories;

/** A migration stopped, and why. */
final class MigrationRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    MigrationRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}

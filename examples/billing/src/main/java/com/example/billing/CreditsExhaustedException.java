package com.example.billing;

/** A user has fewer credits than something costs. */
public final class CreditsExhaustedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    CreditsExhaustedException(int cost, Throwable cause) {
        super("this costs " + cost + " credits, which is more than are left: grant some first", cause);
    }
}

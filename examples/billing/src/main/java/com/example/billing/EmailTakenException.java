package com.example.billing;

/** Someone has signed up with the address before. */
public final class EmailTakenException extends RuntimeException {
    private static final long serialVersionUID = 1;

    EmailTakenException(String email, Throwable cause) {
        super(email + " has signed up before: sign in instead", cause);
    }
}

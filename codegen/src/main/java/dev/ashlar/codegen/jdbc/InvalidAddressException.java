package dev.ashlar.codegen.jdbc;

/** A database's address cannot be used; the message says why and what to write instead. */
public final class InvalidAddressException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * The problem in words.
     *
     * @param message what is wrong and what to write instead, without secrets
     */
    public InvalidAddressException(String message) {
        super(message);
    }
}

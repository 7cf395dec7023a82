package dev.ashlar.catalog;

import java.sql.SQLException;

/** A row of the catalog could not be read: the connection was lost in the middle. */
public final class CatalogReadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CatalogReadException(SQLException cause) {
        super("the catalog could not be read: " + cause.getMessage(), cause);
    }
}

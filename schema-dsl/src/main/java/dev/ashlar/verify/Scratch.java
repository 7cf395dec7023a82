package dev.ashlar.verify;

import java.sql.Connection;
import java.sql.SQLException;

/** A server that has nothing to lose, and makes databases on it. */
public interface Scratch {

    /** A new, empty database. */
    Database empty();

    /** The version of the server, such as {@code 18.6}. */
    String version();

    /** The major version of the server. */
    int major();

    /** A database that goes when it is closed. */
    interface Database extends AutoCloseable {

        /** A new connection to it. */
        Connection connect() throws SQLException;

        @Override
        void close();
    }
}

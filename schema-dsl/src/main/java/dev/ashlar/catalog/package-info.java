/**
 * Reads what a server's catalog holds, always by one query per sort of object and never by one per object, in a session
 * whose settings make the server print the same text everywhere.
 */
@NullMarked
package dev.ashlar.catalog;

import org.jspecify.annotations.NullMarked;

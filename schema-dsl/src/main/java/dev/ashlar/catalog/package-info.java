/**
 * Reads what a server's catalog holds, always by one query per sort of object and never by one per object, in one read-only
 * transaction that sees one moment, in a session whose settings make the server print the same text everywhere. Gives a
 * {@link dev.ashlar.model.Model} and the names of all that no kind manages, and the server's own texts of what a model says.
 */
@NullMarked
package dev.ashlar.catalog;

import org.jspecify.annotations.NullMarked;

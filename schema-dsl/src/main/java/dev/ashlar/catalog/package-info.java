/**
 * Reads a live database: the kinds' own queries, one for each kind, in one read-only transaction that sees one moment. Gives a
 * {@link dev.ashlar.model.Model} and the names of all that no kind manages.
 */
@NullMarked
package dev.ashlar.catalog;

import org.jspecify.annotations.NullMarked;

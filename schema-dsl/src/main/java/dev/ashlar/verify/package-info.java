/**
 * The proof of a plan on a real server: from one version forward is exactly the other, the way back is exactly the first again with
 * its rows, and forward once more is the other again. Catalogs are compared inside one server, rows by their text.
 */
@NullMarked
package dev.ashlar.verify;

import org.jspecify.annotations.NullMarked;

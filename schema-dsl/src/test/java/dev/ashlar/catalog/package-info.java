/** Tests of what is read from a catalog, on a real server. */
@NullMarked
package dev.ashlar.catalog;

import org.jspecify.annotations.NullMarked;

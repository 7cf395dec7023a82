/**
 * What is different between two models. Knows no kind of object: definitions are compared by their address and by
 * {@code equals}, after the renames were found.
 */
@NullMarked
package dev.ashlar.diff;

import org.jspecify.annotations.NullMarked;

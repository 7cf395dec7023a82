/**
 * Seeded random schemas and edits of them, planned and proved in both directions on a real server. A pair that fails is
 * shrunk and printed with its seed.
 */
@NullMarked
package dev.ashlar.random;

import org.jspecify.annotations.NullMarked;

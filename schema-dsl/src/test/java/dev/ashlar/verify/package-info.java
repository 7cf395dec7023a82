/** Tests of proofs, and of what is proved with them. */
@NullMarked
package dev.ashlar.verify;

import org.jspecify.annotations.NullMarked;

/** Tests of the migrations directory. */
@NullMarked
package dev.ashlar.history;

import org.jspecify.annotations.NullMarked;

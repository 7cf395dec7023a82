/** Tests of the language that authors write. */
@NullMarked
package dev.ashlar.dsl;

import org.jspecify.annotations.NullMarked;

/** Tests of the runner, on a real server. */
@NullMarked
package dev.ashlar.apply;

import org.jspecify.annotations.NullMarked;

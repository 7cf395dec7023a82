/** Tests of how scripts are cut. */
@NullMarked
package dev.ashlar.sql;

import org.jspecify.annotations.NullMarked;

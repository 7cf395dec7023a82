/** Ashlar: the schema as typed Java, migrations proved both ways. */
@NullMarked
package dev.ashlar;

import org.jspecify.annotations.NullMarked;

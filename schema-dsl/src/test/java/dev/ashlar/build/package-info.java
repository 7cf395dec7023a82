/** What holds for all sources of the project: their format, and which package may know which. */
@NullMarked
package dev.ashlar.build;

import org.jspecify.annotations.NullMarked;

/** What tests share: one real PostgreSQL server per JVM, fresh databases, and a wire between that can be cut. */
@NullMarked
package dev.ashlar.testing;

import org.jspecify.annotations.NullMarked;

/**
 * Where a database is and how to reach it safely. {@link dev.ashlar.codegen.jdbc.DatabaseAddress} refuses URLs that
 * carry a password (they end in process lists and logs) or driver properties that load classes or write files;
 * {@link dev.ashlar.codegen.jdbc.CanonicalSession} gives every connection the same settings, so that what is read back
 * does not depend on the machine.
 */
@org.jspecify.annotations.NullMarked
package dev.ashlar.codegen.jdbc;

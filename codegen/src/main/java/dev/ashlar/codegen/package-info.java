/**
 * The generator's module. Each package is one service: {@link dev.ashlar.codegen.scratch} a throw-away PostgreSQL,
 * {@link dev.ashlar.codegen.compile} a project's sources compiled in memory, {@link dev.ashlar.codegen.project} what
 * {@code ashlar.properties} says, {@link dev.ashlar.codegen.jdbc} where a database is and how to reach it safely, and
 * {@link dev.ashlar.codegen.cli} the command line over all of them.
 *
 * <p>Services know neither each other's callers nor the command line: they throw exceptions of their own, and
 * {@code cli} alone turns those into exit codes.
 */
@org.jspecify.annotations.NullMarked
package dev.ashlar.codegen;

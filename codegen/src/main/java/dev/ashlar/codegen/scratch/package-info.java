/**
 * A throw-away PostgreSQL on which migrations are proved. {@link dev.ashlar.codegen.scratch.ScratchServer} comes in two
 * forms: one that Ashlar unpacks and runs itself, and one that the user names. Both give
 * {@link dev.ashlar.codegen.scratch.ScratchDatabase}s, which are dropped when they are closed.
 *
 * <p>The embedded form keeps its data directory between runs, in memory where the machine has room, because starting on
 * a kept one takes a tenth of the time that {@code initdb} needs. The folder holds numbered slots, each under a file
 * lock: processes that run at once take different slots. What an earlier run left in a slot (databases, roles) is
 * removed at the start.
 *
 * <p>The server cannot outlive its user: it is stopped on close, by a shutdown hook, and, where the JVM is killed, by a
 * watcher that waits on a pipe from the JVM. It listens on the loopback address only, with a random password.
 */
@org.jspecify.annotations.NullMarked
package dev.ashlar.codegen.scratch;

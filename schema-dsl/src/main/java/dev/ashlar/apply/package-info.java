/**
 * The runner: brings a database forward or back through the scripts of a migrations directory.
 *
 * <pre>{@code
 * Runner runner = new Runner(
 *         Target.of("jdbc:postgresql://localhost/shop", "deployer", password),
 *         MigrationsDirectory.open(Path.of("migrations")),
 *         RunnerOptions.standard(),
 *         RunnerListener.silent());
 * Applied applied = runner.apply();
 * }</pre>
 *
 * <p>A transactional segment and its row in {@code ashlar.history} are one transaction, so that a crash leaves both or neither. One
 * advisory lock, held by the session that executes, keeps runners apart. Every failure is a {@link dev.ashlar.apply.RunnerException}.
 */
@NullMarked
package dev.ashlar.apply;

import org.jspecify.annotations.NullMarked;

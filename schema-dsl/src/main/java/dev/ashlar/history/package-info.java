/**
 * The migrations directory: file names, reading, checksums, writing; and what stands in the files: {@link
 * dev.ashlar.history.NewMigration} makes the scripts of a plan, {@link dev.ashlar.history.SnapshotFile} the snapshot of a model.
 *
 * <pre>
 * V0003__add_billing_fields.sql     forward
 * U0003__add_billing_fields.sql     reverse
 * V0004_1__online_index.sql         forward, first of several segments; V0004_2__online_index.sql follows it
 * V0004_2__online_index.sql.conf    says executeInTransaction=false, in Flyway's words
 * snapshots/0003.json               the model after migration 3
 * checksums.txt                     one line per file: SHA-256, two blanks, path
 * </pre>
 *
 * <p>The directory is untrusted: regular files with strict names and bounded sizes, read once; what was hashed is what is handed on.
 * {@link dev.ashlar.history.MigrationsDirectory#open} reports every problem at once or gives a directory without any.
 */
@NullMarked
package dev.ashlar.history;

import org.jspecify.annotations.NullMarked;

package dev.ashlar.history;

import dev.ashlar.model.Model;
import dev.ashlar.model.ServerTexts;
import org.jspecify.annotations.Nullable;

/**
 * The schema after a migration. Immutable.
 *
 * @param number the migration's number, from 1
 * @param name the migration's name, as in its files' names
 * @param parent the hash of the snapshot before; null for the first
 * @param model the schema, with what its author says of the way to it
 * @param texts what a server says of it
 */
public record Snapshot(int number, String name, @Nullable String parent, Model model, ServerTexts texts) {}

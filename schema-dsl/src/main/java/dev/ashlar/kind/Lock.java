package dev.ashlar.kind;

import dev.ashlar.model.ObjectId;

/**
 * A lock that a statement takes.
 *
 * @param mode how strong it is
 * @param on the table or view that it is on
 */
public record Lock(LockMode mode, ObjectId on) {}

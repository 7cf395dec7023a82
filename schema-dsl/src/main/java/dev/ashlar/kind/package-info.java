/**
 * All that Ashlar knows of PostgreSQL's kinds of object, one file per kind: the statements that create, drop, alter and
 * rename it, what they cost, which changes of what it needs it has to make way for, and how it is read from the catalog.
 * The stages that plan, prove and apply know only {@link dev.ashlar.kind.Kind} and {@link dev.ashlar.kind.Step}.
 */
@NullMarked
package dev.ashlar.kind;

import org.jspecify.annotations.NullMarked;

/**
 * What a schema is: flat definitions, one record per kind of object, each with its {@linkplain dev.ashlar.model.ObjectId
 * address} and what it {@linkplain dev.ashlar.model.Definition#needs() needs}; and the {@link dev.ashlar.model.Model}
 * that holds them. Values only: nothing here talks to a server or writes SQL statements.
 */
@NullMarked
package dev.ashlar.model;

import org.jspecify.annotations.NullMarked;

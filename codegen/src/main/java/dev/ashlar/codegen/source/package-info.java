/**
 * Writes a model as sources of the DSL: one class for each table, groups for all else, and one class that lists the whole
 * database. {@link dev.ashlar.codegen.source.DatabaseSource} is the way in; each kind of object has a class of its own that
 * says how it is written. The same model always gives the same text.
 */
@org.jspecify.annotations.NullMarked
package dev.ashlar.codegen.source;

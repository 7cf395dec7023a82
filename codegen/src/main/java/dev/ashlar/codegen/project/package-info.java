/**
 * What a project says of itself, once, in {@code ashlar.properties} at its root; the command line and the build plugin
 * read the same keys.
 *
 * <pre>{@code
 * database.class = com.example.schema.App
 * accessors.package = com.example.db
 * accessors.directory = src/main/accessors
 * }</pre>
 *
 * <p>{@link dev.ashlar.codegen.project.ProjectKey} lists the keys with their defaults and meanings. Unknown keys are
 * errors, so that a misspelt one is never passed over in silence.
 */
@org.jspecify.annotations.NullMarked
package dev.ashlar.codegen.project;

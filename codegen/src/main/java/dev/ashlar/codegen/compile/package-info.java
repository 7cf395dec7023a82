/**
 * A project's schema classes, compiled from source in memory, so that a change in the editor is seen without a build.
 * {@link dev.ashlar.codegen.compile.SourceCompiler} starts at one class and compiles what that class reaches, never the
 * rest of the application, whose libraries may not be at hand. What can go wrong is the sealed
 * {@link dev.ashlar.codegen.compile.SourceException}.
 */
@org.jspecify.annotations.NullMarked
package dev.ashlar.codegen.compile;

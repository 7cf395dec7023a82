/**
 * The command line: thin faces over the other packages, with no logic of their own.
 *
 * <p>A subcommand is a class in this package with picocli's {@code @Command}, mixing in
 * {@link dev.ashlar.codegen.cli.CommonOptions} and, where it reaches a database,
 * {@link dev.ashlar.codegen.cli.ConnectionOptions}; it implements {@code Callable<ExitCode>} and is named in
 * {@link dev.ashlar.codegen.cli.Ashlar#commandLine}, in the order in which one uses the commands. What it cannot do it
 * says by throwing a {@link dev.ashlar.codegen.cli.Failure}, or lets the exceptions of the services through:
 * {@link dev.ashlar.codegen.cli.KnownFailures} gives them their exit code.
 *
 * <p>picocli looks at every subcommand's fields and methods before it prints the help. A command class therefore names
 * no jOOQ type in a field or a signature, so that {@code --help} loads none of it; a test holds that.
 *
 * <p>Results go to standard output; prose, progress and errors to standard error.
 */
@org.jspecify.annotations.NullMarked
package dev.ashlar.codegen.cli;

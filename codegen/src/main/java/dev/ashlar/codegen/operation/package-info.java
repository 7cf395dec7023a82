/**
 * What Ashlar does for a project, as operations that return data and print nothing: loading the schema, generating a migration,
 * checking the files, comparing versions and databases. The command line and build plugins are thin faces over these.
 */
@NullMarked
package dev.ashlar.codegen.operation;

import org.jspecify.annotations.NullMarked;

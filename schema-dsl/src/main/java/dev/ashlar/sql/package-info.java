/**
 * SQL as text: put together from parts that quote themselves ({@link dev.ashlar.sql.Sql}, identifiers, literals), and how a
 * script is cut into statements. {@link dev.ashlar.sql.StatementSplitter} knows where a statement ends and nothing else about
 * SQL; PostgreSQL alone says what a statement means. This package needs the JDK only.
 */
@NullMarked
package dev.ashlar.sql;

import org.jspecify.annotations.NullMarked;

/**
 * jOOQ's accessors from a model, byte for byte those that jOOQ generates from a live database, without any database.
 *
 * <p>{@link dev.ashlar.codegen.jooq.ModelDatabase} is a {@link org.jooq.meta.Database} like those that jOOQ brings for
 * each server; it reads a {@link dev.ashlar.model.Model} and the {@link dev.ashlar.model.ServerTexts} beside it. A
 * project names it in jOOQ's own configuration, and all that jOOQ's generator can do works unchanged:
 *
 * <pre>{@code
 * <database>
 *   <name>dev.ashlar.codegen.jooq.ModelDatabase</name>
 *   <properties>
 *     <property><key>project</key><value>.</value></property>
 *   </properties>
 * </database>
 * }</pre>
 *
 * <p>Or without a file of settings: the properties <code>database.class</code>, <code>database.method</code>,
 * <code>sources</code> and <code>migrations</code>, with the meaning that they have in <code>ashlar.properties</code>.
 * {@link dev.ashlar.codegen.jooq.AccessorsGenerator} does the same for a program that has a model at hand.
 *
 * <p>All that follows the behaviour of one minor version of jOOQ is in this package, and a test that compares it with
 * jOOQ's own reader of PostgreSQL says when that moves.
 */
@NullMarked
package dev.ashlar.codegen.jooq;

import org.jspecify.annotations.NullMarked;

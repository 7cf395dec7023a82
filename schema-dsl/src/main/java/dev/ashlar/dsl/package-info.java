/**
 * What authors of a schema write. A table is a class, each of its columns, keys, checks and indexes a field:
 *
 * <pre>
 * public final class Users extends Table {
 *     public static final Users USERS = new Users();
 *
 *     public final Column&lt;UUID&gt; id = column("id", uuid().defaultTo(randomUuid()));
 *     public final Column&lt;String&gt; email = column("email", text());
 *     public final PrimaryKey primaryKey = primaryKey(id);
 *     public final Index emailKey = uniqueIndex("users_email_key").on(lower(email));
 *
 *     private Users() {
 *         super(APP, "users");
 *     }
 * }
 * </pre>
 *
 * <p>Nothing but null is checked while the objects are made: {@link dev.ashlar.dsl.Database#model()} reports all that is wrong at
 * once. A null name, type, column or object is a {@link NullPointerException} where it is given, whose message says what is null
 * and of what. Conditions and expressions are jOOQ's, over columns that are jOOQ fields.
 */
@NullMarked
package dev.ashlar.dsl;

import org.jspecify.annotations.NullMarked;

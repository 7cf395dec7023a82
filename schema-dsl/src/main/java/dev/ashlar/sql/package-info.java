/**
 * SQL text put together from parts that quote themselves: templates, identifiers, literals, comments, and the splitter
 * of scripts into statements. Knows nothing of schemas.
 */
@NullMarked
package dev.ashlar.sql;

import org.jspecify.annotations.NullMarked;

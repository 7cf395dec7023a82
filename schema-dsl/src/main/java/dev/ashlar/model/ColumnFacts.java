package dev.ashlar.model;

import org.jspecify.annotations.Nullable;

/**
 * A column and its type in the words of <code>information_schema.columns</code> (manual, "The Information Schema"), with the
 * two facts of <code>pg_attribute</code> that say more of an array. Immutable.
 *
 * @param name the name
 * @param dataType the type's name; <code>ARRAY</code> or <code>USER-DEFINED</code> where it has none of its own
 * @param length the most characters or bits; null where there is no limit
 * @param numericPrecision the digits of a number, in base 2 or 10; null for other types
 * @param numericScale the digits behind the point; null for other types
 * @param datetimePrecision the digits of a second's fraction; null for other types
 * @param intervalType the fields of an interval that has not all of them; null for other types
 * @param nullable whether it may be null, as far as the server knows
 * @param udtSchema the schema of the type, of a domain's base type
 * @param udtName the name of the type, of a domain's base type, as <code>pg_type</code> has it
 * @param domainSchema the schema of the domain; null where it is of none
 * @param domainName the name of the domain; null where it is of none
 * @param typeModifier <code>atttypmod</code>; -1 for none
 * @param dimensions <code>attndims</code>; 0 where it is no array
 */
public record ColumnFacts(
        String name,
        String dataType,
        @Nullable Integer length,
        @Nullable Integer numericPrecision,
        @Nullable Integer numericScale,
        @Nullable Integer datetimePrecision,
        @Nullable String intervalType,
        boolean nullable,
        String udtSchema,
        String udtName,
        @Nullable String domainSchema,
        @Nullable String domainName,
        int typeModifier,
        int dimensions) {}

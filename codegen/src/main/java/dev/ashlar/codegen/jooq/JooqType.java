package dev.ashlar.codegen.jooq;

import dev.ashlar.model.ColumnFacts;
import java.util.Set;
import org.jooq.Name;
import org.jooq.impl.DSL;
import org.jooq.meta.Database;
import org.jooq.meta.DefaultDataTypeDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A column's type as jOOQ's own reader of PostgreSQL makes it of the same facts, with its oddities: what is odd there must
 * be odd here.
 */
record JooqType(ColumnFacts facts) {

    private static final Set<String> CHARACTER_ARRAYS = Set.of("_varchar", "_bpchar", "_char");
    private static final Set<String> TIME_ARRAYS = Set.of("_time", "_timetz", "_timestamp", "_timestamptz");

    DefaultDataTypeDefinition definition(Database database, @Nullable String defaultText) {
        Name userType = DSL.name(schema(), name());
        return new DefaultDataTypeDefinition(
                database,
                database.getSchema(schema()),
                dataType(),
                length(),
                precision(),
                scale(),
                facts.nullable(),
                defaultText,
                userType);
    }

    private String dataType() {
        String interval = facts.intervalType();
        if (interval != null) {
            return interval.contains("YEAR") || interval.contains("MONTH")
                    ? "INTERVAL YEAR TO MONTH"
                    : "INTERVAL DAY TO SECOND";
        }
        if (facts.dataType().equals("USER-DEFINED") && facts.udtName().equals("geometry")) {
            return "geometry";
        }
        return isArray()
                ? attributeType().substring(1) + " ARRAY".repeat(Math.max(1, facts.dimensions()))
                : facts.dataType();
    }

    private @Nullable Integer length() {
        if (facts.length() != null) {
            return facts.length();
        }
        return CHARACTER_ARRAYS.contains(facts.udtName()) && facts.typeModifier() != -1
                ? Integer.valueOf(facts.typeModifier() - 4)
                : null;
    }

    private @Nullable Integer precision() {
        if (facts.datetimePrecision() != null) {
            return facts.datetimePrecision();
        }
        if (facts.numericPrecision() != null) {
            return facts.numericPrecision();
        }
        if (TIME_ARRAYS.contains(facts.udtName()) && facts.typeModifier() >= 0) {
            return facts.typeModifier();
        }
        return isLimitedNumericArray() ? Integer.valueOf((facts.typeModifier() - 4) >> 16 & 0xFFFF) : null;
    }

    private @Nullable Integer scale() {
        if (facts.numericScale() != null) {
            return facts.numericScale();
        }
        return isLimitedNumericArray() ? Integer.valueOf((facts.typeModifier() - 4) & 0xFFFF) : null;
    }

    private boolean isLimitedNumericArray() {
        return facts.udtName().equals("_numeric") && facts.typeModifier() != -1;
    }

    private boolean isArray() {
        return facts.dataType().equals("ARRAY");
    }

    private String schema() {
        String domain = facts.domainSchema();
        return domain == null ? facts.udtSchema() : domain;
    }

    private String name() {
        String domain = facts.domainName();
        if (domain != null) {
            return domain;
        }
        return isArray() ? attributeType().substring(1) : facts.udtName();
    }

    private String attributeType() {
        String domain = facts.domainName();
        return domain == null ? facts.udtName() : domain;
    }
}

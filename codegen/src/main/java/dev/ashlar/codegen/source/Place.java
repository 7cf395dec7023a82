package dev.ashlar.codegen.source;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where objects of a kind stand in the sources. The order is that in which they are listed. */
enum Place {
    /** Constants of a class for all schemas. */
    SCHEMAS("Schemas"),
    /** Constants of a class for all extensions. */
    EXTENSIONS("Extensions"),
    /** Constants of a class for all enum types. */
    ENUMS("Enums"),
    /** Constants of a class for all collations. */
    COLLATIONS("Collations"),
    /** Constants of a class for all domains, composite types and range types, which can be of one another. */
    DATA_TYPES("DataTypes"),
    /** Constants of a class for all dictionaries of text search. */
    TEXT_SEARCH_DICTIONARIES("TextSearchDictionaries"),
    /** Constants of a class for all configurations of text search. */
    TEXT_SEARCH_CONFIGURATIONS("TextSearchConfigurations"),
    /** Constants of a class for all functions and procedures. */
    ROUTINES("Routines"),
    /** Constants of a class for all aggregate functions. */
    AGGREGATES("Aggregates"),
    /** Constants of a class for all operators. */
    OPERATORS("Operators"),
    /** Constants of a class for all operator families. */
    OPERATOR_FAMILIES("OperatorFamilies"),
    /** Constants of a class for all operator classes. */
    OPERATOR_CLASSES("OperatorClasses"),
    /** Constants of a class for all casts. */
    CASTS("Casts"),
    /** Constants of a class for all sequences. */
    SEQUENCES("Sequences"),
    /** A class of its own for each. */
    CLASS(null),
    /** Constants of a class for all partitions of which there is nothing else to say. */
    PARTITIONS("Partitions"),
    /** A field in the class of the table. */
    FIELD(null),
    /** Constants of a class for all views. */
    VIEWS("Views"),
    /** Constants of a class for all event triggers. */
    EVENT_TRIGGERS("EventTriggers"),
    /** Constants of a class for all materialized views. */
    MATERIALIZED_VIEWS("MaterializedViews"),
    /** Constants of a class for all foreign-data wrappers. */
    FOREIGN_DATA_WRAPPERS("ForeignDataWrappers"),
    /** Constants of a class for all foreign servers. */
    FOREIGN_SERVERS("ForeignServers"),
    /** Constants of a class for all publications. */
    PUBLICATIONS("Publications"),
    /** Constants of a class for all subscriptions. */
    SUBSCRIPTIONS("Subscriptions"),
    /** Said by statements that speak of many objects, in classes that list them. */
    STATEMENT(null),
    /** Said along with what it belongs to. */
    WITHIN(null),
    /** Nowhere: such objects cannot be written in Java yet. */
    NOWHERE(null);

    private final @Nullable String group;

    Place(@Nullable String group) {
        this.group = group;
    }

    /** The name of the class that has the constants; empty where there are none. */
    Optional<String> group() {
        return Optional.ofNullable(group);
    }

    /** What the class holds, in words. */
    String words() {
        return "All " + name().toLowerCase(Locale.ROOT).replace('_', ' ') + " of the database";
    }

    /** Whether a database lists such objects. */
    boolean isListed() {
        return group != null || this == CLASS;
    }
}

package dev.ashlar.codegen.source;

import dev.ashlar.dsl.Table;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;

/** Names that mean something already where sources of a schema are read. */
final class ReservedNames {

    private static final Set<String> CLASSES = Set.of("""
        Appendable AutoCloseable Boolean Byte Character CharSequence Class Cloneable Comparable Deprecated Double Enum
        Error Exception Float FunctionalInterface Integer Iterable Long Math Module Number Object Override Package Process
        Readable Record Runnable Runtime SafeVarargs Short String StringBuilder SuppressWarnings System Thread ThreadLocal
        Throwable Void
        BigDecimal LocalDate LocalDateTime LocalTime OffsetDateTime OffsetTime UUID List Stream
        DSL JSON JSONB XML YearToSecond Condition Field Name Row SQL Select TableField TableLike
        Check Column ColumnGroup ColumnType Database DatabaseObject Description Exclusion Expressions Extension ForeignKey
        Index IndexKey PgEnum Problem PrimaryKey Schema SchemaException Sequence SequenceSettings Table TablePart TableRow
        Types Unique View
        DefaultPrivileges ForeignDataWrapper ForeignServer Grant MaterializedView Ownership Policy Privilege Publication
        Rule SecurityLabel SecurityLabels Statistics Subscription Subscriptions
        ForeignDataWrappers ForeignServers MaterializedViews Owners Privileges Publications
        Aggregate Compression EventTrigger NotNull Partition PartitionBound Routine Storage Trigger
        Cast Collation CompositeType Domain Operator OperatorClass OperatorFamily RangeType TextSearchConfiguration
        TextSearchDictionary
        Collations DataTypes TextSearchDictionaries TextSearchConfigurations Operators OperatorFamilies OperatorClasses Casts
        Schemas Extensions Enums Sequences Tables Views Routines Aggregates EventTriggers Partitions""".strip().split("\\s+"));

    private static final Set<String> METHODS = methods();

    private ReservedNames() {}

    /** Simple names of classes that the sources use, or that are everywhere. */
    static Set<String> classes() {
        return CLASSES;
    }

    private static Set<String> methods() {
        Set<String> names = new TreeSet<>();
        for (Class<?> type = Table.class; type != null; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                names.add(method.getName());
            }
        }
        for (Method method : Table.class.getMethods()) {
            names.add(method.getName());
        }
        return names;
    }

    /** Whether a class of a table inherits a method of this name, so that a static import of it would not be seen there. */
    static boolean isInherited(String method) {
        return METHODS.contains(method);
    }
}

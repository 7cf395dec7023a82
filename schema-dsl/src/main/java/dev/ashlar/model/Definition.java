package dev.ashlar.model;

import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One object of a schema as it is meant to be. Every definition is flat: a column, a check, a comment is one of its own,
 * and says by {@link #needs()} what must be there for it. Two definitions are equal where PostgreSQL would see no
 * difference. Immutable.
 */
public sealed interface Definition
        permits SchemaDef,
                ExtensionDef,
                CollationDef,
                EnumDef,
                DomainDef,
                DomainConstraintDef,
                CompositeTypeDef,
                RangeTypeDef,
                TextSearchDictionaryDef,
                TextSearchConfigurationDef,
                ForeignDataWrapperDef,
                ServerDef,
                UserMappingDef,
                SequenceDef,
                TableDef,
                ColumnDef,
                NotNullDef,
                DefaultDef,
                PrimaryKeyDef,
                UniqueDef,
                CheckDef,
                ExclusionDef,
                ForeignKeyDef,
                OperatorDef,
                OperatorFamilyDef,
                OperatorClassDef,
                CastDef,
                IndexDef,
                RowTypeDef,
                ReplicaIdentityDef,
                ClusterDef,
                ViewDef,
                PublicationDef,
                SubscriptionDef,
                MaterializedViewDef,
                StatisticsDef,
                RuleDef,
                PolicyDef,
                RoutineDef,
                AggregateDef,
                TriggerDef,
                EventTriggerDef,
                PartitionDef,
                InheritanceDef,
                OwnerDef,
                PrivilegeDef,
                DefaultPrivilegeDef,
                SequenceOwnerDef,
                SecurityLabelDef,
                CommentDef {

    /** The address of the object. */
    ObjectId id();

    /** What must exist for this object to exist, its parent included; objects that the model does not hold may be named. */
    Set<ObjectId> needs();

    /** The roles that it names. They belong to the server and not to the schema, and must be there. */
    default Set<String> namedRoles() {
        return Set.of();
    }

    /** The names that the object takes. */
    Set<Slot> slots();

    /**
     * The addresses of what the server makes along with the object under names of their own, and does not rename with it; no definitions
     * stand under them.
     */
    default Set<ObjectId> companions() {
        return Set.of();
    }

    /** The same definition with every address in it, its own included, replaced. */
    Definition renamed(UnaryOperator<ObjectId> names);
}

package dev.ashlar.history;

import dev.ashlar.model.AggregateDef;
import dev.ashlar.model.CastDef;
import dev.ashlar.model.CheckDef;
import dev.ashlar.model.ClusterDef;
import dev.ashlar.model.CollationDef;
import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.CommentDef;
import dev.ashlar.model.CompositeTypeDef;
import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.DefaultPrivilegeDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.DomainConstraintDef;
import dev.ashlar.model.DomainDef;
import dev.ashlar.model.EnumDef;
import dev.ashlar.model.EventTriggerDef;
import dev.ashlar.model.ExclusionDef;
import dev.ashlar.model.ExtensionDef;
import dev.ashlar.model.ForeignDataWrapperDef;
import dev.ashlar.model.ForeignKeyDef;
import dev.ashlar.model.IndexDef;
import dev.ashlar.model.InheritanceDef;
import dev.ashlar.model.MaterializedViewDef;
import dev.ashlar.model.NotNullDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.OperatorClassDef;
import dev.ashlar.model.OperatorDef;
import dev.ashlar.model.OperatorFamilyDef;
import dev.ashlar.model.OwnerDef;
import dev.ashlar.model.PartitionDef;
import dev.ashlar.model.PolicyDef;
import dev.ashlar.model.PrimaryKeyDef;
import dev.ashlar.model.PrivilegeDef;
import dev.ashlar.model.PublicationDef;
import dev.ashlar.model.RangeTypeDef;
import dev.ashlar.model.ReplicaIdentityDef;
import dev.ashlar.model.RoutineDef;
import dev.ashlar.model.RowTypeDef;
import dev.ashlar.model.RuleDef;
import dev.ashlar.model.SchemaDef;
import dev.ashlar.model.SecurityLabelDef;
import dev.ashlar.model.SequenceDef;
import dev.ashlar.model.SequenceOwnerDef;
import dev.ashlar.model.ServerDef;
import dev.ashlar.model.StatisticsDef;
import dev.ashlar.model.SubscriptionDef;
import dev.ashlar.model.TableDef;
import dev.ashlar.model.TextSearchConfigurationDef;
import dev.ashlar.model.TextSearchDictionaryDef;
import dev.ashlar.model.TriggerDef;
import dev.ashlar.model.UniqueDef;
import dev.ashlar.model.UserMappingDef;
import dev.ashlar.model.ViewDef;

/** The record that defines an object of each kind. */
final class DefinitionRecords {

    private DefinitionRecords() {}

    /**
     * The record for an address.
     *
     * @throws IllegalArgumentException where objects of that kind are part of another's definition
     */
    static Class<? extends Definition> of(ObjectId id) {
        return switch (id.type()) {
            case SCHEMA -> SchemaDef.class;
            case EXTENSION -> ExtensionDef.class;
            case COLLATION -> CollationDef.class;
            case ENUM -> EnumDef.class;
            case DOMAIN -> DomainDef.class;
            case DOMAIN_CONSTRAINT -> DomainConstraintDef.class;
            case COMPOSITE_TYPE -> CompositeTypeDef.class;
            case RANGE_TYPE -> RangeTypeDef.class;
            case TEXT_SEARCH_DICTIONARY -> TextSearchDictionaryDef.class;
            case TEXT_SEARCH_CONFIGURATION -> TextSearchConfigurationDef.class;
            case FOREIGN_DATA_WRAPPER -> ForeignDataWrapperDef.class;
            case SERVER -> ServerDef.class;
            case USER_MAPPING -> UserMappingDef.class;
            case PUBLICATION -> PublicationDef.class;
            case SUBSCRIPTION -> SubscriptionDef.class;
            case SEQUENCE -> SequenceDef.class;
            case TABLE -> TableDef.class;
            case COLUMN -> ColumnDef.class;
            case NOT_NULL -> NotNullDef.class;
            case DEFAULT -> DefaultDef.class;
            case PRIMARY_KEY -> PrimaryKeyDef.class;
            case UNIQUE -> UniqueDef.class;
            case CHECK -> CheckDef.class;
            case EXCLUSION -> ExclusionDef.class;
            case FOREIGN_KEY -> ForeignKeyDef.class;
            case OPERATOR -> OperatorDef.class;
            case OPERATOR_FAMILY -> OperatorFamilyDef.class;
            case OPERATOR_CLASS -> OperatorClassDef.class;
            case CAST -> CastDef.class;
            case FUNCTION, PROCEDURE -> RoutineDef.class;
            case AGGREGATE -> AggregateDef.class;
            case PARTITION -> PartitionDef.class;
            case INHERITANCE -> InheritanceDef.class;
            case INDEX -> IndexDef.class;
            case ROW_TYPE -> RowTypeDef.class;
            case REPLICA_IDENTITY -> ReplicaIdentityDef.class;
            case CLUSTER -> ClusterDef.class;
            case VIEW -> ViewDef.class;
            case MATERIALIZED_VIEW -> MaterializedViewDef.class;
            case STATISTICS -> StatisticsDef.class;
            case RULE -> RuleDef.class;
            case POLICY -> PolicyDef.class;
            case TRIGGER -> TriggerDef.class;
            case EVENT_TRIGGER -> EventTriggerDef.class;
            case SEQUENCE_OWNER -> SequenceOwnerDef.class;
            case OWNER -> OwnerDef.class;
            case PRIVILEGE -> PrivilegeDef.class;
            case DEFAULT_PRIVILEGE -> DefaultPrivilegeDef.class;
            case SECURITY_LABEL -> SecurityLabelDef.class;
            case COMMENT -> CommentDef.class;
            case ENUM_VALUE, ATTRIBUTE, VIEW_COLUMN ->
                throw new IllegalArgumentException(id + " is part of another object and has no definition");
        };
    }
}

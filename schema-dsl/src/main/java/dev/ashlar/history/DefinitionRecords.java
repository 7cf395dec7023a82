package dev.ashlar.history;

import dev.ashlar.model.AggregateDef;
import dev.ashlar.model.CheckDef;
import dev.ashlar.model.ClusterDef;
import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.CommentDef;
import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.EnumDef;
import dev.ashlar.model.EventTriggerDef;
import dev.ashlar.model.ExclusionDef;
import dev.ashlar.model.ExtensionDef;
import dev.ashlar.model.ForeignKeyDef;
import dev.ashlar.model.IndexDef;
import dev.ashlar.model.NotNullDef;
import dev.ashlar.model.MaterializedViewDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.PolicyDef;
import dev.ashlar.model.InheritanceDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.PartitionDef;
import dev.ashlar.model.PrimaryKeyDef;
import dev.ashlar.model.ReplicaIdentityDef;
import dev.ashlar.model.RuleDef;
import dev.ashlar.model.RoutineDef;
import dev.ashlar.model.SchemaDef;
import dev.ashlar.model.SequenceDef;
import dev.ashlar.model.SequenceOwnerDef;
import dev.ashlar.model.StatisticsDef;
import dev.ashlar.model.TableDef;
import dev.ashlar.model.TriggerDef;
import dev.ashlar.model.UniqueDef;
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
            case ENUM -> EnumDef.class;
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
            case FUNCTION, PROCEDURE -> RoutineDef.class;
            case AGGREGATE -> AggregateDef.class;
            case PARTITION -> PartitionDef.class;
            case INHERITANCE -> InheritanceDef.class;
            case INDEX -> IndexDef.class;
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
            case COMMENT -> CommentDef.class;
            case ENUM_VALUE, VIEW_COLUMN ->
                throw new IllegalArgumentException(id + " is part of another object and has no definition");
        };
    }
}

package dev.ashlar.codegen.source;

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
import dev.ashlar.model.ObjectType;
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

/** Which class says how an object of a kind is written. */
final class KindSources {

    private KindSources() {}

    /** The kind of a definition. */
    static KindSource<?> of(Definition definition) {
        return switch (definition) {
            case SchemaDef schema -> new SchemaSource();
            case ExtensionDef extension -> new ExtensionSource();
            case EnumDef values -> new EnumSource();
            case SequenceDef sequence -> new SequenceSource();
            case TableDef table -> new TableSource();
            case ColumnDef column -> new ColumnSource();
            case PrimaryKeyDef key -> new PrimaryKeySource();
            case UniqueDef unique -> new UniqueSource();
            case CheckDef check -> new CheckSource();
            case ExclusionDef exclusion -> new ExclusionSource();
            case ForeignKeyDef key -> new ForeignKeySource();
            case IndexDef index -> of(index.id().owner(), new IndexSource());
            case ViewDef view -> new ViewSource();
            case MaterializedViewDef view -> new MaterializedViewSource();
            case StatisticsDef statistics -> of(statistics.table(), new StatisticsSource());
            case RuleDef rule -> of(rule.id().owner(), new RuleSource());
            case PolicyDef policy -> new PolicySource();
            case RoutineDef routine -> new RoutineSource();
            case AggregateDef aggregate -> new AggregateSource();
            case TriggerDef trigger ->
                trigger.id().owner().type() == ObjectType.TABLE ? new TriggerSource() : new WithinSource();
            case EventTriggerDef trigger -> new EventTriggerSource();
            case PartitionDef partition -> new WithinSource();
            case InheritanceDef inheritance -> new WithinSource();
            case NotNullDef notNull -> new NotNullSource();
            case RowTypeDef type -> new WithinSource();
            case ReplicaIdentityDef identity -> new WithinSource();
            case ClusterDef cluster -> new WithinSource();
            case CollationDef collation -> new CollationSource();
            case DomainDef domain -> new DomainSource();
            case DomainConstraintDef constraint -> new WithinSource();
            case CompositeTypeDef type -> new CompositeTypeSource();
            case RangeTypeDef type -> new RangeTypeSource();
            case TextSearchDictionaryDef dictionary -> new TextSearchDictionarySource();
            case TextSearchConfigurationDef configuration -> new TextSearchConfigurationSource();
            case OperatorDef operator -> new OperatorSource();
            case OperatorFamilyDef family -> new OperatorFamilySource();
            case OperatorClassDef operators -> new OperatorClassSource();
            case CastDef cast -> new CastSource();
            case ForeignDataWrapperDef wrapper -> new ForeignDataWrapperSource();
            case ServerDef server -> new ForeignServerSource();
            case UserMappingDef mapping -> new WithinSource();
            case PublicationDef publication -> new PublicationSource();
            case SubscriptionDef subscription -> new SubscriptionSource();
            case OwnerDef owner ->
                owner.id().owner().type() == ObjectType.STATISTICS ? new WithinSource() : new StatementSource();
            case PrivilegeDef privilege -> new StatementSource();
            case DefaultPrivilegeDef defaultPrivilege -> new StatementSource();
            case DefaultDef value -> new WithinSource();
            case SequenceOwnerDef owner -> new WithinSource();
            case SecurityLabelDef label -> new StatementSource();
            case CommentDef comment -> new WithinSource();
        };
    }

    /** A part of a table is a field of it; one of a view is said along with the view. */
    private static KindSource<?> of(ObjectId relation, KindSource<?> ofTable) {
        return relation.type() == ObjectType.TABLE ? ofTable : new WithinSource();
    }

    /** Where a definition stands. */
    static Place place(Definition definition) {
        return of(definition).place();
    }

    /** The field that stands for a definition. */
    static KindSource.Made made(Definition definition, Scope scope) {
        return made(of(definition), definition, scope);
    }

    @SuppressWarnings("unchecked") // the kind was chosen by the definition
    private static <D extends Definition> KindSource.Made made(KindSource<D> kind, Definition definition, Scope scope) {
        return kind.made((D) definition, scope);
    }
}

package dev.ashlar.kind;

import dev.ashlar.model.Definition;
import dev.ashlar.model.ObjectType;
import java.util.List;
import java.util.stream.Stream;

/** Which kind an object is of: the one place that lists them. */
public final class Kinds {

    private static final List<Kind<?>> ALL =
            Stream.of(ObjectType.values()).map(Kinds::of).distinct().toList();

    private Kinds() {}

    /** All kinds, in the order in which a model lists their objects. */
    public static List<Kind<?>> all() {
        return ALL;
    }

    /** The kind of a definition. */
    @SuppressWarnings("unchecked") // a definition's address always has the type of its record
    public static Kind<Definition> of(Definition definition) {
        return (Kind<Definition>) of(definition.id().type());
    }

    /** What is still to do with an object that was just made, so that it is as its definition says. */
    public static List<Step> settle(Definition made, Context context) {
        return UsualPrivileges.settle(made, context);
    }

    /** The kind that sees to a type of object. */
    public static Kind<?> of(ObjectType type) {
        return switch (type) {
            case SCHEMA -> new SchemaKind();
            case EXTENSION -> new ExtensionKind();
            case COLLATION -> new CollationKind();
            case ENUM, ENUM_VALUE -> new EnumKind();
            case DOMAIN -> new DomainKind();
            case DOMAIN_CONSTRAINT -> new DomainConstraintKind();
            case COMPOSITE_TYPE, ATTRIBUTE -> new CompositeTypeKind();
            case RANGE_TYPE -> new RangeTypeKind();
            case TEXT_SEARCH_DICTIONARY -> new TextSearchDictionaryKind();
            case TEXT_SEARCH_CONFIGURATION -> new TextSearchConfigurationKind();
            case FOREIGN_DATA_WRAPPER -> new ForeignDataWrapperKind();
            case SERVER -> new ServerKind();
            case USER_MAPPING -> new UserMappingKind();
            case SEQUENCE -> new SequenceKind();
            case TABLE -> new TableKind();
            case COLUMN -> new ColumnKind();
            case NOT_NULL -> new NotNullKind();
            case DEFAULT -> new DefaultKind();
            case PRIMARY_KEY -> new PrimaryKeyKind();
            case UNIQUE -> new UniqueKind();
            case CHECK -> new CheckKind();
            case EXCLUSION -> new ExclusionKind();
            case FOREIGN_KEY -> new ForeignKeyKind();
            case OPERATOR -> new OperatorKind();
            case OPERATOR_FAMILY -> new OperatorFamilyKind();
            case OPERATOR_CLASS -> new OperatorClassKind();
            case CAST -> new CastKind();
            case FUNCTION, PROCEDURE -> new RoutineKind();
            case AGGREGATE -> new AggregateKind();
            case PARTITION -> new PartitionKind();
            case INHERITANCE -> new InheritanceKind();
            case INDEX -> new IndexKind();
            case ROW_TYPE -> new RowTypeKind();
            case REPLICA_IDENTITY -> new ReplicaIdentityKind();
            case CLUSTER -> new ClusterKind();
            case VIEW, VIEW_COLUMN -> new ViewKind();
            case PUBLICATION -> new PublicationKind();
            case SUBSCRIPTION -> new SubscriptionKind();
            case MATERIALIZED_VIEW -> new MaterializedViewKind();
            case STATISTICS -> new StatisticsKind();
            case RULE -> new RuleKind();
            case POLICY -> new PolicyKind();
            case TRIGGER -> new TriggerKind();
            case EVENT_TRIGGER -> new EventTriggerKind();
            case SEQUENCE_OWNER -> new SequenceOwnerKind();
            case OWNER -> new OwnerKind();
            case PRIVILEGE -> new PrivilegeKind();
            case DEFAULT_PRIVILEGE -> new DefaultPrivilegeKind();
            case SECURITY_LABEL -> new SecurityLabelKind();
            case COMMENT -> new CommentKind();
        };
    }
}

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
import dev.ashlar.model.IndexElement;
import dev.ashlar.model.InheritanceDef;
import dev.ashlar.model.MaterializedViewDef;
import dev.ashlar.model.Model;
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
import dev.ashlar.model.ReferentialAction;
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
import dev.ashlar.sql.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a reader wants to know of a new object beyond its name, in a few words. */
final class DefinitionWords {

    private DefinitionWords() {}

    static List<String> of(Definition definition, Model model) {
        return switch (definition) {
            case ColumnDef column -> List.of(column(column, model));
            case EnumDef type ->
                List.of(type.labels().stream()
                        .map(label -> new Literal(label).text())
                        .collect(Collectors.joining(", ")));
            case CollationDef collation ->
                List.of(collation.provider().word() + " " + new Literal(collation.locale()).text());
            case DomainDef domain -> List.of(domain.base() + (domain.notNull() == null ? "" : ", not null"));
            case DomainConstraintDef check -> List.of(Differences.flat(check.condition()));
            case CompositeTypeDef type ->
                type.attributes().stream()
                        .map(each -> each.name() + " " + each.type())
                        .toList();
            case RangeTypeDef range -> List.of("of " + range.subtype());
            case TextSearchDictionaryDef dictionary ->
                List.of("of " + dictionary.template().sql().text());
            case TextSearchConfigurationDef configuration ->
                List.of("for " + configuration.parser().sql().text());
            case OperatorDef operator ->
                List.of("by " + operator.function().sql().text());
            case OperatorFamilyDef family -> List.of();
            case OperatorClassDef type -> List.of("for " + type.type());
            case CastDef cast -> List.of();
            case DefaultDef value -> List.of(Differences.flat(value.expression()));
            case NotNullDef constraint ->
                List.of(constraint.column().identifier().text());
            case CheckDef check -> List.of(Differences.flat(check.condition()));
            case SequenceOwnerDef owner -> List.of(owner.column().address());
            case OwnerDef owner -> List.of(PrivilegeWords.grantee(owner.role()));
            case PrivilegeDef privilege -> List.of(PrivilegeWords.of(privilege));
            case DefaultPrivilegeDef defaults -> PrivilegeWords.of(defaults);
            case SecurityLabelDef label -> List.of(new Literal(label.label()).text());
            case CommentDef comment -> List.of(new Literal(comment.text()).text());
            case PrimaryKeyDef key -> List.of(names(key.columns()));
            case UniqueDef key -> List.of(names(key.columns()));
            case ForeignKeyDef key -> List.of(foreignKey(key));
            case IndexDef index -> List.of(index(index));
            case RowTypeDef type -> List.of(type.type().address());
            case ReplicaIdentityDef identity -> List.of(replicaIdentity(identity));
            case ClusterDef cluster -> List.of(cluster.index().identifier().text());
            case ExclusionDef exclusion -> List.of(elements(exclusion.elements()));
            case PartitionDef partition ->
                List.of("of " + partition.of().address() + " " + Differences.flat(partition.bound()));
            case InheritanceDef inheritance ->
                List.of(inheritance.parents().stream().map(ObjectId::address).collect(Collectors.joining(", ")));
            case ExtensionDef extension -> List.of("in " + extension.schema());
            case ForeignDataWrapperDef wrapper -> List.of();
            case ServerDef server -> List.of("of " + server.wrapper().identifier());
            case UserMappingDef mapping -> List.of();
            case PublicationDef publication -> List.of(publication(publication));
            case SubscriptionDef subscription -> List.of("to " + String.join(", ", subscription.publications()));
            case SchemaDef schema -> List.of();
            case SequenceDef sequence -> List.of();
            case RoutineDef routine ->
                routine.returns() == null ? List.of() : List.of("returns " + Differences.flat(routine.returns()));
            case AggregateDef aggregate -> List.of();
            case TriggerDef trigger -> List.of("calls " + Differences.flat(trigger.function()));
            case EventTriggerDef trigger -> List.of("calls " + Differences.flat(trigger.function()));
            case TableDef table ->
                table.partitionBy() == null
                        ? List.of()
                        : List.of("partitioned by " + Differences.flat(table.partitionBy()));
            case ViewDef view -> List.of();
            case MaterializedViewDef view -> view.noData() ? List.of("without rows until it is refreshed") : List.of();
            case StatisticsDef statistics -> List.of(statistics(statistics));
            case RuleDef rule -> List.of("on " + rule.event() + ", " + Differences.flat(rule.body()));
            case PolicyDef policy -> List.of(policy(policy));
        };
    }

    private static String column(ColumnDef column, Model model) {
        List<String> words = new ArrayList<>();
        words.add(column.type().toString());
        if (column.generated() != null) {
            words.add((column.generated().virtual() ? "computed when read: " : "computed when written: ")
                    + Differences.flat(column.generated().expression()));
        }
        if (column.identity() != null) {
            words.add("identity");
        }
        words.add(column.nullable() ? "may be null" : "not null");
        model.children(column.id(), DefaultDef.class)
                .forEach(value -> words.add("default " + Differences.flat(value.expression())));
        return String.join(", ", words);
    }

    private static String publication(PublicationDef publication) {
        return publication.allTables()
                ? "all tables"
                : Stream.concat(
                                publication.tables().stream()
                                        .map(each -> each.table().address()),
                                publication.schemas().stream().map(ObjectId::toString))
                        .collect(Collectors.joining(", "));
    }

    private static String replicaIdentity(ReplicaIdentityDef identity) {
        ObjectId index = identity.index();
        return index != null ? index.identifier().text() : identity.full() ? "full" : "nothing";
    }

    private static String statistics(StatisticsDef statistics) {
        List<String> elements = new ArrayList<>();
        statistics.columns().forEach(column -> elements.add(column.identifier().text()));
        statistics.expressions().forEach(each -> elements.add(Differences.flat(each)));
        return "(" + String.join(", ", elements) + ") of " + statistics.table().address();
    }

    private static String policy(PolicyDef policy) {
        String roles = policy.roles().isEmpty() ? "everyone" : String.join(", ", policy.roles());
        return (policy.restrictive() ? "restrictive, " : "")
                + policy.command() + " by " + roles
                + (policy.using() == null ? "" : ", rows where " + Differences.flat(policy.using()))
                + (policy.check() == null ? "" : ", new rows where " + Differences.flat(policy.check()));
    }

    private static String foreignKey(ForeignKeyDef key) {
        return names(key.columns()) + " refers to " + key.referencedTable().address() + " " + names(key.references())
                + action("update", key.onUpdate()) + action("delete", key.onDelete());
    }

    private static String action(String event, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION
                ? ""
                : ", on " + event + " " + action.words().toLowerCase(Locale.ROOT);
    }

    private static String index(IndexDef index) {
        return (index.unique() ? "unique, " : "")
                + elements(index.elements())
                + (index.where() == null ? "" : " where " + Differences.flat(index.where()));
    }

    private static String elements(List<IndexElement> elements) {
        return elements.stream().map(element -> element.sql().text()).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String names(List<ObjectId> columns) {
        return columns.stream().map(column -> column.identifier().text()).collect(Collectors.joining(", ", "(", ")"));
    }
}

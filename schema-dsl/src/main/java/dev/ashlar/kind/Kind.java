package dev.ashlar.kind;

import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.sql.Sql;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All that Ashlar knows of one kind of object. Stateless and safe for use by several threads.
 *
 * @param <D> the definition of such an object
 */
public sealed interface Kind<D extends Definition>
        permits SchemaKind,
                ExtensionKind,
                CollationKind,
                EnumKind,
                DomainKind,
                DomainConstraintKind,
                CompositeTypeKind,
                RangeTypeKind,
                TextSearchDictionaryKind,
                TextSearchConfigurationKind,
                ForeignDataWrapperKind,
                ServerKind,
                UserMappingKind,
                SequenceKind,
                TableKind,
                ColumnKind,
                NotNullKind,
                DefaultKind,
                PrimaryKeyKind,
                UniqueKind,
                CheckKind,
                ExclusionKind,
                ForeignKeyKind,
                OperatorKind,
                OperatorFamilyKind,
                OperatorClassKind,
                CastKind,
                IndexKind,
                RowTypeKind,
                ReplicaIdentityKind,
                ClusterKind,
                ViewKind,
                PublicationKind,
                SubscriptionKind,
                MaterializedViewKind,
                StatisticsKind,
                RuleKind,
                PolicyKind,
                RoutineKind,
                AggregateKind,
                TriggerKind,
                EventTriggerKind,
                PartitionKind,
                InheritanceKind,
                OwnerKind,
                PrivilegeKind,
                DefaultPrivilegeKind,
                SequenceOwnerKind,
                SecurityLabelKind,
                CommentKind {

    /**
     * The statements that create the object.
     *
     * @param inlined what is created with it: columns, keys and checks of a table, the default of a column
     */
    List<Step> create(D definition, List<Definition> inlined, Context context);

    /** The statements that drop the object. */
    List<Step> drop(D definition, Context context);

    /** Whether it is dropped before all else, renames included: it would be called by the statements to come, or forbids one. */
    default boolean dropsAhead(D definition, Model before) {
        return definition.id().type().watches();
    }

    /** How the object becomes different. */
    default Alteration alter(D before, D after, Context context) {
        return rebuild(before, after, context);
    }

    /** How the object is made anew, where it cannot be altered or {@link #respond} says that it is rebuilt. */
    default Alteration rebuild(D before, D after, Context context) {
        return new Alteration.Recreate();
    }

    /** What must be made anew for an object that is added, as it cannot come while that is there: what it lives in, or a part of that. */
    default Set<ObjectId> makingWay(D added, Context context) {
        return Set.of();
    }

    /** The statements that create the object under a parent that was supplanted: what used the old one does not use the new one yet. */
    default List<Step> createOfUnused(D added, List<Definition> inlined, Context context) {
        return create(added, inlined, context);
    }

    /**
     * The tables whose rows the server compares with the object when it is created, so that all their columns must be as they are to be.
     *
     * @param model the version that the object is of
     */
    default Set<ObjectId> rows(D definition, Model model) {
        return Set.of();
    }

    /** The statements by which the object follows what it needs, where {@link #respond} says that it moves. */
    default List<Step> move(D before, D after, Context context) {
        return List.of();
    }

    /** Whether an object that is altered too moves before that. */
    default boolean movesFirst() {
        return false;
    }

    /** What it means for the object's dependents that it moved. */
    default Effect moved() {
        return Effect.RETYPED;
    }

    /** What it means for those that need the object's address that it is new: they may be there without it. */
    default Effect added() {
        return Effect.NONE;
    }

    /** What the object does when something that it needs is changed. */
    default Response respond(D definition, ObjectId need, Effect effect, Context context) {
        return switch (effect) {
            case NONE, RENAMED, MODIFIED -> Response.KEEP;
            case RETYPED, SUPPLANTED, REPLACED -> Response.REBUILD;
        };
    }

    /** Whether the object is created in one statement with what it is listed under, where both are new. */
    default boolean inlined() {
        return false;
    }

    /** The same for one object on the way to a version. */
    default boolean inlined(D definition, Context context) {
        return inlined();
    }

    /**
     * What stands for the object inside the <code>CREATE TABLE</code> of what it is listed under; empty for one that stands inside
     * another's line.
     *
     * @param defaults the defaults that are created with the table, by their column
     */
    default Optional<Sql> clause(D definition, Map<ObjectId, DefaultDef> defaults) {
        return Optional.empty();
    }

    /** What the object has that the oldest supported PostgreSQL does not know yet; empty for nothing. */
    default Optional<Feature> feature(D definition) {
        return Optional.empty();
    }

    /**
     * The statement that renames an object.
     *
     * @param from the address that it has, in places that are already renamed
     * @param newName the name that it gets
     */
    default Step rename(ObjectId from, String newName) {
        throw new IllegalArgumentException(from + " has no name of its own");
    }

    /**
     * The statement that renames what is only a part of an object's definition, as an attribute is.
     *
     * @param id the address that it has after all renames
     * @param from the address that it has, in places that are already renamed
     */
    default Step renamePart(ObjectId id, ObjectId from, Context context) {
        return rename(from, id.name());
    }

    /** The same of a known object, which may tell more of the locks. */
    default Step rename(D definition, ObjectId from, String newName) {
        return rename(from, newName);
    }

    /**
     * The statements that rename what the server named after the object, and does not rename with it; they come after all renames.
     *
     * @param id the address that the object has now
     * @param former the addresses before the renames, each with its own name only replaced
     */
    default List<Step> renamed(ObjectId id, UnaryOperator<ObjectId> former, Context context) {
        return List.of();
    }

    /**
     * By what a reader can see that the object is as it should be.
     *
     * @param model the version that it is of
     */
    default List<Verification> verification(D definition, Model model) {
        return List.of();
    }

    /** By what a reader can see that there is no such object any more; empty where that is seen otherwise. */
    default Optional<Verification> absence(ObjectId id) {
        return Optional.empty();
    }

    /**
     * What to do where a server refuses a statement about an object; empty where its own words say all.
     *
     * @param state the SQLSTATE that it gave
     */
    default Optional<String> advice(ObjectId id, String state) {
        return Optional.empty();
    }

    /** The one query that reads all objects of the kind. */
    String catalogQuery();

    /** The definition in a row of {@link #catalogQuery}; null for a row about an object that no kind manages. */
    @Nullable
    D read(Row row);
}

package dev.ashlar.dsl;

import dev.ashlar.model.ObjectId;

/** What {@link Database#of} lists. The objects are made once, by one thread, and read afterwards. */
public sealed interface DatabaseObject
        permits Schema,
                Extension,
                PgEnum,
                SchemaObject,
                Cast,
                ForeignDataWrapper,
                ForeignServer,
                Sequence,
                Table,
                Partition,
                QueryView,
                Routine,
                Aggregate,
                EventTrigger,
                Publication,
                Subscription,
                Ownership,
                Grant,
                SecurityLabel,
                DefaultPrivileges {

    /** The address of the object. */
    ObjectId id();

    /** Tells what the object consists of. */
    void describe(Description description);
}

package dev.ashlar.kind;

import dev.ashlar.model.ForeignKeyDef;
import dev.ashlar.model.ObjectId;
import java.util.List;
import java.util.Optional;

/**
 * The tables as they are right before a statement of a plan, where its locks depend on what there is by then. Addresses are those of
 * after the renames.
 */
public interface TablesNow {

    /** The default partition of a table; empty for none. */
    Optional<ObjectId> defaultPartition(ObjectId table);

    /** The foreign keys of a table, and those that it has from the tables that it is a partition of. */
    List<ForeignKeyDef> foreignKeys(ObjectId table);

    /** The foreign keys of a table without those that it has from the tables that it is a partition of. */
    List<ForeignKeyDef> ownForeignKeys(ObjectId table);

    /** The tables whose foreign keys refer to a table or to one that it is a partition of; not their partitions. */
    List<ObjectId> referring(ObjectId table);
}

package dev.ashlar.kind;

import dev.ashlar.model.ForeignKeyDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.Validity;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The locks on tables beside a partition that comes or goes: on the default partition, and by foreign keys in both directions (manual,
 * ALTER TABLE, ATTACH PARTITION; its source, CloneForeignKeyConstraints and DetachPartitionFinalize).
 */
final class PartitionLocks {

    private PartitionLocks() {}

    /**
     * Of a partition that is created: the default partition's rows are looked at, and keys get their triggers. The tables below the
     * default partition are not locked where its checks prove that no row can be of the new partition; as what the server can prove is
     * not known here, they are always told.
     */
    static Stream<Lock> coming(ObjectId parent, TablesNow now) {
        return Stream.of(
                        now.defaultPartition(parent).stream()
                                .map(rest -> new Lock(LockMode.ACCESS_EXCLUSIVE, rest, Reach.HEIRS)),
                        referred(now.foreignKeys(parent).stream(), LockMode.SHARE_ROW_EXCLUSIVE),
                        now.referring(parent).stream().map(table -> new Lock(LockMode.SHARE_ROW_EXCLUSIVE, table)))
                .flatMap(locks -> locks);
    }

    /** Of a table that is attached: the triggers go of keys of its own that become part of the parent's. */
    static Stream<Lock> attached(ObjectId table, ObjectId parent, TablesNow now) {
        Stream<ForeignKeyDef> taken = now.ownForeignKeys(table).stream()
                .filter(key -> now.foreignKeys(parent).stream().anyMatch(key::saysSameAs));
        return Stream.concat(coming(parent, now), unreferred(taken));
    }

    /** Of a partition that is detached: keys of the parent become its own, and it is referred to no more. */
    static Stream<Lock> detached(ObjectId parent, TablesNow now) {
        return Stream.of(
                        rest(parent, now),
                        referred(now.foreignKeys(parent).stream(), LockMode.SHARE_ROW_EXCLUSIVE),
                        now.referring(parent).stream().map(table -> new Lock(LockMode.ACCESS_EXCLUSIVE, table)))
                .flatMap(locks -> locks);
    }

    /** The default partition beside one that goes. */
    static Stream<Lock> rest(ObjectId parent, TablesNow now) {
        return now.defaultPartition(parent).stream().map(rest -> new Lock(LockMode.ACCESS_EXCLUSIVE, rest));
    }

    /** Of foreign keys that go: the triggers of each are on the table that it refers to; one that is not enforced has none. */
    static Stream<Lock> unreferred(Stream<ForeignKeyDef> keys) {
        Predicate<ForeignKeyDef> watched = key -> key.validity() != Validity.NOT_ENFORCED;
        return referred(keys.filter(watched), LockMode.ACCESS_EXCLUSIVE);
    }

    private static Stream<Lock> referred(Stream<ForeignKeyDef> keys, LockMode mode) {
        return keys.map(key -> new Lock(mode, key.referencedTable(), Reach.PARTITIONS));
    }
}

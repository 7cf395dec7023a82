package dev.ashlar.catalog;

/**
 * Which object of the catalog something is about (manual, pg_depend), in one number, as there are many: the OID of the catalog that
 * lists the object, which is one of the server's own and so below 16,384; the OID of the object there; and the number of a column of
 * a relation, which is 0 for the whole object and -1 for what is inside it and the server does not tell from it.
 */
final class CatalogKey {

    private static final int OID_BITS = 32;
    private static final int PART_BITS = 16;
    private static final long PART = (1L << PART_BITS) - 1;
    private static final long OID = (1L << OID_BITS) - 1;

    private CatalogKey() {}

    /** The key of an object, or of a part of it. */
    static long of(long catalog, long oid, int part) {
        return part(catalog << (OID_BITS + PART_BITS) | oid << PART_BITS, part);
    }

    /** A part of the object. */
    static long part(long key, int part) {
        return key & ~PART | part + 1;
    }

    /** What is inside of the object and the server does not tell from it. */
    static long inside(long key) {
        return part(key, -1);
    }

    /** The object that it is a part of; itself where it is a whole one. */
    static long whole(long key) {
        return part(key, 0);
    }

    /** The OID of the catalog that lists the object. */
    static long catalog(long key) {
        return key >>> (OID_BITS + PART_BITS);
    }

    /** The OID of the object. */
    static long oid(long key) {
        return key >>> PART_BITS & OID;
    }
}

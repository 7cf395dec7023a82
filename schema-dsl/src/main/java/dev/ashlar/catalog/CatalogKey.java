package dev.ashlar.catalog;

/**
 * Which object of the catalog something is about (manual, pg_depend).
 *
 * @param catalog the OID of the catalog that lists the object
 * @param oid the OID of the object there
 * @param part the number of a column of a relation; 0 for the whole object, -1 for what the server does not tell from it
 */
record CatalogKey(long catalog, long oid, int part) {

    /** What is inside of the object and the server does not tell from it. */
    CatalogKey inside() {
        return new CatalogKey(catalog, oid, -1);
    }

    /** The object that this is a part of. */
    CatalogKey whole() {
        return new CatalogKey(catalog, oid, 0);
    }
}

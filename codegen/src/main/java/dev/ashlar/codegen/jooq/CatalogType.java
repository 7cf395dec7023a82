package dev.ashlar.codegen.jooq;

/**
 * A type in the words of the server's information schema.
 *
 * @param dataType SQL's name of a type of the catalog's own; <code>ARRAY</code> or <code>USER-DEFINED</code> for the others
 * @param schema its schema
 * @param name its name, as <code>pg_type</code> has it
 */
record CatalogType(String dataType, String schema, String name) {

    static final String ARRAY = "ARRAY";
    static final String USER_DEFINED = "USER-DEFINED";

    static CatalogType userDefined(String schema, String name, boolean array) {
        return array
                ? new CatalogType(ARRAY, schema, TypeFacts.arrayName(name))
                : new CatalogType(USER_DEFINED, schema, name);
    }

    /** A type of <code>pg_catalog</code>, of which two are arrays without brackets. */
    static CatalogType builtIn(String name, boolean array) {
        if (array) {
            return new CatalogType(ARRAY, "pg_catalog", "_" + name);
        }
        boolean vector = name.endsWith("vector") && !name.startsWith("ts");
        return new CatalogType(vector ? ARRAY : BuiltInTypes.dataType(name), "pg_catalog", name);
    }

    /** The type as jOOQ reads it where it does not look for dimensions: an array as its element's name with a word behind. */
    String jooqType() {
        return dataType.equals(USER_DEFINED) && name.equals("geometry") ? name : plainType();
    }

    /** The same where jOOQ does not heed geometries. */
    String plainType() {
        return dataType.equals(ARRAY) ? name.substring(1) + " ARRAY" : dataType;
    }

    /** The name as jOOQ reads it: that of an array without its first letter. */
    String jooqName() {
        return dataType.equals(ARRAY) ? name.substring(1) : name;
    }
}

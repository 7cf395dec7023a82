package dev.ashlar.kind;

import dev.ashlar.model.CommentDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;

/** Comments in the catalog (manual, pg_description): one query over all kinds that can have one. */
final class CommentCatalog {

    static final String QUERY = """
        SELECT 'schema' AS kind, n.nspname AS schema_name, '' AS relation_name, '' AS object_name, d.description
        FROM pg_catalog.pg_description AS d
        JOIN pg_catalog.pg_namespace AS n ON n.oid = d.objoid
        WHERE d.classoid = 'pg_catalog.pg_namespace'::pg_catalog.regclass AND n.nspname <> 'public' AND {own}
        UNION ALL
        SELECT CASE WHEN d.objsubid > 0 THEN CASE c.relkind WHEN 'v' THEN 'view column' ELSE 'column' END
            ELSE CASE c.relkind WHEN 'r' THEN 'table' WHEN 'v' THEN 'view' WHEN 'S' THEN 'sequence' WHEN 'i' THEN 'index'
            END END,
            n.nspname, CASE c.relkind WHEN 'i' THEN t.relname ELSE c.relname END,
            CASE WHEN d.objsubid > 0 THEN a.attname WHEN c.relkind = 'i' THEN c.relname ELSE '' END, d.description
        FROM pg_catalog.pg_description AS d
        JOIN pg_catalog.pg_class AS c ON c.oid = d.objoid AND c.relkind IN ('r', 'v', 'S', 'i')
        JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
        LEFT JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.oid AND a.attnum = d.objsubid AND d.objsubid > 0
        LEFT JOIN pg_catalog.pg_index AS x ON x.indexrelid = c.oid
        LEFT JOIN pg_catalog.pg_class AS t ON t.oid = x.indrelid
        WHERE d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass AND {own} AND NOT EXISTS (
            SELECT FROM pg_catalog.pg_constraint AS con WHERE con.conindid = c.oid AND con.contype <> 'f') AND {relation}
        UNION ALL
        SELECT 'enum', n.nspname, t.typname, '', d.description
        FROM pg_catalog.pg_description AS d
        JOIN pg_catalog.pg_type AS t ON t.oid = d.objoid AND t.typtype = 'e'
        JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
        WHERE d.classoid = 'pg_catalog.pg_type'::pg_catalog.regclass AND {own} AND {type}
        UNION ALL
        SELECT CASE con.contype WHEN 'p' THEN 'primary key' WHEN 'u' THEN 'unique constraint' WHEN 'c' THEN 'check'
            WHEN 'x' THEN 'exclusion constraint' WHEN 'f' THEN 'foreign key' END,
            n.nspname, c.relname, con.conname, d.description
        FROM pg_catalog.pg_description AS d
        JOIN pg_catalog.pg_constraint AS con ON con.oid = d.objoid AND con.contype IN ('p', 'u', 'c', 'x', 'f')
        JOIN pg_catalog.pg_class AS c ON c.oid = con.conrelid AND c.relkind = 'r'
        JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
        WHERE d.classoid = 'pg_catalog.pg_constraint'::pg_catalog.regclass AND {own} AND {relation}
        """.replace("{own}", Catalog.OWN_SCHEMA)
            .replace("{relation}", Catalog.notOfExtension("pg_class", "c.oid"))
            .replace("{type}", Catalog.notOfExtension("pg_type", "t.oid"));

    private CommentCatalog() {}

    static CommentDef read(Row row) {
        return new CommentDef(on(row).child(ObjectType.COMMENT, ""), row.text("description"));
    }

    private static ObjectId on(Row row) {
        ObjectId schema = ObjectId.schema(row.text("schema_name"));
        String relation = row.text("relation_name");
        String name = row.text("object_name");
        ObjectType type = ObjectType.ofWord(row.text("kind"));
        return switch (type) {
            case SCHEMA -> schema;
            case ENUM, SEQUENCE, TABLE, VIEW -> schema.child(type, relation);
            case VIEW_COLUMN -> schema.child(ObjectType.VIEW, relation).child(type, name);
            case COLUMN, PRIMARY_KEY, UNIQUE, CHECK, EXCLUSION, FOREIGN_KEY, INDEX ->
                schema.child(ObjectType.TABLE, relation).child(type, name);
            case EXTENSION, ENUM_VALUE, DEFAULT, COMMENT ->
                throw new IllegalStateException("no query asks for comments on " + type.word());
        };
    }
}

package dev.ashlar.sql;

/** What may stand in a placeholder of an {@link Sql} template: each part quotes itself. Immutable. */
public sealed interface SqlPart permits Sql, Identifier, QualifiedName, Literal {

    /** The part as PostgreSQL reads it. */
    String text();
}

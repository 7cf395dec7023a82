package dev.ashlar.kind;

import dev.ashlar.model.ForeignKeyDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.TableDef;
import dev.ashlar.sql.DerivedName;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Sql;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names that the server gives to the copies of a foreign key, one for each partition of the table that it refers to. No model has
 * them, and they depend on what was there when each was made; so a foreign key may be given a name that a copy of another has.
 */
final class ForeignKeyCopyNames {

    private static final String LABEL = "fkey";

    private ForeignKeyCopyNames() {}

    /** The statement after which no copy has the name of a foreign key that comes; none where no copy can have it. */
    static Stream<Step> freed(ForeignKeyDef key, Context context) {
        ObjectId table = key.id().owner();
        boolean taken = Stream.of(context.before(), context.after())
                .flatMap(model -> model.children(table, ForeignKeyDef.class).stream()
                        .filter(other -> model.find(other.referencedTable()).orElse(null) instanceof TableDef to
                                && to.partitionBy() != null))
                .anyMatch(other ->
                        !other.id().equals(key.id()) && mayName(key.id().name(), other, context));
        return taken ? Stream.of(freed(key.id())) : Stream.empty();
    }

    /**
     * Whether a copy may have a name (the server's addFkConstraint): from 18 on it is the key's with a number, before it is made of table
     * and columns, with a number where it is taken.
     */
    private static boolean mayName(String name, ForeignKeyDef key, Context context) {
        int end = name.length();
        while (end > 0 && Character.isDigit(name.charAt(end - 1))) {
            end--;
        }
        String number = name.substring(end);
        if (!number.isEmpty() && name.equals(DerivedName.of(key.id().name(), number))) {
            return true;
        }
        String columns = key.columns().stream().map(ObjectId::name).collect(Collectors.joining("_"));
        return context.server() < 18
                && (name.equals(DerivedName.of(key.id().owner().name(), columns, LABEL + number))
                        || name.endsWith("_" + columns + "_" + LABEL + number));
    }

    /** Copies have no part in what a dump says; so one that has the name is given the first free one that the server may give too. */
    private static Step freed(ObjectId key) {
        ObjectId table = key.owner();
        Sql relation = Verification.relation(table);
        return Step.of(Guard.block(Sql.of(
                        """
            DECLARE
                copied record;
                number integer;
            BEGIN
                LOCK TABLE {};
                FOR copied IN
                    SELECT con.conrelid::pg_catalog.regclass AS on_table, con.conrelid,
                        CASE WHEN pg_catalog.octet_length(whole.conname::text) > 50
                            THEN pg_catalog.left(whole.conname::text, 12) ELSE whole.conname::text END || '_' AS base
                    FROM pg_catalog.pg_constraint AS con
                    JOIN pg_catalog.pg_constraint AS whole ON whole.oid = con.conparentid AND whole.conrelid = con.conrelid
                    WHERE con.conname = {} AND (con.conrelid = {}
                        OR con.conrelid IN (SELECT relid FROM pg_catalog.pg_partition_tree({})))
                LOOP
                    number := 1;
                    WHILE EXISTS (SELECT FROM pg_catalog.pg_constraint AS con
                        WHERE con.conrelid = copied.conrelid AND con.conname = copied.base || number)
                    LOOP
                        number := number + 1;
                    END LOOP;
                    EXECUTE pg_catalog.format('ALTER TABLE %s RENAME CONSTRAINT %I TO %I',
                        copied.on_table, {}, copied.base || number);
                END LOOP;
            END\
            """, table.qualified(), new Literal(key.name()), relation, relation, new Literal(key.name()))))
                .locking(LockMode.ACCESS_EXCLUSIVE, table, Reach.HEIRS);
    }
}

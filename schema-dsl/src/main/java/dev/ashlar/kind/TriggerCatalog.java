package dev.ashlar.kind;

import dev.ashlar.model.Deferral;
import dev.ashlar.model.Expression;
import dev.ashlar.model.Expression.Form;
import dev.ashlar.model.Expression.Reference;
import dev.ashlar.model.Firing;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.TriggerDef;
import dev.ashlar.model.TriggerDef.Event;
import dev.ashlar.model.TriggerDef.Timing;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How triggers are read: not those that the server makes for a foreign key, nor those that a partition has from its table. The bits of
 * <code>tgtype</code> are those of the server's source, trigger.h. Each argument in <code>tgargs</code> ends with a zero byte.
 */
final class TriggerCatalog {

    private static final int ROW = 1;
    private static final int BEFORE = 2;
    private static final int INSERT = 4;
    private static final int DELETE = 8;
    private static final int UPDATE = 16;
    private static final int TRUNCATE = 32;
    private static final int INSTEAD = 64;

    private static final String WHEN = " WHEN (";
    private static final String EXECUTE = ") EXECUTE FUNCTION ";

    static final String QUERY = """
        SELECT %s, 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid::bigint AS relation_class,
            t.tgrelid::bigint AS relation_oid, 0 AS relation_part, t.tgname AS trigger_name, t.tgtype AS bits,
            %s, t.tgconstraint <> 0 AS is_constraint,
            CASE WHEN t.tginitdeferred THEN 'INITIALLY_DEFERRED' WHEN t.tgdeferrable THEN 'DEFERRABLE'
                ELSE 'NOT_DEFERRABLE' END AS deferral,
            'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid::bigint AS from_class,
            t.tgconstrrelid::bigint AS from_oid, 0 AS from_part,
            CASE WHEN t.tgconstrrelid <> 0 THEN t.tgconstrrelid::pg_catalog.regclass::text END AS from_name,
            t.tgoldtable AS old_table, t.tgnewtable AS new_table,
            CASE WHEN t.tgqual IS NOT NULL THEN pg_catalog.pg_get_triggerdef(t.oid) END AS definition, %s,
            ARRAY(SELECT pg_catalog.convert_from(pg_catalog.decode(a.bytes, 'hex'), pg_catalog.getdatabaseencoding())
                FROM pg_catalog.unnest(pg_catalog.string_to_array(pg_catalog.regexp_replace(
                    pg_catalog.encode(t.tgargs, 'hex'), '(..)', '\\1 ', 'g'), '00 ')) WITH ORDINALITY AS a (bytes, place)
                WHERE a.place <= t.tgnargs ORDER BY a.place) AS arguments, t.tgenabled::text AS enabled
        FROM pg_catalog.pg_trigger AS t
        WHERE NOT t.tgisinternal AND t.tgparentid = 0 AND %s
        """.formatted(
                    Catalog.identity("pg_trigger", "t.oid"),
                    Constraints.names("t.tgrelid", "t.tgattr", "columns"),
                    Routines.calling("function", "t.tgfoid"),
                    Catalog.notOfExtension("pg_trigger", "t.oid"));

    private TriggerCatalog() {}

    static @Nullable TriggerDef read(Row row) {
        ObjectId relation = row.object("relation");
        if (relation == null) {
            return null;
        }
        int bits = (int) row.number("bits");
        String definition = row.textOrNull("definition");
        return new TriggerDef(
                relation.child(ObjectType.TRIGGER, row.text("trigger_name")),
                timing(bits),
                events(bits),
                Catalog.columns(relation, row.texts("columns")),
                row.flag("is_constraint"),
                Deferral.valueOf(row.text("deferral")),
                from(row),
                row.textOrNull("old_table"),
                row.textOrNull("new_table"),
                (bits & ROW) != 0,
                definition == null ? null : Expression.raw(condition(definition)),
                Routines.called("function", row),
                row.texts("arguments"),
                firing(row.text("enabled")));
    }

    private static Timing timing(int bits) {
        if ((bits & INSTEAD) != 0) {
            return Timing.INSTEAD_OF;
        }
        return (bits & BEFORE) != 0 ? Timing.BEFORE : Timing.AFTER;
    }

    private static List<Event> events(int bits) {
        return Stream.of(Event.values())
                .filter(event -> (bits & bit(event)) != 0)
                .toList();
    }

    private static int bit(Event event) {
        return switch (event) {
            case INSERT -> INSERT;
            case DELETE -> DELETE;
            case UPDATE -> UPDATE;
            case TRUNCATE -> TRUNCATE;
        };
    }

    private static @Nullable Expression from(Row row) {
        ObjectId known = row.object("from");
        return known == null
                ? Catalog.expression(row.textOrNull("from_name"))
                : Expression.of(new Reference(known, Form.QUALIFIED));
    }

    /** The server prints the condition in the whole statement only. */
    private static String condition(String definition) {
        int start = definition.indexOf(WHEN, definition.indexOf(" FOR EACH ")) + WHEN.length();
        return definition.substring(start, definition.lastIndexOf(EXECUTE));
    }

    static Firing firing(String letter) {
        return switch (letter) {
            case "D" -> Firing.DISABLED;
            case "R" -> Firing.REPLICA;
            case "A" -> Firing.ALWAYS;
            default -> Firing.ORIGIN;
        };
    }
}

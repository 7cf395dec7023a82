package dev.ashlar.kind;

import dev.ashlar.model.ObjectId;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Sql;

/** A block that refuses to go on while rows stand in the way, with a message that says which and what to do. */
final class Guard {

    private Guard() {}

    /** A block of the server's procedural language as a statement. */
    static Sql block(Sql body) {
        String tag = "$ashlar$";
        for (int i = 2; body.text().contains(tag); i++) {
            tag = "$ashlar" + i + "$";
        }
        return Sql.raw("DO " + tag + "\n" + body.text() + "\n" + tag);
    }

    /**
     * Refuses while a row of the table fulfils the condition. It comes before all statements but renames.
     *
     * @param object what the rows stand in the way of
     * @param message what is wrong
     * @param hint what to do
     */
    static Step against(ObjectId table, Sql condition, ObjectId object, String message, String hint, Context context) {
        Sql body = Sql.of("""
            BEGIN
                IF EXISTS (SELECT FROM {} WHERE {}) THEN
                    RAISE EXCEPTION USING
                        ERRCODE = 'check_violation',
                        MESSAGE = {},
                        HINT = {};
                END IF;
            END\
            """, table.qualified(), condition, new Literal(message), new Literal(hint));
        String when = context.renames()
                ? "refused before anything but names is changed: "
                : "refused before anything is touched: ";
        return Step.guard(block(body), new Risk(Risk.Type.SCAN, table, "all rows are read beforehand"))
                .with(Risk.Type.MAY_FAIL, object, when + message);
    }
}

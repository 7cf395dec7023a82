package dev.ashlar.random;

import dev.ashlar.dsl.Column;
import dev.ashlar.dsl.ColumnType;
import dev.ashlar.dsl.Expressions;
import dev.ashlar.dsl.Routine;
import dev.ashlar.dsl.Schema;
import dev.ashlar.dsl.Trigger;
import dev.ashlar.dsl.Types;
import dev.ashlar.random.RoutineItem.Sort;
import dev.ashlar.random.RoutineItem.Trait;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Says random functions and triggers in the DSL. */
record BuildRoutines(Build build) {

    /** A routine without its body, which may name what is made later. */
    Routine declared(RoutineItem item, Schema schema) {
        Routine routine = item.sort() == Sort.PROCEDURE
                ? Routine.procedure(schema, item.named().name())
                : Routine.function(schema, item.named().name());
        String prefix = item.has(Trait.OTHER_NAMES) ? "other name " : "a";
        for (int i = 0; i < item.arguments().size(); i++) {
            ColumnType<?> type = build.type(item.arguments().get(i));
            boolean last = i == item.arguments().size() - 1;
            if (last && item.has(Trait.DEFAULT)) {
                routine.argument(prefix + i, type, "NULL");
            } else {
                routine.argument(prefix + i, type);
            }
        }
        return routine;
    }

    void body(RoutineItem item, Routine routine) {
        boolean function = item.sort() != Sort.PROCEDURE;
        ColumnType<?> result = item.has(Trait.OTHER_RESULT) ? Types.bigint() : Types.integer();
        switch (item.sort()) {
            case PLAIN, CHECKING ->
                routine.returns(result).sql(item.has(Trait.OTHER_BODY) ? "SELECT 1 -- {} $function$ ?\n" : "SELECT 2");
            case PROCEDURE -> routine.plpgsql(item.has(Trait.OTHER_BODY) ? "BEGIN\n    NULL;\nEND" : "BEGIN END\\");
            case STATE ->
                routine.returns(Types.integer()).sql(item.has(Trait.OTHER_BODY) ? "SELECT $1 + $2" : "SELECT $1 - $2");
            case WATCHING ->
                routine.returnsEventTrigger()
                        .plpgsql(item.has(Trait.OTHER_BODY) ? "BEGIN\n    NULL;\nEND" : "BEGIN END");
            case TRIGGER ->
                routine.returnsTrigger()
                        .plpgsql(
                                item.has(Trait.OTHER_BODY)
                                        ? "BEGIN RETURN COALESCE(NEW, OLD); END"
                                        : "BEGIN\n    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n    RETURN NEW;\nEND");
            case ATOMIC -> {
                Column<?> read = build.column(item.read());
                routine.returns(Types.bigint())
                        .atomic(DSL.select(
                                        item.has(Trait.OTHER_BODY)
                                                ? DSL.count()
                                                : DSL.count(read).as(read.getName()))
                                .from(read.getTable()));
            }
        }
        boolean fires = item.sort() == Sort.TRIGGER || item.sort() == Sort.WATCHING;
        if (function && item.has(Trait.IMMUTABLE) && !fires && item.sort() != Sort.ATOMIC) {
            routine.immutable().parallelSafe().cost(7);
        }
        if (function && item.has(Trait.STRICT) && !fires) {
            routine.strict();
        }
        if (item.has(Trait.DEFINER)) {
            routine.securityDefiner();
        }
        if (item.has(Trait.SETTING)) {
            routine.set("search_path", "public", "Other Schema").set("work_mem", "5MB");
        }
        if (item.named().comment() != null) {
            routine.withComment(item.named().comment());
        }
        if (item.named().old() != null) {
            routine.renamedFrom(item.named().old());
        }
    }

    void trigger(TriggerItem item, Trigger trigger) {
        Column<?> column = item.column() == 0 ? null : build.column(item.column());
        switch (item.shape()) {
            case 0 -> trigger.beforeUpdate().forEachRow();
            case 1 -> trigger.beforeInsert().orUpdate().forEachRow();
            case 2 -> trigger.afterInsert().orDelete().orTruncate();
            case 3 -> trigger.afterUpdate().oldTable("Old Rows").newTable("new_rows");
            case 4 -> trigger.afterInsert().orUpdate().forEachRow().constraint();
            case 5 -> trigger.afterUpdate().forEachRow().initiallyDeferred();
            case 6 -> trigger.beforeUpdate().forEachRow().when("OLD.* IS DISTINCT FROM NEW.*");
            default -> trigger.beforeDelete().forEachRow();
        }
        if (column != null) {
            switch (item.shape()) {
                case 0, 1 -> trigger.of(column);
                case 4, 5 -> trigger.when(changed(column));
                case 7 -> trigger.when(Expressions.oldRow(column).isNotNull());
                default -> {}
            }
        }
        trigger.execute((Routine) build.object(item.routine()), "it's", "back\\slash", "");
        switch (item.firing()) {
            case ORIGIN -> {}
            case DISABLED -> trigger.disabled();
            case REPLICA -> trigger.replica();
            case ALWAYS -> trigger.always();
        }
        if (item.named().comment() != null) {
            trigger.withComment(item.named().comment());
        }
        if (item.named().old() != null) {
            trigger.renamedFrom(item.named().old());
        }
    }

    private static <T> Condition changed(Column<T> column) {
        return Expressions.newRow(column).isNotNull();
    }

    /** Holds for every row, whatever the function returns. */
    static Condition calls(Routine routine, Column<?> column) {
        return routine.call(Types.integer(), column).isNotNull().or(column.isNull());
    }
}

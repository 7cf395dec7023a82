package dev.ashlar.kind;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.RoutineArgument;
import dev.ashlar.model.RoutineDef;
import dev.ashlar.sql.Sql;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Functions and procedures (manual, CREATE FUNCTION and CREATE PROCEDURE). */
record RoutineKind() implements Kind<RoutineDef> {

    /** A body is not read when it is created, so that it may name what comes later. */
    private static final Step UNREAD = Step.setting(Sql.raw("SET check_function_bodies = off"));

    @Override
    public List<Step> create(RoutineDef routine, List<Definition> inlined, Context context) {
        return statement(routine, "CREATE");
    }

    private static List<Step> statement(RoutineDef routine, String verb) {
        Step create = Step.of(RoutineClauses.statement(routine, verb));
        return routine.body().tracked() ? List.of(create) : List.of(UNREAD, create);
    }

    @Override
    public List<Step> drop(RoutineDef routine, Context context) {
        return List.of(Routines.drop(routine.id(), context));
    }

    /** In place, as far as PostgreSQL lets it: what needs it stays, and so do privileges (manual, CREATE FUNCTION, notes). */
    @Override
    public Alteration alter(RoutineDef before, RoutineDef after, Context context) {
        return isReplaceable(before, after, context)
                ? new Alteration.InPlace(statement(after, "CREATE OR REPLACE"), Effect.NONE)
                : new Alteration.Recreate();
    }

    private boolean isReplaceable(RoutineDef before, RoutineDef after, Context context) {
        List<RoutineArgument> old = before.arguments();
        List<RoutineArgument> now = after.arguments();
        if (old.size() != now.size()
                || before.options().window() != after.options().window()
                || !Optional.ofNullable(before.returns()).equals(Optional.ofNullable(after.returns()))
                || defaults(before) > defaults(after)
                || waitsForALoss(after, context)) {
            return false;
        }
        for (int i = 0; i < old.size(); i++) {
            boolean named = old.get(i).name().equals(now.get(i).name())
                    || old.get(i).name().isEmpty() && old.get(i).mode() == RoutineArgument.Mode.IN;
            if (!named
                    || old.get(i).mode() != now.get(i).mode()
                    || !old.get(i).type().equals(now.get(i).type())) {
                return false;
            }
        }
        return true;
    }

    private static long defaults(RoutineDef routine) {
        return routine.arguments().stream()
                .filter(argument -> argument.defaultValue() != null)
                .count();
    }

    @Override
    public Response respond(RoutineDef routine, ObjectId need, Effect effect, Context context) {
        boolean called = need.type().isOverloaded();
        return switch (effect) {
            case NONE -> Response.KEEP;
            // Other than one that is created anew, the stored body keeps the old names as aliases.
            case RENAMED ->
                routine.body().tracked() && !called && need.type() != ObjectType.SCHEMA ? Response.MOVE : Response.KEEP;
            case MODIFIED, RETYPED -> routine.body().tracked() ? Response.REBUILD : Response.KEEP;
            case SUPPLANTED -> Response.REBUILD;
            case REPLACED -> givesUp(routine, need, context) ? Response.KEEP : Response.REBUILD;
        };
    }

    /** Whether it is altered in place so that it does not need any more what goes. */
    private boolean givesUp(RoutineDef routine, ObjectId need, Context context) {
        return !context.after().has(need)
                && context.after().find(routine.id()).orElse(null) instanceof RoutineDef after
                && !after.equals(routine)
                && isReplaceable(routine, after, context)
                && !context.after().needs(after).contains(need);
    }

    /** A body that the server reads must return all columns of the table whose rows are returned. */
    @Override
    public Set<ObjectId> rows(RoutineDef routine, Model model) {
        if (!routine.body().tracked() || routine.returns() == null) {
            return Set.of();
        }
        String returned = routine.returns().sql().text();
        return model.needs(routine).stream()
                .filter(need -> need.type() == ObjectType.TABLE)
                .filter(need -> returned.equals(need.qualified().text())
                        || returned.equals("SETOF " + need.qualified().text()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether it is to return the rows of a table that loses a column, which its body of before still needs. */
    private boolean waitsForALoss(RoutineDef routine, Context context) {
        return rows(routine, context.after()).stream()
                .flatMap(table -> context.before().children(table, ColumnDef.class).stream())
                .anyMatch(column -> !context.after().has(column.id()));
    }

    @Override
    public List<Step> move(RoutineDef before, RoutineDef after, Context context) {
        return statement(after, "CREATE OR REPLACE");
    }

    @Override
    public Effect moved() {
        return Effect.NONE;
    }

    @Override
    public Step rename(ObjectId from, String newName) {
        return Routines.rename(from, newName);
    }

    @Override
    public List<Verification> verification(RoutineDef routine, Model model) {
        return List.of(Routines.shown(routine.id(), "pg_catalog.pg_get_functiondef(oid)"));
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Routines.absence(id);
    }

    @Override
    public String catalogQuery() {
        return RoutineCatalog.QUERY;
    }

    @Override
    public RoutineDef read(Row row) {
        return RoutineCatalog.read(row);
    }
}

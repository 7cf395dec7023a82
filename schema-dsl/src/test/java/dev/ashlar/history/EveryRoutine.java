package dev.ashlar.history;

import dev.ashlar.model.AggregateDef;
import dev.ashlar.model.Deferral;
import dev.ashlar.model.Definition;
import dev.ashlar.model.EventTriggerDef;
import dev.ashlar.model.Expression;
import dev.ashlar.model.Expression.Form;
import dev.ashlar.model.Expression.Reference;
import dev.ashlar.model.Firing;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.ParallelSafety;
import dev.ashlar.model.RoutineArgument;
import dev.ashlar.model.RoutineBody;
import dev.ashlar.model.RoutineDef;
import dev.ashlar.model.RoutineOptions;
import dev.ashlar.model.TriggerDef;
import dev.ashlar.model.Volatility;
import java.util.List;

/** Routines, triggers and event triggers, with every field set. */
record EveryRoutine(EveryKind rest) {

    List<Definition> definitions() {
        return List.of(
                routine(ObjectType.FUNCTION, "f"),
                new RoutineDef(
                        rest.id(ObjectType.PROCEDURE, "p"),
                        List.of(),
                        null,
                        "c",
                        new RoutineBody(RoutineBody.Form.LIBRARY, Expression.raw(rest.name()), rest.name()),
                        RoutineOptions.USUAL),
                new RoutineDef(
                        rest.id(ObjectType.FUNCTION, "b").taking("\"T, (x\"[], integer"),
                        List.of(),
                        Expression.raw("TABLE(a text)"),
                        "sql",
                        new RoutineBody(RoutineBody.Form.SQL, rest.query(), null),
                        RoutineOptions.USUAL),
                new AggregateDef(
                        rest.id(ObjectType.AGGREGATE, "g").taking("text"),
                        Expression.raw(rest.name() + " text"),
                        List.of(
                                new AggregateDef.Option("SFUNC", calling()),
                                new AggregateDef.Option("HYPOTHETICAL", Expression.of()))),
                new TriggerDef(
                        rest.view().child(ObjectType.TRIGGER, "tv" + rest.name()),
                        TriggerDef.Timing.INSTEAD_OF,
                        List.of(TriggerDef.Event.INSERT),
                        List.of(),
                        false,
                        Deferral.NOT_DEFERRABLE,
                        null,
                        "o" + rest.name(),
                        "n" + rest.name(),
                        false,
                        null,
                        Expression.raw("f" + rest.name()),
                        List.of(),
                        Firing.ORIGIN),
                new TriggerDef(
                        rest.part(ObjectType.TRIGGER, "tr"),
                        TriggerDef.Timing.AFTER,
                        List.of(TriggerDef.Event.UPDATE, TriggerDef.Event.DELETE),
                        List.of(rest.column("a")),
                        true,
                        EveryKind.deferred(),
                        Expression.of(new Reference(rest.table(), Form.QUALIFIED)),
                        null,
                        null,
                        true,
                        rest.mixed(),
                        calling(),
                        List.of(rest.name(), ""),
                        Firing.REPLICA),
                new EventTriggerDef(
                        new ObjectId(ObjectType.EVENT_TRIGGER, null, "ev" + rest.name()),
                        "sql_drop",
                        List.of(rest.name()),
                        calling(),
                        Firing.ALWAYS));
    }

    private Expression calling() {
        return Expression.of(new Reference(rest.id(ObjectType.FUNCTION, "f").taking("integer"), Form.CALLED));
    }

    private RoutineDef routine(ObjectType kind, String letter) {
        return new RoutineDef(
                rest.id(kind, letter).taking("integer"),
                List.of(
                        new RoutineArgument(
                                RoutineArgument.Mode.INOUT,
                                "in" + rest.name(),
                                Expression.raw("integer"),
                                rest.mixed()),
                        new RoutineArgument(RoutineArgument.Mode.OUT, "", Expression.raw(rest.name()), null)),
                Expression.raw("SETOF " + rest.name()),
                "plpgsql",
                new RoutineBody(RoutineBody.Form.STRING, rest.mixed(), null),
                new RoutineOptions(
                        Volatility.IMMUTABLE,
                        ParallelSafety.SAFE,
                        true,
                        true,
                        true,
                        true,
                        "12.5",
                        "7",
                        calling(),
                        List.of(Expression.raw(rest.name()), Expression.raw("text")),
                        List.of(new RoutineOptions.Setting("search_path", List.of(rest.name(), "")))));
    }
}

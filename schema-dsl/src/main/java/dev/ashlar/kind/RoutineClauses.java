package dev.ashlar.kind;

import dev.ashlar.model.Expression;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.ParallelSafety;
import dev.ashlar.model.RoutineArgument;
import dev.ashlar.model.RoutineBody;
import dev.ashlar.model.RoutineDef;
import dev.ashlar.model.RoutineOptions;
import dev.ashlar.model.Volatility;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/** The statement that creates or replaces a function or procedure, a line for each thing that is said of it. */
final class RoutineClauses {

    private RoutineClauses() {}

    static Sql statement(RoutineDef routine, String verb) {
        List<Sql> arguments =
                routine.arguments().stream().map(RoutineArgument::sql).toList();
        Sql head = Sql.of(
                "{} {} {}({})",
                Sql.raw(verb),
                Routines.word(routine.id()),
                routine.id().qualified(),
                Sql.join(", ", arguments));
        Expression returns = routine.returns();
        var lines = new ArrayList<Sql>();
        lines.add(returns == null ? head : Sql.of("{} RETURNS {}", head, returns.sql()));
        lines.add(Sql.of("LANGUAGE {}", new Identifier(routine.language())));
        Sql options = options(routine.options());
        if (!options.text().isEmpty()) {
            lines.add(options);
        }
        lines.addAll(settings(routine.options()));
        lines.add(body(routine));
        return Sql.join("\n    ", lines);
    }

    private static Sql options(RoutineOptions options) {
        List<Sql> transforms = options.transforms().stream()
                .map(type -> Sql.of("FOR TYPE {}", type.sql()))
                .toList();
        return Sql.of("TRANSFORM {}", Sql.join(", ", transforms))
                .when(!transforms.isEmpty())
                .then(Sql.raw("WINDOW").when(options.window()))
                .then(Sql.raw(options.volatility().name()).when(options.volatility() != Volatility.VOLATILE))
                .then(Sql.raw("LEAKPROOF").when(options.leakproof()))
                .then(Sql.raw("STRICT").when(options.strict()))
                .then(Sql.raw("SECURITY DEFINER").when(options.securityDefiner()))
                .then(Sql.raw("PARALLEL " + options.parallel()).when(options.parallel() != ParallelSafety.UNSAFE))
                .then(options.cost() == null ? Sql.EMPTY : Sql.raw("COST " + options.cost()))
                .then(options.rows() == null ? Sql.EMPTY : Sql.raw("ROWS " + options.rows()))
                .then(
                        options.support() == null
                                ? Sql.EMPTY
                                : Sql.of("SUPPORT {}", options.support().sql()));
    }

    private static List<Sql> settings(RoutineOptions options) {
        return options.settings().stream()
                .map(setting -> Sql.of(
                        "SET {} TO {}",
                        new Identifier(setting.name()),
                        Sql.join(
                                ", ",
                                setting.values().stream().map(Literal::new).toList())))
                .toList();
    }

    private static Sql body(RoutineDef routine) {
        RoutineBody body = routine.body();
        String text = body.text().sql().text();
        return switch (body.form()) {
            case SQL -> body.text().exact();
            case STRING -> Sql.of("AS {}", quoted(text, routine.id().type()));
            case LIBRARY ->
                Sql.of("AS {}, {}", new Literal(text), new Literal(body.symbol() == null ? "" : body.symbol()));
        };
    }

    /** Between dollars, so that it stands as it is; one with a carriage return would not keep that in every file. */
    private static Sql quoted(String body, ObjectType type) {
        if (body.indexOf('\r') >= 0) {
            return Sql.of("{}", new Literal(body));
        }
        String tag = "$" + type.word();
        while (body.contains(tag)) {
            tag += "_";
        }
        return Sql.raw(tag + "$" + body + tag + "$");
    }
}

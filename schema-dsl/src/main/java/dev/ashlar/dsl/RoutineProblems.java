package dev.ashlar.dsl;

import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.RoutineArgument;
import dev.ashlar.model.RoutineArgument.Mode;
import dev.ashlar.model.RoutineBody;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL refuses in a function or procedure (manual, CREATE FUNCTION). */
final class RoutineProblems {

    private final ObjectId id;
    private final Description description;

    private RoutineProblems(ObjectId id, Description description) {
        this.id = id;
        this.description = description;
    }

    static void report(
            ObjectId id,
            List<RoutineArgument> arguments,
            boolean returns,
            RoutineBody.@Nullable Form form,
            @Nullable String language,
            Description description) {
        var problems = new RoutineProblems(id, description);
        problems.returns(arguments, returns);
        problems.arguments(arguments);
        if (form == null) {
            problems.add("has no body", "say .sql(...), .plpgsql(...), .atomic(...) or .language(...).body(...)");
        } else if (language == null) {
            problems.add("has no language", "say .language(\"plpgsql\")");
        } else if (form == RoutineBody.Form.SQL && !language.equals("sql")) {
            problems.add("has a body of SQL and the language " + language, "leave out .language(...)");
        }
    }

    private void returns(List<RoutineArgument> arguments, boolean returns) {
        boolean out = arguments.stream().anyMatch(argument -> argument.mode().output());
        if (id.type() == ObjectType.PROCEDURE && returns) {
            add("is a procedure and returns something", "use out(...) or inout(...), or make it a function");
        }
        if (id.type() == ObjectType.FUNCTION && !returns && !out) {
            add("returns nothing", "say .returns(...), or .returnsVoid()");
        }
    }

    private void arguments(List<RoutineArgument> arguments) {
        Set<String> in = new HashSet<>();
        Set<String> out = new HashSet<>();
        boolean defaults = false;
        boolean variadic = false;
        for (RoutineArgument argument : arguments) {
            String name = argument.name();
            // One that is only passed in and one that is only passed out may have the same name.
            boolean inAgain = argument.mode().input() && !in.add(name);
            boolean outAgain = argument.mode().output() && !out.add(name);
            if (!name.isEmpty() && (inAgain || outAgain)) {
                add("has two arguments called " + name, "give one another name");
            }
            if (argument.mode().input()) {
                if (variadic) {
                    add("has an argument behind a variadic one, " + name, "let the variadic one be the last");
                }
                if (defaults && argument.defaultValue() == null) {
                    add("has an argument without a default behind one with, " + name, "give it one too");
                }
                defaults |= argument.defaultValue() != null;
                variadic |= argument.mode() == Mode.VARIADIC;
            }
            if (argument.mode() == Mode.OUT && defaults && id.type() == ObjectType.PROCEDURE) {
                add("passes a value out behind an argument with a default, " + name, "let it come before");
            }
            if (argument.mode() == Mode.VARIADIC && !isArray(argument)) {
                add("has a variadic argument that is no array, " + name, "let its type be an array: text().array()");
            }
        }
    }

    private static boolean isArray(RoutineArgument argument) {
        String type = argument.type().sql().text();
        return type.endsWith("[]") || type.contains("any");
    }

    private void add(String wrong, String instead) {
        description.problem(id, wrong, instead);
    }
}

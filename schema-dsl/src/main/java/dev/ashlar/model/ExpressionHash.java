package dev.ashlar.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The hash of an expression and of what the server's reading of it depends on. */
final class ExpressionHash {

    private static final int BYTES = 16;

    private final Model model;
    private final Map<ObjectId, String> views = new HashMap<>();

    ExpressionHash(Model model) {
        this.model = model;
    }

    String of(ObjectId id) {
        Definition definition = model.find(id).orElse(null);
        if (definition instanceof DefaultDef value) {
            return hash(value.expression(), "default of " + type(id.owner()));
        }
        if (definition instanceof CheckDef check) {
            return hash(check.condition(), check.noInherit() ? "no inherit" : "check");
        }
        if (definition instanceof DomainConstraintDef check) {
            return hash(check.condition(), "check of " + type(id.owner()));
        }
        if (definition instanceof RoutineDef routine) {
            return hash(arguments(routine), "routine");
        }
        if (definition instanceof AggregateDef aggregate) {
            return hash(result(aggregate), "aggregate of " + id.arguments());
        }
        if (definition instanceof ViewDef view) {
            return of(view.id(), view.query(), "view " + view.columns());
        }
        if (definition instanceof MaterializedViewDef view) {
            return of(view.id(), view.query(), "materialized view " + view.columns());
        }
        throw new IllegalArgumentException("not a default, check, routine or view of the model: " + id);
    }

    private String of(ObjectId view, Expression query, String about) {
        String known = views.get(view);
        if (known == null) {
            known = hash(query, about);
            views.put(view, known);
        }
        return known;
    }

    private String hash(Expression expression, String about) {
        var given =
                new StringBuilder(about).append('\n').append(expression.sql().text());
        Set<ObjectId> needs = expression.needs();
        needs.stream()
                .sorted(Comparator.comparing(ObjectId::toString))
                .forEach(need -> given.append('\n').append(need).append(' ').append(nature(need)));
        byte[] digest = digest(given.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, BYTES);
    }

    private String nature(ObjectId need) {
        ObjectId object = need.type() == ObjectType.VIEW_COLUMN ? need.owner() : need;
        return switch (model.find(object).orElse(null)) {
            case ColumnDef column -> column.type().toString();
            case ViewDef view -> of(object);
            case MaterializedViewDef view -> of(object);
            case RoutineDef routine -> String.valueOf(routine.returns());
            case null, default -> "";
        };
    }

    private String type(ObjectId owner) {
        return switch (model.find(owner).orElse(null)) {
            case ColumnDef column -> column.type().toString();
            case DomainDef domain -> domain.base().toString();
            case null, default -> "";
        };
    }

    /** The arguments of a routine, as they stand between the parentheses. */
    private static Expression arguments(RoutineDef routine) {
        List<Expression.Part> parts = new ArrayList<>();
        for (RoutineArgument argument : routine.arguments()) {
            parts.add(new Expression.Text("\n" + argument.mode() + " " + argument.name() + " "));
            parts.addAll(argument.type().parts());
            if (argument.defaultValue() != null) {
                parts.add(new Expression.Text(" DEFAULT "));
                parts.addAll(argument.defaultValue().parts());
            }
        }
        return new Expression(parts, Set.of());
    }

    /** What decides the type of an aggregate's result. */
    private static Expression result(AggregateDef aggregate) {
        List<Expression.Part> parts = new ArrayList<>();
        for (String name : List.of("STYPE", "FINALFUNC", "FINALFUNC_EXTRA")) {
            aggregate.option(name).ifPresent(option -> {
                parts.add(new Expression.Text("\n" + name + " "));
                parts.addAll(option.parts());
            });
        }
        return new Expression(parts, Set.of());
    }

    private static byte[] digest(byte[] given) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(given);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package dev.ashlar.random;

import dev.ashlar.model.Firing;
import dev.ashlar.random.RoutineItem.Sort;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes random functions, procedures, and what calls them. */
record MakeRoutines(Make make) {

    Spec some(Spec spec) {
        Spec more = spec;
        for (int i = make.dice().below(4); i > 0; i--) {
            more = one(more);
        }
        return more;
    }

    /** A routine, or something that calls one. */
    Spec one(Spec spec) {
        Item item = switch (make.dice().below(6)) {
            case 0 -> trigger(spec);
            case 1 -> call(spec);
            case 2 -> make.dice().oneIn(2) ? aggregate(spec) : watcher(spec);
            default -> routine(make.dice().of(Sort.values()), spec);
        };
        return item == null ? spec : spec.with(item);
    }

    /** Something that calls a function, with the function. */
    Spec called(Sort sort, Spec spec) {
        Spec more = spec.with(routine(sort, spec));
        Item caller = switch (sort) {
            case TRIGGER -> trigger(more);
            case CHECKING -> call(more);
            case STATE -> aggregate(more);
            case WATCHING -> watcher(more);
            case PLAIN, PROCEDURE, ATOMIC -> null;
        };
        return caller == null ? more : more.with(caller);
    }

    RoutineItem routine(Sort wanted, Spec spec) {
        int key = make.next();
        ColumnItem column = make.dice().any(spec.of(ColumnItem.class));
        Sort sort = wanted == Sort.ATOMIC && column == null ? Sort.PLAIN : wanted;
        List<TypeSpec> arguments = switch (sort) {
            case TRIGGER, WATCHING -> List.of();
            case STATE -> List.of(TypeSpec.of("integer"), TypeSpec.of("integer"));
            case CHECKING -> List.of(TypeSpec.of("integer"));
            case PLAIN, PROCEDURE, ATOMIC -> arguments(spec);
        };
        int read = sort == Sort.ATOMIC && column != null ? column.key() : 0;
        return new RoutineItem(key, make.name(key), make.somewhere(spec), sort, arguments, read, traits());
    }

    List<TypeSpec> arguments(Spec spec) {
        var arguments = new ArrayList<TypeSpec>();
        for (int i = make.dice().below(3); i > 0; i--) {
            EnumItem type = make.dice().any(spec.of(EnumItem.class));
            arguments.add(
                    type != null && make.dice().oneIn(2)
                            ? new TypeSpec("", List.of(), make.dice().oneIn(3), type.key())
                            : make.dice()
                                    .of(TypeSpec.of("integer"), TypeSpec.of("text"), TypeSpec.of("numeric", 9, 2)));
        }
        return arguments;
    }

    int traits() {
        return make.dice().below(1 << RoutineItem.Trait.values().length);
    }

    @Nullable
    TriggerItem trigger(Spec spec) {
        TableItem table = make.anyTable(spec);
        RoutineItem called = any(Sort.TRIGGER, spec);
        if (table == null || called == null) {
            return null;
        }
        int key = make.next();
        ColumnItem column = make.dice()
                .any(spec.in(table.key(), ColumnItem.class).stream()
                        .filter(each -> !each.isGenerated())
                        .toList());
        return new TriggerItem(
                key,
                make.name(key),
                table.key(),
                called.key(),
                column == null || make.dice().oneIn(3) ? 0 : column.key(),
                make.dice().below(TriggerItem.SHAPES),
                make.dice().of(Firing.ORIGIN, Firing.ORIGIN, Firing.DISABLED, Firing.REPLICA, Firing.ALWAYS));
    }

    private AggregateItem aggregate(Spec spec) {
        int key = make.next();
        RoutineItem called = any(Sort.STATE, spec);
        return new AggregateItem(
                key,
                make.name(key),
                make.somewhere(spec),
                called == null || make.dice().oneIn(2) ? 0 : called.key(),
                make.dice().below(AggregateItem.VARIANTS));
    }

    private @Nullable EventTriggerItem watcher(Spec spec) {
        RoutineItem called = any(Sort.WATCHING, spec);
        int key = make.next();
        return called == null
                ? null
                : changed(new EventTriggerItem(key, make.name(key), called.key(), 0, Firing.ORIGIN));
    }

    EventTriggerItem changed(EventTriggerItem now) {
        return new EventTriggerItem(
                now.key(),
                now.named(),
                now.routine(),
                make.dice().oneIn(2) ? make.dice().below(EventTriggerItem.VARIANTS) : now.variant(),
                make.dice().of(Firing.ORIGIN, Firing.ORIGIN, Firing.DISABLED, Firing.REPLICA, Firing.ALWAYS));
    }

    private @Nullable CallItem call(Spec spec) {
        ColumnItem column = make.dice()
                .any(spec.of(ColumnItem.class).stream()
                        .filter(each -> each.type().equals(TypeSpec.of("integer")))
                        .toList());
        RoutineItem called = any(Sort.CHECKING, spec);
        if (column == null || called == null) {
            return null;
        }
        int key = make.next();
        return new CallItem(key, make.name(key), column.place(), column.key(), called.key());
    }

    private @Nullable RoutineItem any(Sort sort, Spec spec) {
        return make.dice()
                .any(spec.of(RoutineItem.class).stream()
                        .filter(routine -> routine.sort() == sort)
                        .toList());
    }

    RoutineItem changed(RoutineItem now, Spec spec) {
        return now.sort().isFree() && make.dice().oneIn(3)
                ? now.arguments(arguments(spec))
                : now.traits(now.traits() ^ (1 << make.dice().below(RoutineItem.Trait.values().length)));
    }

    TriggerItem changed(TriggerItem now, Spec spec) {
        TriggerItem other = trigger(spec);
        return new TriggerItem(
                now.key(),
                now.named(),
                now.place(),
                other == null ? now.routine() : other.routine(),
                other != null && other.place() == now.place() ? other.column() : now.column(),
                make.dice().oneIn(2) ? make.dice().below(TriggerItem.SHAPES) : now.shape(),
                other == null ? now.firing() : other.firing());
    }
}

package dev.ashlar.codegen.jooq;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.meta.AbstractDatabase;
import org.jooq.meta.RoutineDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.TableDefinition;

/**
 * Functions, procedures and aggregates, as far as jOOQ is asked for them. Those of one name are numbered in the order of the model,
 * where jOOQ goes by the numbers that a server gave them when they were made.
 */
final class Routines {

    private final ModelReading reading;

    Routines(ModelReading reading) {
        this.reading = reading;
    }

    List<RoutineDefinition> definitions() {
        AbstractDatabase database = reading.database();
        List<RoutineFacts> wanted = new RoutineReading(reading)
                .all().stream()
                        .filter(routine -> database.tableValuedFunctionsAsRoutines() || !routine.set())
                        .filter(routine -> database.getIncludeTriggerRoutines() || !routine.trigger())
                        .toList();
        Map<List<String>, Integer> sameName = new HashMap<>();
        wanted.forEach(routine -> sameName.merge(name(routine), 1, Integer::sum));
        Map<List<String>, Integer> numbers = new HashMap<>();
        List<RoutineDefinition> definitions = new ArrayList<>();
        for (RoutineFacts routine : wanted) {
            int number = numbers.merge(name(routine), 1, Integer::sum);
            boolean overloaded = sameName.getOrDefault(name(routine), 0) > 1;
            definitions.add(new ModelRoutine(database, routine, overloaded ? String.valueOf(number) : null));
        }
        return definitions;
    }

    /** Functions that return rows, which jOOQ takes for tables too. */
    List<TableDefinition> tables() {
        List<TableDefinition> tables = new ArrayList<>();
        if (reading.database().tableValuedFunctionsAsTables()) {
            for (RoutineFacts routine : new RoutineReading(reading).all()) {
                if (routine.set()) {
                    tables.add(new TableFunction(reading, schema(routine), routine));
                }
            }
        }
        return tables;
    }

    private SchemaDefinition schema(RoutineFacts routine) {
        return Objects.requireNonNull(reading.schema(routine.id()));
    }

    private static List<String> name(RoutineFacts routine) {
        return List.of(routine.schema(), routine.name());
    }
}

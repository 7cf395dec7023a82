package dev.ashlar.codegen.jooq;

import dev.ashlar.model.CheckDef;
import org.jooq.meta.DefaultCheckConstraintDefinition;
import org.jooq.meta.DefaultRelations;
import org.jooq.meta.TableDefinition;

/** Checks of tables. */
final class Checks {

    private final ModelReading reading;

    Checks(ModelReading reading) {
        this.reading = reading;
    }

    void load(DefaultRelations relations) {
        for (CheckDef check : reading.all(CheckDef.class)) {
            TableDefinition table = reading.table(check.id().owner());
            if (table != null) {
                // jOOQ cuts the words out wherever they stand, inside a literal too.
                String clause = definition(check).replace("CHECK ", "");
                relations.addCheckConstraint(
                        table,
                        new DefaultCheckConstraintDefinition(
                                table.getSchema(), table, check.id().name(), clause));
            }
        }
    }

    private String definition(CheckDef check) {
        return reading.texts().text(reading.model(), check.id()).orElseGet(() -> {
            reading.warnOfOurs(check.id());
            String validity = check.validity().clause().text();
            return "CHECK ((" + check.condition().sql().text() + "))"
                    + (check.noInherit() ? " NO INHERIT" : "")
                    + (validity.isEmpty() ? "" : " " + validity);
        });
    }
}

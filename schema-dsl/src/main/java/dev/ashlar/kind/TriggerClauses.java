package dev.ashlar.kind;

import dev.ashlar.model.ObjectId;
import dev.ashlar.model.TriggerDef;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Sql;
import java.util.List;

/** The statement that creates or replaces a trigger. */
final class TriggerClauses {

    private TriggerClauses() {}

    static Sql statement(TriggerDef trigger, String verb) {
        Sql head = Sql.of("{} {}", Sql.raw(verb), trigger.id().identifier());
        Sql when = Sql.raw(trigger.timing().words()).then(events(trigger));
        Sql on = Sql.of("ON {}", trigger.id().owner().qualified())
                .then(
                        trigger.from() == null
                                ? Sql.EMPTY
                                : Sql.of("FROM {}", trigger.from().sql()))
                .then(trigger.deferral().clause());
        Sql each = tables(trigger)
                .then(Sql.raw(trigger.forEachRow() ? "FOR EACH ROW" : "FOR EACH STATEMENT"))
                .then(
                        trigger.when() == null
                                ? Sql.EMPTY
                                : Sql.of("WHEN ({})", trigger.when().exact()));
        List<Literal> arguments = trigger.arguments().stream().map(Literal::new).toList();
        Sql execute = Sql.of("EXECUTE FUNCTION {}({})", trigger.function().sql(), Sql.join(", ", arguments));
        return Sql.join("\n    ", List.of(head, when.then(on), each, execute));
    }

    private static Sql events(TriggerDef trigger) {
        return Sql.join(
                " OR ",
                trigger.events().stream()
                        .map(event -> Sql.raw(event.name())
                                .then(event == TriggerDef.Event.UPDATE ? columns(trigger) : Sql.EMPTY))
                        .toList());
    }

    private static Sql columns(TriggerDef trigger) {
        List<Identifier> names =
                trigger.columns().stream().map(ObjectId::identifier).toList();
        return names.isEmpty() ? Sql.EMPTY : Sql.of("OF {}", Sql.join(", ", names));
    }

    private static Sql tables(TriggerDef trigger) {
        Sql old =
                trigger.oldTable() == null ? Sql.EMPTY : Sql.of("OLD TABLE AS {}", new Identifier(trigger.oldTable()));
        Sql now =
                trigger.newTable() == null ? Sql.EMPTY : Sql.of("NEW TABLE AS {}", new Identifier(trigger.newTable()));
        Sql both = old.then(now);
        return both.text().isEmpty() ? both : Sql.of("REFERENCING {}", both);
    }
}

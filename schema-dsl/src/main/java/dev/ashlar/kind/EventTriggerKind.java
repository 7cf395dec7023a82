package dev.ashlar.kind;

import dev.ashlar.model.Definition;
import dev.ashlar.model.EventTriggerDef;
import dev.ashlar.model.Firing;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Event triggers (manual, CREATE EVENT TRIGGER). */
record EventTriggerKind() implements Kind<EventTriggerDef> {

    private static final Sql NAMED = Sql.raw("pg_catalog.pg_event_trigger WHERE evtname");

    @Override
    public List<Step> create(EventTriggerDef trigger, List<Definition> inlined, Context context) {
        List<Literal> tags = trigger.tags().stream().map(Literal::new).toList();
        Sql head = Sql.of("CREATE EVENT TRIGGER {} ON {}", trigger.id().identifier(), new Identifier(trigger.event()));
        var lines = new ArrayList<Sql>();
        lines.add(head);
        if (!tags.isEmpty()) {
            lines.add(Sql.of("WHEN TAG IN ({})", Sql.join(", ", tags)));
        }
        lines.add(Sql.of("EXECUTE FUNCTION {}()", trigger.function().sql()));
        var steps = new ArrayList<Step>();
        steps.add(Step.of(Sql.join("\n    ", lines)));
        if (trigger.firing() != Firing.ORIGIN) {
            steps.add(fire(trigger));
        }
        return steps;
    }

    private static Step fire(EventTriggerDef trigger) {
        return Step.of(Sql.of(
                "ALTER EVENT TRIGGER {} {}",
                trigger.id().identifier(),
                Sql.raw(trigger.firing().words())));
    }

    @Override
    public List<Step> drop(EventTriggerDef trigger, Context context) {
        return List.of(Step.of(Sql.of("DROP EVENT TRIGGER {}", trigger.id().identifier())));
    }

    @Override
    public Alteration alter(EventTriggerDef before, EventTriggerDef after, Context context) {
        return before.firing(after.firing()).equals(after)
                ? new Alteration.InPlace(List.of(fire(after)), Effect.NONE)
                : new Alteration.Recreate();
    }

    @Override
    public Step rename(ObjectId from, String newName) {
        return Step.of(Sql.of("ALTER EVENT TRIGGER {} RENAME TO {}", from.identifier(), new Identifier(newName)));
    }

    @Override
    public List<Verification> verification(EventTriggerDef trigger, Model model) {
        return List.of(Verification.shown(
                "evtname, evtevent, evttags, evtfoid::pg_catalog.regprocedure, evtenabled",
                NAMED,
                Verification.name(trigger.id()),
                "evtname"));
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Optional.of(Verification.none(NAMED, Verification.name(id)));
    }

    @Override
    public String catalogQuery() {
        return """
            SELECT %s, t.evtname AS trigger_name, t.evtevent AS event, t.evttags AS tags, %s, t.evtenabled::text AS enabled
            FROM pg_catalog.pg_event_trigger AS t
            WHERE %s
            """.formatted(
                        Catalog.identity("pg_event_trigger", "t.oid"),
                        Routines.calling("function", "t.evtfoid"),
                        Catalog.notOfExtension("pg_event_trigger", "t.oid"));
    }

    @Override
    public EventTriggerDef read(Row row) {
        return new EventTriggerDef(
                new ObjectId(ObjectType.EVENT_TRIGGER, null, row.text("trigger_name")),
                row.text("event"),
                row.texts("tags"),
                Routines.called("function", row),
                TriggerCatalog.firing(row.text("enabled")));
    }
}

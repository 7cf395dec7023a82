package dev.ashlar.kind;

import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.SubscriptionDef;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Subscriptions (manual, CREATE SUBSCRIPTION and ALTER SUBSCRIPTION). No statement connects to the publisher, neither where a migration is
 * proved nor where it is applied: slots there are nobody's but those who run it, and a migration is one transaction here.
 */
record SubscriptionKind() implements Kind<SubscriptionDef> {
    private static final Sql SUBSCRIPTIONS = Sql.raw("pg_catalog.pg_subscription WHERE subname");

    /** What an option is where nobody sets it; streaming is always said, as what is usual differs from version to version. */
    private static final Map<String, String> USUAL = Map.of(
            "binary", "false",
            "synchronous_commit", "off",
            "two_phase", "false",
            "disable_on_error", "false",
            "password_required", "true",
            "run_as_owner", "false",
            "origin", "any",
            "failover", "false");

    /** Options that cannot be altered, or only by connecting to the publisher. */
    private static final Set<String> FIXED = Set.of("two_phase", "failover");

    /** The versions in which options came that the oldest does not know. */
    private static final Map<String, Integer> SINCE = Map.of(
            "two_phase", 15,
            "disable_on_error", 15,
            "password_required", 16,
            "run_as_owner", 16,
            "origin", 16,
            "failover", 17);

    @Override
    public List<Step> create(SubscriptionDef subscription, List<Definition> inlined, Context context) {
        var options = new ArrayList<Sql>();
        options.add(Sql.raw("connect = false"));
        options.add(slot(subscription.slot()));
        options.addAll(options(subscription.options()));
        return List.of(Step.of(Sql.of(
                        "CREATE SUBSCRIPTION {} CONNECTION {} PUBLICATION {} WITH ({})",
                        subscription.id().identifier(),
                        new Literal(subscription.connection()),
                        publications(subscription),
                        Sql.join(", ", options)))
                .with(
                        Risk.Type.SIDE_EFFECT,
                        subscription.id(),
                        "it is not enabled, makes no slot at the publisher, and copies nothing until it is refreshed"));
    }

    private static Sql slot(@Nullable String slot) {
        return slot == null ? Sql.raw("slot_name = NONE") : Sql.of("slot_name = {}", new Literal(slot));
    }

    private static List<Sql> options(Map<String, String> options) {
        return options.entrySet().stream()
                .map(each -> Sql.of("{} = {}", Sql.raw(each.getKey()), new Literal(each.getValue())))
                .toList();
    }

    private static Sql publications(SubscriptionDef subscription) {
        return Sql.join(
                ", ", subscription.publications().stream().map(Identifier::new).toList());
    }

    /** With a slot the server would connect to drop it there (manual, DROP SUBSCRIPTION). */
    @Override
    public List<Step> drop(SubscriptionDef subscription, Context context) {
        var steps = new ArrayList<Step>();
        if (subscription.slot() != null) {
            steps.add(alter(subscription.id(), Sql.raw("DISABLE")));
            steps.add(alter(subscription.id(), Sql.raw("SET (slot_name = NONE)")));
        }
        Step drop = Step.of(Sql.of("DROP SUBSCRIPTION {}", subscription.id().identifier()));
        steps.add(
                subscription.slot() == null
                        ? drop
                        : drop.with(
                                Risk.Type.SIDE_EFFECT,
                                subscription.id(),
                                "the slot " + subscription.slot() + " stays at the publisher: drop it there"));
        return steps;
    }

    private static Step alter(ObjectId subscription, Sql what) {
        return Step.of(Sql.of("ALTER SUBSCRIPTION {} {}", subscription.identifier(), what));
    }

    @Override
    public Alteration alter(SubscriptionDef before, SubscriptionDef after, Context context) {
        if (FIXED.stream().anyMatch(name -> !value(before, name).equals(value(after, name)))) {
            return new Alteration.Recreate();
        }
        var steps = new ArrayList<Step>();
        if (!before.connection().equals(after.connection())) {
            steps.add(alter(after.id(), Sql.of("CONNECTION {}", new Literal(after.connection()))));
        }
        if (!before.publications().equals(after.publications())) {
            steps.add(alter(after.id(), Sql.of("SET PUBLICATION {} WITH (refresh = false)", publications(after)))
                    .with(
                            Risk.Type.SIDE_EFFECT,
                            after.id(),
                            "tables that come with other publications are not copied until it is refreshed"));
        }
        if (!Objects.equals(before.slot(), after.slot())) {
            if (after.slot() == null) {
                steps.add(alter(after.id(), Sql.raw("DISABLE"))
                        .with(Risk.Type.SIDE_EFFECT, after.id(), "without a slot it is not enabled any more"));
            }
            steps.add(alter(after.id(), Sql.of("SET ({})", slot(after.slot()))));
        }
        var options = new TreeMap<>(after.options());
        before.options().keySet().forEach(name -> options.putIfAbsent(name, USUAL.getOrDefault(name, "")));
        options.entrySet()
                .removeIf(each -> each.getValue().equals(before.options().get(each.getKey()))
                        || each.getValue().isEmpty());
        if (!options.isEmpty()) {
            steps.add(alter(after.id(), Sql.of("SET ({})", Sql.join(", ", options(options)))));
        }
        return new Alteration.InPlace(steps, Effect.NONE);
    }

    private static String value(SubscriptionDef subscription, String option) {
        return subscription.options().getOrDefault(option, USUAL.getOrDefault(option, ""));
    }

    @Override
    public Step rename(ObjectId from, String newName) {
        return alter(from, Sql.of("RENAME TO {}", new Identifier(newName)));
    }

    @Override
    public Optional<Feature> feature(SubscriptionDef subscription) {
        if ("parallel".equals(subscription.options().get("streaming"))) {
            return Feature.when(true, subscription, "streaming = parallel", 16);
        }
        return subscription.options().keySet().stream()
                .filter(SINCE::containsKey)
                .max((one, other) -> Integer.compare(SINCE.getOrDefault(one, 0), SINCE.getOrDefault(other, 0)))
                .flatMap(name -> Feature.when(true, subscription, name, SINCE.getOrDefault(name, 0)));
    }

    @Override
    public List<Verification> verification(SubscriptionDef subscription, Model model) {
        return List.of(Verification.shown(
                "subname, subenabled, subslotname, subpublications",
                SUBSCRIPTIONS,
                Verification.name(subscription.id()),
                ""));
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Optional.of(Verification.none(SUBSCRIPTIONS, Verification.name(id)));
    }

    @Override
    public String catalogQuery() {
        return """
            SELECT %s, s.subname, c.text AS connection, s.subpublications, s.subslotname::text AS slot,
                CASE (%s)::text WHEN 'true' THEN 'on' WHEN 't' THEN 'on' WHEN 'p' THEN 'parallel' ELSE 'off' END AS streaming,
                s.subbinary::text AS "binary", s.subsynccommit AS synchronous_commit,
                (%s <> 'd')::text AS two_phase, %s::text AS disable_on_error, %s::text AS password_required,
                %s::text AS run_as_owner, %s AS origin, %s::text AS failover
            FROM pg_catalog.pg_subscription AS s, LATERAL (%s) AS c
            WHERE s.subdbid = (SELECT d.oid FROM pg_catalog.pg_database AS d WHERE d.datname = pg_catalog.current_database())
                AND c.text !~* '%s'
            """.formatted(
                        Catalog.identity("pg_subscription", "s.oid"),
                        later("substream", "false"),
                        later("subtwophasestate", "'d'"),
                        later("subdisableonerr", "false"),
                        later("subpasswordrequired", "true"),
                        later("subrunasowner", "false"),
                        later("suborigin", "'any'"),
                        later("subfailover", "false"),
                        Connections.QUERY,
                        SubscriptionDef.SECRET);
    }

    private static String later(String column, String value) {
        return Catalog.laterColumnOf("pg_catalog.pg_subscription AS own WHERE own.oid = s.oid", column, value);
    }

    @Override
    public SubscriptionDef read(Row row) {
        var options = new TreeMap<String, String>();
        options.put("streaming", row.text("streaming"));
        USUAL.forEach((name, usual) -> {
            String value = row.text(name);
            if (!value.equals(usual)) {
                options.put(name, value);
            }
        });
        return new SubscriptionDef(
                SubscriptionDef.id(row.text("subname")),
                row.text("connection"),
                row.texts("subpublications"),
                row.textOrNull("slot"),
                options);
    }
}

package dev.ashlar.dsl;

import dev.ashlar.model.ObjectId;
import dev.ashlar.model.SubscriptionDef;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A subscription to publications of another database, PostgreSQL's {@code CREATE SUBSCRIPTION}. It is made without connecting to the
 * publisher: it is not enabled, and its slot is not made there. Passwords are no part of a schema: a connection with one is reported; let it
 * name a {@code passfile} or a {@code service}.
 *
 * <p>Nothing may be null. Made and told all that is said of it by one thread; read by any number afterwards.
 */
public final class Subscription implements DatabaseObject {

    private static final Set<String> OPTIONS = Set.of(
            "binary",
            "streaming",
            "synchronous_commit",
            "two_phase",
            "disable_on_error",
            "password_required",
            "run_as_owner",
            "origin",
            "failover");

    private final ObjectId id;
    private final Map<String, String> options = new TreeMap<>();
    private String connection = "";
    private List<String> publications = List.of();
    private @Nullable String slot;
    private @Nullable String comment;
    private @Nullable String oldName;

    private Subscription(String name) {
        this.id = SubscriptionDef.id(Objects.requireNonNull(name, "the name of a subscription is null"));
        this.slot = name;
    }

    /** A subscription by its name, which its slot has too unless another is said. */
    public static Subscription subscription(String name) {
        return new Subscription(name);
    }

    /** How the publisher is reached, as libpq reads it: {@code "host=other.example dbname=shop"}. */
    public Subscription connection(String words) {
        this.connection = Given.one(words, this::id, "connection");
        return this;
    }

    /** The publications that it subscribes to, by their names there. */
    public Subscription to(String... names) {
        this.publications = Given.all(names, this::id, "publication");
        return this;
    }

    /** The name of its replication slot at the publisher. */
    public Subscription slot(String name) {
        this.slot = Given.one(name, this::id, "slot");
        return this;
    }

    /** It has no replication slot, {@code slot_name = NONE}. */
    public Subscription withoutSlot() {
        this.slot = null;
        return this;
    }

    /** Sets another option, such as {@code "streaming", "parallel"} or {@code "binary", "true"} (manual, CREATE SUBSCRIPTION). */
    public Subscription option(String name, String value) {
        Given.one(name, this::id, "name of an option");
        options.put(name, Given.one(value, this::id, "value of " + name));
        return this;
    }

    /** Says what the subscription is for. */
    public Subscription withComment(String text) {
        this.comment = text;
        return this;
    }

    /** Says that the subscription had another name before. */
    public Subscription renamedFrom(String old) {
        this.oldName = old;
        return this;
    }

    @Override
    public ObjectId id() {
        return id;
    }

    @Override
    public void describe(Description description) {
        if (connection.isBlank()) {
            description.problem(id, "has no connection", "say connection(\"host=... dbname=...\")");
        } else if (SubscriptionDef.isSecret(connection)) {
            description.problem(
                    id,
                    "has a connection with what is, or may be, a password, which is a secret and no part of a schema",
                    "leave it out, and name a passfile or a service");
        }
        if (publications.isEmpty()) {
            description.problem(id, "subscribes to nothing", "say to(\"publication\")");
        } else if (Set.copyOf(publications).size() < publications.size()) {
            description.problem(id, "subscribes to a publication twice", "leave one out");
        }
        for (String name : options.keySet()) {
            if (!OPTIONS.contains(name)) {
                description.problem(
                        id,
                        "has the option " + name + ", which is none that can be said",
                        "use one of " + OPTIONS.stream().sorted().toList());
            }
        }
        boolean secret = SubscriptionDef.isSecret(connection);
        description.add(new SubscriptionDef(id, secret ? "" : connection, publications, slot, new TreeMap<>(options)));
        description.comment(id, comment);
        description.renamed(id, oldName);
    }
}

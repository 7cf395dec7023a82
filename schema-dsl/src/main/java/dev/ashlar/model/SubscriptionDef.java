package dev.ashlar.model;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A subscription to publications of another database (manual, CREATE SUBSCRIPTION). Whether it is enabled, and how far it has come, is no
 * part of a schema. One whose connection has a password in it is none either: it is neither kept nor written anywhere.
 *
 * @param id the address
 * @param connection how the publisher is reached, as libpq reads it
 * @param publications the names of the publications there, in order
 * @param slot the name of the replication slot there; null for none
 * @param options other options, by name, without those that have the usual value
 */
public record SubscriptionDef(
        ObjectId id,
        String connection,
        List<String> publications,
        @Nullable String slot,
        SortedMap<String, String> options)
        implements Definition {

    /** What in a connection is, or may be, a secret: a regular expression that Java and PostgreSQL read alike, whatever the case. */
    public static final String SECRET =
            "password|passwd|passphrase|secret|token|scram_[a-z]+_key|^[ ]*[a-z]+://[^@]*:[^@]*@";

    private static final Pattern SECRETS = Pattern.compile(SECRET, Pattern.CASE_INSENSITIVE);

    public SubscriptionDef {
        publications = List.copyOf(publications);
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    }

    /** The address of a subscription. */
    public static ObjectId id(String name) {
        return new ObjectId(ObjectType.SUBSCRIPTION, null, name);
    }

    /** Whether a connection has a password in it, or what may be one. */
    public static boolean isSecret(String connection) {
        return SECRETS.matcher(connection).find();
    }

    @Override
    public Set<ObjectId> needs() {
        return Set.of();
    }

    @Override
    public Set<Slot> slots() {
        return Set.of(new Slot(Slot.Space.SUBSCRIPTION, "", id.name()));
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new SubscriptionDef(names.apply(id), connection, publications, slot, options);
    }
}

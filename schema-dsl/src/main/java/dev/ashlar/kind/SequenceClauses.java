package dev.ashlar.kind;

import dev.ashlar.model.ObjectId;
import dev.ashlar.model.SequenceOptions;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/** The options of a sequence as SQL, for a sequence of its own and for an identity column. */
final class SequenceClauses {

    private SequenceClauses() {}

    /** The options that differ from what PostgreSQL takes by itself; the type only where asked for. */
    static Sql created(SequenceOptions options, boolean withType) {
        SequenceOptions usual = options.defaults();
        Sql type =
                Sql.raw("AS " + options.type()).when(withType && !options.type().equals("bigint"));
        return type.then(Sql.raw("START WITH " + options.start())
                        .when(options.start() != (options.increment() > 0 ? options.min() : options.max())))
                .then(Sql.raw("INCREMENT BY " + options.increment()).when(options.increment() != 1))
                .then(Sql.raw("MINVALUE " + options.min()).when(options.min() != usual.min()))
                .then(Sql.raw("MAXVALUE " + options.max()).when(options.max() != usual.max()))
                .then(Sql.raw("CACHE " + options.cache()).when(options.cache() != 1))
                .then(Sql.raw("CYCLE").when(options.cycle()));
    }

    /**
     * The options that differ between two, with a word before each: none for a sequence, SET for an identity. A bound that is the type's
     * becomes that of the new type by itself (source, init_params of sequence.c), wanted or not.
     */
    static Sql altered(SequenceOptions before, SequenceOptions after, String word, boolean withType) {
        return Sql.raw("AS " + after.type())
                .when(withType && !before.type().equals(after.type()))
                .then(Sql.raw(word + "INCREMENT BY " + after.increment()).when(before.increment() != after.increment()))
                .then(Sql.raw(word + "MINVALUE " + after.min())
                        .when(before.min() != after.min() || hasLowest(before) && !hasLowest(after)))
                .then(Sql.raw(word + "MAXVALUE " + after.max())
                        .when(before.max() != after.max() || hasHighest(before) && !hasHighest(after)))
                .then(Sql.raw(word + "START WITH " + after.start()).when(before.start() != after.start()))
                .then(Sql.raw(word + "CACHE " + after.cache()).when(before.cache() != after.cache()))
                .then(Sql.raw(word + (after.cycle() ? "CYCLE" : "NO CYCLE")).when(before.cycle() != after.cycle()));
    }

    private static boolean hasHighest(SequenceOptions options) {
        return options.max() == SequenceOptions.highest(options.type());
    }

    private static boolean hasLowest(SequenceOptions options) {
        return options.min() == SequenceOptions.lowest(options.type());
    }

    /**
     * The steps that bring a position within new bounds before they are set, since the server refuses them otherwise: to the
     * bound that it has passed, so that what was given out is not given out again.
     */
    static List<Step> clamped(ObjectId sequence, SequenceOptions before, SequenceOptions after) {
        if (after.min() <= before.min() && after.max() >= before.max()) {
            return List.of();
        }
        var steps = new ArrayList<Step>();
        long low = Math.min(before.min(), after.min());
        long high = Math.max(before.max(), after.max());
        if (low != before.min() || high != before.max()) {
            boolean wider = SequenceOptions.highest(after.type()) > SequenceOptions.highest(before.type());
            steps.add(Step.of(Sql.of("ALTER SEQUENCE {}", sequence.qualified())
                            .then(Sql.raw("AS " + after.type()).when(wider))
                            .then(Sql.raw("MINVALUE " + low + " MAXVALUE " + high)))
                    .locking(LockMode.SHARE_ROW_EXCLUSIVE, sequence));
        }
        Sql past =
                after.increment() > 0 ? Sql.raw("last_value > " + after.max()) : Sql.raw("last_value < " + after.min());
        steps.add(Step.of(Sql.of(
                        "SELECT pg_catalog.setval({}, CASE WHEN last_value > {} THEN {} ELSE {} END, {})\n"
                                + "FROM {} WHERE last_value NOT BETWEEN {} AND {}",
                        new Literal(sequence.qualified().text()),
                        number(after.max()),
                        number(after.max()),
                        number(after.min()),
                        past,
                        sequence.qualified(),
                        number(after.min()),
                        number(after.max())))
                .with(Risk.Type.SIDE_EFFECT, sequence, "a position outside of the new bounds is set to the bound"));
        return steps;
    }

    private static Sql number(long value) {
        return Sql.raw(String.valueOf(value));
    }

    static final String CATALOG_COLUMNS = """
        pg_catalog.format_type(s.seqtypid, NULL) AS seq_type, s.seqstart, s.seqincrement, s.seqmin, s.seqmax,
        s.seqcache, s.seqcycle\
        """;

    static SequenceOptions read(Row row) {
        return new SequenceOptions(
                row.text("seq_type"),
                row.number("seqstart"),
                row.number("seqincrement"),
                row.number("seqmin"),
                row.number("seqmax"),
                row.number("seqcache"),
                row.flag("seqcycle"));
    }
}

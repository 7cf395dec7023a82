package dev.ashlar.random;

import dev.ashlar.model.Deferral;
import dev.ashlar.random.RoutineItem.Sort;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes random objects that fit into a schema; null where the schema has no room for one. */
final class Make {

    private final Dice dice;
    private final int server;
    /** A pair has extensions or default privileges: an extension's own objects get those too, and nothing manages them. */
    private final boolean extensions;

    private int next;

    /**
     * Of one version of the server.
     *
     * @param next the first free number
     * @param extensions whether there may be extensions, and not default privileges
     */
    Make(Dice dice, int server, int next, boolean extensions) {
        this.dice = dice;
        this.server = server;
        this.next = next;
        this.extensions = extensions;
    }

    boolean hasExtensions() {
        return extensions;
    }

    int next() {
        return next++;
    }

    int server() {
        return server;
    }

    Dice dice() {
        return dice;
    }

    Named name(int key) {
        return new Named(Names.fresh(key, dice), null, Names.comment(dice));
    }

    /** A name, or none where PostgreSQL can give one. */
    Named nameOrNone(int key) {
        return dice.oneIn(2) ? new Named("", null, Names.comment(dice)) : name(key);
    }

    Deferral deferral() {
        return dice.of(
                Deferral.NOT_DEFERRABLE,
                Deferral.NOT_DEFERRABLE,
                Deferral.NOT_DEFERRABLE,
                Deferral.DEFERRABLE,
                Deferral.INITIALLY_DEFERRED);
    }

    /** A whole schema. */
    Spec schema() {
        Spec spec = Spec.empty();
        for (int i = dice.below(3); i > 0; i--) {
            int key = next();
            spec = spec.with(new SchemaItem(key, name(key)));
        }
        if (extensions && dice.oneIn(3)) {
            spec = spec.with(extension(spec));
        }
        for (int i = dice.below(3); i > 0; i--) {
            spec = spec.with(enumType(spec));
        }
        spec = new MakeTypes(this).some(spec);
        for (int i = dice.below(3); i > 0; i--) {
            spec = spec.with(sequence(spec));
        }
        for (int i = dice.between(1, 4); i > 0; i--) {
            spec = table(spec);
        }
        for (SequenceItem sequence : spec.of(SequenceItem.class)) {
            if (dice.oneIn(3)) {
                spec = spec.with(sequence.owner(ownerOf(sequence, spec)));
            }
        }
        if (dice.oneIn(2)) {
            for (int i = dice.between(1, 3); i > 0; i--) {
                spec = new MakePartitions(this).some(spec);
            }
        }
        for (int i = dice.between(2, 10); i > 0; i--) {
            spec = new MakeParts(this).part(spec);
        }
        if (dice.oneIn(5)) {
            spec = new MakeForeign(this).whole(spec);
        }
        spec = new MakeAttributes(this).some(spec);
        for (int i = dice.below(4); i > 0; i--) {
            spec = view(spec);
        }
        for (int i = dice.below(5); i > 0; i--) {
            spec = new MakeRules(this).part(spec);
        }
        spec = new MakeRoutines(this).some(spec);
        spec = dice.oneIn(2) ? rare(spec) : spec;
        for (int i = dice.below(5); i > 0; i--) {
            spec = new MakeAccess(this).any(spec);
        }
        return spec;
    }

    /** One more of what seldom comes by itself, as it needs something else that must be there. */
    Spec rare(Spec spec) {
        return switch (dice.below(8)) {
            case 0, 1 ->
                new MakeRoutines(this).called(dice.of(Sort.TRIGGER, Sort.CHECKING, Sort.STATE, Sort.WATCHING), spec);
            case 2 -> new MakeTypes(this).cast(spec);
            case 3 -> new MakeTypes(this).some(spec);
            case 4 -> new MakeForeign(this).some(spec);
            case 5 -> new MakeTypes(this).rowType(spec);
            case 6 -> spec.with(new MakeAccess(this).subscription());
            default -> new MakePartitions(this).some(spec);
        };
    }

    int somewhere(Spec spec) {
        return dice.pick(spec.of(SchemaItem.class)).key();
    }

    ExtensionItem extension(Spec spec) {
        String name = dice.of("citext", "btree_gist", "pg_trgm");
        for (ExtensionItem known : spec.of(ExtensionItem.class)) {
            if (known.named().name().equals(name)) {
                return known;
            }
        }
        return new ExtensionItem(next(), Named.of(name), dice.oneIn(4) ? somewhere(spec) : SchemaItem.PUBLIC);
    }

    EnumItem enumType(Spec spec) {
        int key = next();
        List<EnumItem.Label> labels = IntStream.range(0, dice.between(1, 5))
                .mapToObj(i -> new EnumItem.Label(label(i), null))
                .toList();
        return new EnumItem(key, name(key), somewhere(spec), labels, Map.of());
    }

    String label(int number) {
        return dice.oneIn(10) ? dice.pick(Names.HOSTILE) + number : "v" + number;
    }

    SequenceItem sequence(Spec spec) {
        int key = next();
        String type = dice.of("bigint", "bigint", "integer", "smallint");
        return new SequenceItem(key, name(key), somewhere(spec), type, Counting.random(dice));
    }

    /** A column that a sequence can belong to; 0 for none. */
    int ownerOf(SequenceItem sequence, Spec spec) {
        ColumnItem column = dice.any(spec.of(ColumnItem.class).stream()
                .filter(each -> spec.get(each.place()).place() == sequence.place())
                .toList());
        return column == null || dice.oneIn(4) ? 0 : column.key();
    }

    Spec table(Spec spec) {
        int key = next();
        Spec more = spec.with(new TableItem(key, name(key), somewhere(spec)));
        var columns = new MakeColumns(this);
        for (int i = dice.between(dice.oneIn(20) ? 0 : 1, 6); i > 0; i--) {
            more = more.with(columns.column(key, more));
        }
        return more;
    }

    Spec view(Spec spec) {
        int key = next();
        Query query = new MakeQueries(this).query(spec);
        if (query == null) {
            return spec;
        }
        String comment = Names.comment(dice);
        return spec.with(new ViewItem(key, name(key), somewhere(spec), query, comment, sort(query)));
    }

    ViewItem.Sort sort(Query query) {
        ViewItem.Sort sort = dice.oneIn(2) ? ViewItem.Sort.PLAIN : dice.of(ViewItem.Sort.values());
        boolean known = sort != ViewItem.Sort.INVOKER || server >= 15;
        boolean writable = !sort.checked() || query instanceof Query.Rows;
        return known && writable ? sort : ViewItem.Sort.MATERIALIZED;
    }

    @Nullable
    TableItem anyTable(Spec spec) {
        boolean foreign = dice.oneIn(8);
        return dice.any(spec.of(TableItem.class).stream()
                .filter(table -> foreign || !ForeignItem.isForeign(table.key(), spec))
                .toList());
    }
}

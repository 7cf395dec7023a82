package dev.ashlar.history;

import dev.ashlar.model.ColumnFacts;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Hints;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ServerText;
import dev.ashlar.model.ServerTexts;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a snapshot file, in this order. Maps are sorted, as those of the model have no order of their own.
 *
 * @param format the version of the format
 * @param hash the hash of the file without this line; null while it is not known
 * @param objects the definitions in the model's order
 * @param read whether the objects were read from a server
 * @param dependencies what objects need beside what their definitions say, as a server recorded it
 * @param hints null where there are none
 * @param server null where no server was asked
 */
record SnapshotContent(
        int format,
        @Nullable String hash,
        int number,
        String name,
        @Nullable String parent,
        List<Definition> objects,
        boolean read,
        Map<ObjectId, List<ObjectId>> dependencies,
        @Nullable HintsContent hints,
        @Nullable ServerContent server) {

    /** The version of the format that is written, and the newest that is read. */
    static final int FORMAT = 1;

    /** {@link Hints} in a fixed order. */
    record HintsContent(
            Map<ObjectId, String> renamedFrom,
            Map<ObjectId, List<Hints.Conversion>> conversions,
            Map<ObjectId, Map<String, String>> replacements) {}

    /** {@link ServerTexts} in a fixed order. */
    record ServerContent(int version, Map<ObjectId, ServerText> texts, Map<ObjectId, List<ColumnFacts>> viewColumns) {}

    static SnapshotContent of(Snapshot snapshot) {
        Model model = snapshot.model();
        return new SnapshotContent(
                FORMAT,
                null,
                snapshot.number(),
                snapshot.name(),
                snapshot.parent(),
                List.copyOf(model.definitions()),
                model.isRead(),
                dependencies(model),
                hints(model),
                server(model, snapshot.texts()));
    }

    Snapshot snapshot() {
        Hints given =
                hints == null ? Hints.NONE : new Hints(hints.renamedFrom(), hints.conversions(), hints.replacements());
        ServerTexts texts = server == null
                ? ServerTexts.NONE
                : new ServerTexts(server.version(), server.texts(), server.viewColumns());
        return new Snapshot(number, name, parent, model(given), texts);
    }

    private Model model(Hints given) {
        Map<ObjectId, Set<ObjectId>> recorded = new HashMap<>();
        dependencies.forEach((id, needs) -> recorded.put(id, Set.copyOf(needs)));
        return read ? Model.of(objects, given, recorded) : Model.of(objects, given);
    }

    private static Map<ObjectId, List<ObjectId>> dependencies(Model model) {
        Map<ObjectId, List<ObjectId>> sorted = sorted(model, Map.of());
        model.dependencies().forEach((id, needs) -> {
            Set<ObjectId> said = model.find(id).map(Definition::needs).orElse(Set.of());
            List<ObjectId> more = needs.stream()
                    .filter(need -> !said.contains(need))
                    .sorted(Comparator.comparingInt(model::position).thenComparing(AddressText::of))
                    .toList();
            if (!more.isEmpty()) {
                sorted.put(id, more);
            }
        });
        return sorted;
    }

    private static @Nullable HintsContent hints(Model model) {
        Hints hints = model.hints();
        Map<ObjectId, Map<String, String>> replacements = sorted(model, Map.of());
        hints.replacements().forEach((type, labels) -> replacements.put(type, new TreeMap<>(labels)));
        return hints.equals(Hints.NONE)
                ? null
                : new HintsContent(
                        sorted(model, hints.renamedFrom()), sorted(model, hints.conversions()), replacements);
    }

    private static @Nullable ServerContent server(Model model, ServerTexts texts) {
        return texts.equals(ServerTexts.NONE)
                ? null
                : new ServerContent(texts.server(), sorted(model, texts.texts()), sorted(model, texts.viewColumns()));
    }

    /** In the model's order; what the model does not hold comes first, by its text. */
    private static <V> Map<ObjectId, V> sorted(Model model, Map<ObjectId, V> map) {
        Map<ObjectId, V> sorted =
                new TreeMap<>(Comparator.comparingInt(model::position).thenComparing(AddressText::of));
        sorted.putAll(map);
        return sorted;
    }
}

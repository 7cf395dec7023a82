package dev.ashlar.catalog;

import dev.ashlar.model.ObjectId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The addresses of what was read, by {@link CatalogKey}, and the texts that many objects share. Not safe for use by several threads. */
final class KnownObjects {

    /** Longer texts than a name are hardly ever alike. */
    private static final int LENGTH_OF_NAMES = 63;

    private final KeyMap<ObjectId> addresses = new KeyMap<>();
    private final Map<String, String> texts = new HashMap<>();

    /** The address of an object; null for one that no kind manages. */
    @Nullable
    ObjectId find(long key) {
        return addresses.get(key);
    }

    void add(long key, ObjectId address) {
        addresses.put(key, address);
    }

    /** The same text, as few times in memory as there are different ones. */
    @Nullable
    String shared(@Nullable String text) {
        if (text == null || text.length() > LENGTH_OF_NAMES) {
            return text;
        }
        String before = texts.putIfAbsent(text, text);
        return before == null ? text : before;
    }
}

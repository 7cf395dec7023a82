package dev.ashlar.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What only a server can say of a model: how it writes our expressions, and what columns our views have. Kept beside a
 * model, so that a generator of code can do without a server. Immutable.
 *
 * @param server the major version of the server; 0 where there was none
 * @param texts the texts of defaults, checks, routines and views by their address, in the model's order
 * @param viewColumns the columns of the views by the view's address, in order
 */
public record ServerTexts(int server, Map<ObjectId, ServerText> texts, Map<ObjectId, List<ColumnFacts>> viewColumns) {

    /** No server was asked. */
    public static final ServerTexts NONE = new ServerTexts(0, Map.of(), Map.of());

    /** Copies the maps, keeping their order. */
    public ServerTexts {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        var columns = new LinkedHashMap<ObjectId, List<ColumnFacts>>();
        viewColumns.forEach((view, own) -> columns.put(view, List.copyOf(own)));
        viewColumns = Collections.unmodifiableMap(columns);
    }

    /** The server's text of an object; empty where the object is unknown or has changed since. */
    public Optional<String> text(Model model, ObjectId id) {
        return Optional.ofNullable(texts.get(id))
                .filter(text -> text.fits(model, id))
                .map(ServerText::text);
    }

    /** The columns of a view; empty where the view is unknown or has changed since. */
    public List<ColumnFacts> columns(Model model, ObjectId view) {
        return text(model, view).isPresent() ? viewColumns.getOrDefault(view, List.of()) : List.of();
    }
}

package dev.ashlar.codegen.jooq;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The defaults of columns as the server writes them: in its own text where that is known, else by rules. */
final class DefaultTexts {

    /** What jOOQ takes for a serial column. */
    private static final Pattern SERIAL =
            Pattern.compile("nextval\\('.*.seq'::regclass\\)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final ModelReading reading;
    private final Map<ObjectId, Optional<String>> known = new HashMap<>();

    DefaultTexts(ModelReading reading) {
        this.reading = reading;
    }

    static boolean countsFromSequence(@Nullable String text) {
        return text != null && SERIAL.matcher(text).matches();
    }

    /** The text of a column's default; null where it has none. */
    @Nullable
    String textOf(ColumnDef column) {
        Optional<String> text = known.get(column.id());
        if (text == null) {
            text = Optional.ofNullable(find(column));
            known.put(column.id(), text);
        }
        return text.orElse(null);
    }

    private @Nullable String find(ColumnDef column) {
        ObjectId id = column.id().child(ObjectType.DEFAULT, "");
        if (!(reading.model().find(id).orElse(null) instanceof DefaultDef value)) {
            return null;
        }
        Optional<String> servers = reading.texts().text(reading.model(), id);
        if (servers.isPresent()) {
            return servers.get();
        }
        String ours = value.expression().sql().text();
        ServerForm form = new ServerForm(column.type(), new TypeLabels(reading.extensionTypes()));
        if (form.isAbsent(ours)) {
            return null;
        }
        return form.of(ours).orElseGet(() -> {
            reading.warn("%s: the server's text of its default is not known, ours is taken: %s"
                    .formatted(column.id(), ours));
            return ours;
        });
    }
}

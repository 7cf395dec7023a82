package dev.ashlar.codegen.jooq;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.DomainDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.SqlType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The defaults of columns and domains as the server writes them: in its own text where that is known, else by rules. */
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
        return textOf(column.id(), column.type());
    }

    /** The text of a domain's own default; null where it has none. */
    @Nullable
    String textOf(DomainDef domain) {
        return textOf(domain.id(), domain.base());
    }

    private @Nullable String textOf(ObjectId of, SqlType type) {
        Optional<String> text = known.get(of);
        if (text == null) {
            text = Optional.ofNullable(find(of, reading.typeFacts().withoutDomain(type)));
            known.put(of, text);
        }
        return text.orElse(null);
    }

    private @Nullable String find(ObjectId of, SqlType type) {
        ObjectId id = of.child(ObjectType.DEFAULT, "");
        if (!(reading.model().find(id).orElse(null) instanceof DefaultDef value)) {
            return null;
        }
        Optional<String> servers = reading.texts().text(reading.model(), id);
        if (servers.isPresent()) {
            return servers.get();
        }
        String ours = value.expression().sql().text();
        ServerForm form = new ServerForm(type, new TypeLabels(reading.extensionTypes()));
        if (form.isAbsent(ours)) {
            return null;
        }
        return form.of(ours).orElseGet(() -> {
            reading.warn("%s: the server's text of its default is not known, ours is taken: %s".formatted(of, ours));
            return ours;
        });
    }
}

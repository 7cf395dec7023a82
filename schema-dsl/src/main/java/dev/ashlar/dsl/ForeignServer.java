package dev.ashlar.dsl;

import dev.ashlar.model.ForeignDataWrapperDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.Options;
import dev.ashlar.model.PrivilegeDef;
import dev.ashlar.model.ServerDef;
import dev.ashlar.model.UserMappingDef;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A foreign server and as whom roles use it, PostgreSQL's {@code CREATE SERVER} and {@code CREATE USER MAPPING}. Secrets are no part of
 * a schema: an option whose name says that it is one is reported. A password is set by who runs the database.
 *
 * <p>Nothing may be null. Made and told all that is said of it by one thread; read by any number afterwards.
 */
public final class ForeignServer implements DatabaseObject {

    private final ObjectId id;
    private final ObjectId wrapper;
    private final LinkedHashMap<String, String> options = new LinkedHashMap<>();
    private final Map<String, LinkedHashMap<String, String>> mappings = new LinkedHashMap<>();
    private @Nullable String type;
    private @Nullable String version;
    private @Nullable String comment;
    private @Nullable String oldName;

    private ForeignServer(String name, ObjectId wrapper) {
        this.id = ServerDef.id(Objects.requireNonNull(name, "the name of a server is null"));
        this.wrapper = wrapper;
    }

    /** A server of a wrapper of the schema's own. */
    public static ForeignServer foreignServer(String name, ForeignDataWrapper wrapper) {
        return new ForeignServer(
                name, Given.one(wrapper, () -> "server " + name, "wrapper").id());
    }

    /** A server of an extension's wrapper, such as {@code postgres_fdw} of the extension of that name. */
    public static ForeignServer foreignServer(String name, Extension extension, String wrapper) {
        return new ForeignServer(
                name,
                ForeignDataWrapperDef.id(wrapper)
                        .movedTo(Given.one(extension, () -> "server " + name, "extension")
                                .id()));
    }

    /** The type of the server, for wrappers that have several. */
    public ForeignServer type(String word) {
        this.type = word;
        return this;
    }

    /** The version of the server. */
    public ForeignServer version(String number) {
        this.version = number;
        return this;
    }

    /** Sets an option. */
    public ForeignServer option(String name, String value) {
        options.put(name, value);
        return this;
    }

    /**
     * A role uses the server with these options.
     *
     * @param settings names and values in turn, such as {@code "user", "reader"}
     * @throws IllegalArgumentException if there is a name without a value
     */
    public ForeignServer mapping(String role, String... settings) {
        return mapped(Roles.given(role), settings);
    }

    private ForeignServer mapped(String role, String... settings) {
        if (settings.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "the mapping of " + Roles.words(role) + " to " + id + " has a name without a value");
        }
        var named = new LinkedHashMap<String, String>();
        for (int i = 0; i < settings.length; i += 2) {
            named.put(settings[i], settings[i + 1]);
        }
        mappings.put(role, named);
        return this;
    }

    /** Everyone for whom there is no mapping of their own uses the server with these options. */
    public ForeignServer mappingOfPublic(String... settings) {
        return mapped(PrivilegeDef.EVERYONE, settings);
    }

    /** The role that applies the migrations uses the server with these options. */
    public ForeignServer mappingOfCurrentUser(String... settings) {
        return mapping(PrivilegeDef.CURRENT_USER, settings);
    }

    /** Says what the server is for. */
    public ForeignServer withComment(String text) {
        this.comment = text;
        return this;
    }

    /** Says that the server had another name before. */
    public ForeignServer renamedFrom(String old) {
        this.oldName = old;
        return this;
    }

    static void secrets(ObjectId id, Map<String, String> options, Description description) {
        for (String name : options.keySet()) {
            if (Options.isSecret(name)) {
                description.problem(
                        id,
                        "has the option " + name + ", which is a secret and no part of a schema",
                        "leave it out and set it in the database, by ALTER " + altered(id.type()));
            }
        }
    }

    private static String altered(ObjectType type) {
        return switch (type) {
            case USER_MAPPING -> "USER MAPPING";
            case TABLE -> "FOREIGN TABLE";
            default -> type.word().toUpperCase(Locale.ROOT);
        };
    }

    @Override
    public ObjectId id() {
        return id;
    }

    @Override
    public void describe(Description description) {
        secrets(id, options, description);
        description.add(new ServerDef(id, wrapper, type, version, options));
        description.comment(id, comment);
        description.renamed(id, oldName);
        mappings.forEach((role, settings) -> {
            ObjectId mapping = UserMappingDef.id(id, role);
            Roles.check(mapping, role, description);
            secrets(mapping, settings, description);
            description.add(new UserMappingDef(mapping, settings));
        });
    }
}

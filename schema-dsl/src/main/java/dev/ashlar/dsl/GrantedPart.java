package dev.ashlar.dsl;

import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.Privilege;
import dev.ashlar.model.PrivilegeDef;
import dev.ashlar.model.PrivilegeDef.Within;
import dev.ashlar.model.Privileges;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What privileges can be granted on and what comes along with another object: a member of an extension, as {@link Extension#function}
 * names it, or the sequence of an identity column, {@link Column#identitySequence}. It is not listed in a database.
 *
 * <p>Nothing may be null. Immutable.
 */
public final class GrantedPart {

    private final ObjectId id;
    private final ObjectId of;
    private final Map<String, Privileges> initial;

    private GrantedPart(ObjectId id, ObjectId of, Map<String, Privileges> initial) {
        this.id = id;
        this.of = of;
        this.initial = initial;
    }

    static GrantedPart of(ObjectId of, ObjectId id) {
        return new GrantedPart(id, of, Map.of());
    }

    static GrantedPart member(Extension of, @Nullable Schema schema, ObjectType type, String name) {
        String given = Given.one(name, of::id, "name of a " + type.word());
        return of(of.id(), schema == null ? new ObjectId(type, null, given) : Given.child(schema, type, given));
    }

    /**
     * Says what the extension itself lets a role do with it, where that is not what PostgreSQL gives anyway: what is not said to be granted
     * any more becomes that again.
     */
    public GrantedPart initially(String role, Privilege... privileges) {
        Map<String, Privileges> more = new LinkedHashMap<>(initial);
        List<Privilege> given = Given.all(privileges, () -> "initially(...)", "privilege");
        more.put(Given.one(role, this::id, "role"), Privileges.of(given).on(Privilege.on(id.type())));
        return new GrantedPart(id, of, more);
    }

    /** The same for everyone. */
    public GrantedPart initiallyToPublic(Privilege... privileges) {
        return initially(PrivilegeDef.EVERYONE, privileges);
    }

    /** The address, in the place where the object is. */
    ObjectId id() {
        return id;
    }

    /** What it comes with, and what a role may do with it from the start. */
    Within within(String role) {
        Privileges usual = PrivilegeDef.usual(PrivilegeDef.id(id, role), PrivilegeDef.CURRENT_USER);
        return new Within(of, initial.getOrDefault(role, usual));
    }
}

package dev.ashlar.dsl;

import dev.ashlar.model.ObjectId;
import dev.ashlar.model.PrivilegeDef;
import dev.ashlar.sql.Identifier;
import java.util.List;
import java.util.Objects;

/** Names of roles, as authors give them. */
final class Roles {

    /** Stands for no name, as an empty text means everyone. */
    private static final String NAMELESS = " ";

    private Roles() {}

    /** Roles that an author names; an empty name must not become everyone. */
    static List<String> named(List<String> roles) {
        return roles.stream().map(Roles::given).toList();
    }

    static String given(String role) {
        Objects.requireNonNull(role, "the name of a role is null");
        return role.isEmpty() ? NAMELESS : role;
    }

    /** Reports a name that no role can have, or that means something else. */
    static void check(ObjectId of, String role, Description description) {
        if (role.equals(PrivilegeDef.EVERYONE) || role.equals(PrivilegeDef.CURRENT_USER)) {
            return;
        }
        if (!new Identifier(role).fits()) {
            description.problem(of, "names a role of more than 63 bytes: " + role, "use a shorter name");
        } else if (role.isBlank()) {
            description.problem(
                    of, "names a role by an empty text", "name a role; everyone is toPublic() or fromPublic()");
        } else if (role.equals("public") || role.equals("none")) {
            description.problem(
                    of,
                    "names the role '" + role + "', which cannot be (manual, CREATE ROLE)",
                    role.equals("public") ? "say toPublic() or fromPublic()" : "name a role");
        }
    }

    /** The name, and for the owner of the database the one that stands for it. */
    static String words(String role) {
        return role.equals(PrivilegeDef.EVERYONE) ? "PUBLIC" : role;
    }
}

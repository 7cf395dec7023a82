package dev.ashlar.history;

import dev.ashlar.model.DefaultPrivilegeDef;
import dev.ashlar.model.Privilege;
import dev.ashlar.model.PrivilegeDef;
import dev.ashlar.model.Privileges;
import dev.ashlar.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Privileges in words, as the statements have them. */
final class PrivilegeWords {

    private PrivilegeWords() {}

    static String of(PrivilegeDef privilege) {
        List<String> words = new ArrayList<>();
        if (!privilege.privileges().areNone() || privilege.columns().isEmpty()) {
            words.add(of(privilege.privileges()));
        }
        privilege
                .columns()
                .forEach(each -> words.add(of(each.privileges()) + " on the column "
                        + each.column().identifier().text()));
        return String.join(", ", words);
    }

    static List<String> of(DefaultPrivilegeDef defaults) {
        return defaults.grants().stream()
                .map(grant -> grantee(grant.grantee()) + " gets " + of(grant.privileges()))
                .toList();
    }

    /** Which objects of whose. */
    static String objects(DefaultPrivilegeDef.Target target, String role) {
        return target.words().toLowerCase(Locale.ROOT) + " of " + grantee(role);
    }

    /** A role in a sentence. */
    static String grantee(String name) {
        return switch (name) {
            case PrivilegeDef.EVERYONE -> "everyone";
            case PrivilegeDef.CURRENT_USER -> "the owner of the database";
            default -> new Identifier(name).text();
        };
    }

    private static String of(Privileges privileges) {
        if (privileges.areNone()) {
            return "nothing";
        }
        String held = names(privileges.held());
        if (privileges.grantable().isEmpty()) {
            return held;
        }
        return privileges.grantable().equals(privileges.held())
                ? held + " with grant option"
                : held + ", with grant option " + names(privileges.grantable());
    }

    private static String names(List<Privilege> privileges) {
        return privileges.stream().map(Privilege::name).collect(Collectors.joining(", "));
    }
}

package dev.ashlar.kind;

import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.Privilege;
import dev.ashlar.model.PrivilegeDef;
import dev.ashlar.model.PrivilegeDef.ColumnPrivileges;
import dev.ashlar.model.Privileges;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The statements by which one role's privileges become others (manual, GRANT and REVOKE).
 *
 * @param head what comes before GRANT or REVOKE; empty for nothing
 * @param on what stands behind ON
 * @param role the role
 */
record PrivilegeStatements(Sql head, Sql on, Sql role) {

    /** On an object. */
    static PrivilegeStatements on(ObjectId object, String grantee) {
        return new PrivilegeStatements(Sql.EMPTY, Grantable.sql(object), role(grantee));
    }

    /** How GRANT names a role. */
    static Sql role(String grantee) {
        return switch (grantee) {
            case PrivilegeDef.EVERYONE -> Sql.raw("PUBLIC");
            case PrivilegeDef.CURRENT_USER -> Sql.raw(grantee);
            default -> new Identifier(grantee).sql();
        };
    }

    /**
     * From one set to another.
     *
     * @param from what is there; null where that is not certain
     */
    List<Step> way(@Nullable Privileges from, Privileges to) {
        var steps = new ArrayList<>(revokes(from, to));
        steps.addAll(grants(from, to));
        return steps;
    }

    List<Step> revokes(@Nullable Privileges from, Privileges to) {
        if (from == null || isRevokedWhole(from, to)) {
            boolean granted = from != null && isGrantLost(from, to);
            return List.of(revoke("", words(List.of(Privilege.ALL)), granted));
        }
        var steps = new ArrayList<Step>();
        List<Privilege> gone = without(from.held(), to.held());
        if (!gone.isEmpty()) {
            steps.add(revoke("", words(gone), gone.stream().anyMatch(from.grantable()::contains)));
        }
        List<Privilege> kept = without(without(from.grantable(), to.grantable()), gone);
        if (!kept.isEmpty()) {
            steps.add(revoke("GRANT OPTION FOR ", words(kept), true));
        }
        return steps;
    }

    /** Whether the role may grant to others no more what it may have granted: that goes too then, or the server refuses. */
    static boolean isGrantLost(Privileges from, Privileges to) {
        return !without(from.grantable(), to.grantable()).isEmpty();
    }

    /** Which privileges there are differs from version to version, so some of all cannot be named. */
    private static boolean isRevokedWhole(Privileges from, Privileges to) {
        boolean held = from.held().contains(Privilege.ALL) && !to.held().contains(Privilege.ALL);
        boolean grantable =
                from.grantable().contains(Privilege.ALL) && !to.grantable().contains(Privilege.ALL);
        return held || grantable && !to.grantable().isEmpty();
    }

    List<Step> grants(@Nullable Privileges from, Privileges to) {
        boolean anew = from == null || isRevokedWhole(from, to);
        Privileges there = anew || from == null ? Privileges.NONE : from;
        var steps = new ArrayList<Step>();
        List<Privilege> withOption = without(to.grantable(), there.grantable());
        List<Privilege> plain = without(without(to.held(), there.held()), withOption);
        if (!plain.isEmpty()) {
            steps.add(grant(words(plain), false));
        }
        if (!withOption.isEmpty()) {
            steps.add(grant(words(withOption), true));
        }
        return steps;
    }

    /** What of columns goes. */
    List<Step> columnRevokes(List<ColumnPrivileges> from, List<ColumnPrivileges> to) {
        Map<Privilege, List<Sql>> gone = new LinkedHashMap<>();
        boolean granted = false;
        for (ColumnPrivileges each : from) {
            Privileges now = of(to, each.column());
            if (!now.equals(each.privileges()) && !isWithin(each.privileges(), now)) {
                add(List.of(Privilege.ALL), each.column(), gone);
                granted |= isGrantLost(each.privileges(), now);
            }
        }
        return gone.isEmpty() ? List.of() : List.of(revoke("", words(gone), granted));
    }

    /**
     * What of columns comes.
     *
     * @param from what is there; empty where it is not certain
     */
    List<Step> columnGrants(List<ColumnPrivileges> from, List<ColumnPrivileges> to) {
        Map<Privilege, List<Sql>> plain = new LinkedHashMap<>();
        Map<Privilege, List<Sql>> withOption = new LinkedHashMap<>();
        for (ColumnPrivileges each : to) {
            Privileges before = of(from, each.column());
            Privileges there = isWithin(before, each.privileges()) ? before : Privileges.NONE;
            List<Privilege> grantable = without(each.privileges().grantable(), there.grantable());
            add(grantable, each.column(), withOption);
            add(without(without(each.privileges().held(), there.held()), grantable), each.column(), plain);
        }
        var steps = new ArrayList<Step>();
        if (!plain.isEmpty()) {
            steps.add(grant(words(plain), false));
        }
        if (!withOption.isEmpty()) {
            steps.add(grant(words(withOption), true));
        }
        return steps;
    }

    private static void add(List<Privilege> privileges, ObjectId column, Map<Privilege, List<Sql>> to) {
        for (Privilege each : privileges) {
            to.computeIfAbsent(each, privilege -> new ArrayList<>())
                    .add(column.identifier().sql());
        }
    }

    /** ALL cannot stand beside others in a statement: it is written out then. */
    private static Map<Privilege, List<Sql>> spelled(Map<Privilege, List<Sql>> columns) {
        List<Sql> whole = columns.getOrDefault(Privilege.ALL, List.of());
        if (whole.isEmpty() || columns.size() == 1) {
            return columns;
        }
        Map<Privilege, List<Sql>> spelled = new EnumMap<>(Privilege.class);
        columns.forEach((privilege, of) -> {
            for (Privilege each : privilege == Privilege.ALL ? Privilege.on(ObjectType.COLUMN) : List.of(privilege)) {
                spelled.computeIfAbsent(each, any -> new ArrayList<>()).addAll(of);
            }
        });
        return spelled;
    }

    static Privileges of(List<ColumnPrivileges> columns, ObjectId column) {
        return columns.stream()
                .filter(each -> each.column().equals(column))
                .map(ColumnPrivileges::privileges)
                .findFirst()
                .orElse(Privileges.NONE);
    }

    private static boolean isWithin(Privileges some, Privileges all) {
        return without(some.held(), all.held()).isEmpty()
                && without(some.grantable(), all.grantable()).isEmpty();
    }

    private static List<Privilege> without(List<Privilege> some, List<Privilege> others) {
        return others.contains(Privilege.ALL)
                ? List.of()
                : some.stream().filter(each -> !others.contains(each)).toList();
    }

    private Step revoke(String option, Sql what, boolean granted) {
        boolean cascades = granted && head.text().isEmpty();
        return Step.of(head.then(Sql.of("REVOKE {}{} ON {} FROM {}", Sql.raw(option), what, on, role))
                .then(Sql.raw("CASCADE").when(cascades)));
    }

    private Step grant(Sql what, boolean withOption) {
        return Step.of(head.then(Sql.of("GRANT {} ON {} TO {}", what, on, role))
                .then(Sql.raw("WITH GRANT OPTION").when(withOption)));
    }

    private static Sql words(Collection<Privilege> privileges) {
        return Sql.join(
                ", ", privileges.stream().map(each -> Sql.raw(each.name())).toList());
    }

    private static Sql words(Map<Privilege, List<Sql>> columns) {
        return Sql.join(
                ", ",
                spelled(columns).entrySet().stream()
                        .map(each -> Sql.of("{} ({})", Sql.raw(each.getKey().name()), Sql.join(", ", each.getValue())))
                        .toList());
    }
}

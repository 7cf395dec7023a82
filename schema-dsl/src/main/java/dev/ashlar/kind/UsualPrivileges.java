package dev.ashlar.kind;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.DefaultPrivilegeDef;
import dev.ashlar.model.DefaultPrivilegeDef.Grant;
import dev.ashlar.model.DefaultPrivilegeDef.Target;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.Privilege;
import dev.ashlar.model.PrivilegeDef;
import dev.ashlar.model.Privileges;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a role may do with an object of which nobody said anything (manual, "Privileges", and acldefault), and with one that is made while
 * default privileges are in force (manual, ALTER DEFAULT PRIVILEGES).
 */
final class UsualPrivileges {

    /** The first version in which not everyone may make objects in the schema public (release notes of 15). */
    private static final int PUBLIC_CLOSED = 15;

    private UsualPrivileges() {}

    /** Where nobody said anything. */
    static Privileges of(PrivilegeDef definition, Model model, Context context) {
        return of(definition.id().owner(), definition.grantee(), Owners.owner(definition.owned(), model), context);
    }

    private static Privileges of(ObjectId object, String grantee, String owner, Context context) {
        if (grantee.equals(owner)) {
            return Privileges.ALL.on(Privilege.on(object.type()));
        }
        if (!grantee.equals(PrivilegeDef.EVERYONE)) {
            return Privileges.NONE;
        }
        if (object.type() == ObjectType.SCHEMA && object.name().equals("public")) {
            return context.server() < PUBLIC_CLOSED ? Privileges.ALL : Privileges.of(List.of(Privilege.USAGE));
        }
        return Grantable.target(object).map(UsualPrivileges::everyone).orElse(Privileges.NONE);
    }

    private static Privileges everyone(Target target) {
        return switch (target) {
            case FUNCTIONS, TYPES -> Privileges.ALL.on(target.privileges());
            case TABLES, SEQUENCES, SCHEMAS, LARGE_OBJECTS -> Privileges.NONE;
        };
    }

    /** What default privileges take the place of: for all schemas what is usual, in one schema nothing. */
    static Privileges beside(DefaultPrivilegeDef defaults, String grantee) {
        if (defaults.id().parent() != null) {
            return Privileges.NONE;
        }
        if (grantee.equals(defaults.role())) {
            return Privileges.ALL.on(defaults.target().privileges());
        }
        return grantee.equals(PrivilegeDef.EVERYONE) ? everyone(defaults.target()) : Privileges.NONE;
    }

    /** The default privileges that an object gets when it is made: those of before that stay, as they are changed last and go first. */
    private static List<DefaultPrivilegeDef> inForce(ObjectId object, Context context) {
        var inForce = new ArrayList<DefaultPrivilegeDef>();
        Grantable.target(object).ifPresent(target -> {
            var places = new ArrayList<ObjectId>();
            places.add(DefaultPrivilegeDef.id(null, target, PrivilegeDef.CURRENT_USER));
            if (object.parent() != null) {
                places.add(DefaultPrivilegeDef.id(object.owner(), target, PrivilegeDef.CURRENT_USER));
            }
            for (ObjectId place : places) {
                if (context.before().find(place).orElse(null) instanceof DefaultPrivilegeDef found
                        && context.after().has(place)) {
                    inForce.add(found);
                }
            }
        });
        return inForce;
    }

    /** Whether default privileges say something for a role about such an object. */
    static boolean isTouched(ObjectId object, String grantee, Context context) {
        return inForce(object, context).stream()
                .anyMatch(each -> each.of(grantee).isPresent());
    }

    /** What a role may do with an object that was just made. */
    static Privileges made(ObjectId object, String grantee, Context context) {
        Privileges privileges = of(object, grantee, PrivilegeDef.CURRENT_USER, context);
        for (DefaultPrivilegeDef each : inForce(object, context)) {
            Privileges said = each.of(grantee).orElse(Privileges.NONE);
            if (each.id().parent() != null) {
                privileges = privileges.and(said);
            } else if (each.of(grantee).isPresent()) {
                privileges = said;
            }
        }
        return privileges;
    }

    /**
     * What an object that was just made got by default privileges, and no definition speaks of, is taken from it; of an identity column
     * it is the sequence that got something.
     */
    static List<Step> settle(Definition made, Context context) {
        ObjectId object = made instanceof ColumnDef column && column.identity() != null
                ? ObjectId.schema(column.id().schemaName())
                        .child(ObjectType.SEQUENCE, column.identity().sequence())
                : made.id();
        Set<String> grantees = new LinkedHashSet<>();
        for (DefaultPrivilegeDef each : inForce(object, context)) {
            each.grants().stream().map(Grant::grantee).forEach(grantees::add);
        }
        var steps = new ArrayList<Step>();
        for (String grantee : grantees) {
            if (!context.after().has(PrivilegeDef.id(object, grantee))) {
                Privileges usual = of(object, grantee, PrivilegeDef.CURRENT_USER, context);
                steps.addAll(PrivilegeStatements.on(object, grantee).way(made(object, grantee, context), usual));
            }
        }
        return steps;
    }
}

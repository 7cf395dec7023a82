package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.dsl.Grant;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.OwnerDef;
import dev.ashlar.model.Privilege;
import dev.ashlar.model.PrivilegeDef;
import dev.ashlar.model.PrivilegeDef.ColumnPrivileges;
import dev.ashlar.model.Privileges;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What roles may do. What the same roles may do with several objects is said of them together, as long as they are all columns or none
 * is.
 */
final class PrivilegeSource {

    private final Scope scope;
    private final Map<ObjectId, GrantedPartSource> parts;

    private PrivilegeSource(Scope scope) {
        this.scope = scope;
        this.parts = GrantedPartSource.all(scope.model());
    }

    /** The statements. */
    static List<CodeBlock> statements(Scope scope) {
        return new PrivilegeSource(scope).statements();
    }

    /** What a statement says, but for objects and roles; no privileges for a revoke. */
    private record Said(List<Privilege> privileges, boolean grantOption) {}

    /** What a statement says, but for the objects. The holder is the relation whose columns it names; a schema where it names others. */
    private record Statement(Said said, List<String> roles, boolean columns, boolean parts, ObjectId holder) {}

    private List<CodeBlock> statements() {
        Map<ObjectId, Map<Said, List<String>>> roles = new LinkedHashMap<>();
        for (PrivilegeDef each : scope.model().all(PrivilegeDef.class)) {
            said(each).forEach(said -> add(roles, each.id().owner(), said, each.grantee()));
            for (ColumnPrivileges column : each.columns()) {
                split(column.privileges()).forEach(said -> add(roles, column.column(), said, each.grantee()));
            }
        }
        Map<Statement, List<ObjectId>> statements = new LinkedHashMap<>();
        roles.forEach((object, ofObject) -> ofObject.forEach((said, all) -> together(all)
                .forEach(some -> statements
                        .computeIfAbsent(statement(said, some, object), key -> new ArrayList<>())
                        .add(object))));
        List<CodeBlock> code = new ArrayList<>();
        statements.forEach((statement, objects) -> code(statement, objects, code));
        return code;
    }

    private static void add(Map<ObjectId, Map<Said, List<String>>> roles, ObjectId object, Said said, String grantee) {
        roles.computeIfAbsent(object, key -> new LinkedHashMap<>())
                .computeIfAbsent(said, key -> new ArrayList<>())
                .add(grantee);
    }

    /** What must be said beside what is usual; all of it where that was revoked. */
    private List<Said> said(PrivilegeDef each) {
        String owner = scope.model()
                .find(OwnerDef.id(each.owned(), scope.model()))
                .map(OwnerDef.class::cast)
                .map(OwnerDef::role)
                .orElse(PrivilegeDef.CURRENT_USER);
        List<Privilege> all = Privilege.on(each.id().owner().type());
        PrivilegeDef.Within within = each.within();
        Privileges atFirst =
                within == null || within.ofColumn() ? PrivilegeDef.usual(each.id(), owner) : within.initial();
        List<Privilege> usual = whole(atFirst.held(), all);
        List<Said> said = new ArrayList<>();
        if (!whole(each.privileges().held(), all).containsAll(usual)) {
            said.add(new Said(List.of(), false));
        }
        said.addAll(split(each.privileges()));
        return said;
    }

    private static List<Privilege> whole(List<Privilege> some, List<Privilege> all) {
        return some.contains(Privilege.ALL) ? all : some;
    }

    /** What may be granted on is said apart. */
    private static List<Said> split(Privileges privileges) {
        List<Privilege> held = privileges.held();
        List<Privilege> grantable = privileges.grantable();
        List<Privilege> rest =
                held.stream().filter(each -> !grantable.contains(each)).toList();
        return Stream.of(new Said(rest, false), new Said(grantable, true))
                .filter(said -> !said.privileges().isEmpty())
                .toList();
    }

    /** Roles by their names; everyone and the owner of the database each in a list of their own. */
    private static List<List<String>> together(List<String> roles) {
        List<String> named = roles.stream().filter(PrivilegeDef::isRole).toList();
        return Stream.concat(
                        Stream.of(named),
                        roles.stream()
                                .filter(role -> !PrivilegeDef.isRole(role))
                                .map(List::of))
                .filter(some -> !some.isEmpty())
                .toList();
    }

    private Statement statement(Said said, List<String> roles, ObjectId object) {
        return new Statement(
                said,
                roles,
                object.type() == ObjectType.COLUMN,
                parts.containsKey(object),
                isNamed(object) ? object.owner() : ObjectId.schema(""));
    }

    /** Whether it is a column that has no field. */
    private boolean isNamed(ObjectId object) {
        return object.type() == ObjectType.VIEW_COLUMN
                || object.type() == ObjectType.COLUMN && parts.containsKey(object.owner());
    }

    private void code(Statement statement, List<ObjectId> objects, List<CodeBlock> code) {
        boolean areNamed = isNamed(objects.get(0));
        List<CodeBlock> named = objects.stream()
                .map(object -> areNamed
                        ? CodeBlock.of("$S", object.name())
                        : statement.columns() ? scope.part(object) : whole(object))
                .toList();
        boolean revokes = statement.said().privileges().isEmpty();
        CodeBlock head = revokes
                ? CodeBlock.of("$L()", scope.member(Grant.class, "revokeAll"))
                : CodeBlock.of(
                        "$L($L)",
                        scope.member(Grant.class, "grant"),
                        words(statement.said().privileges(), scope));
        for (CodeBlock part : StatementList.parts(named)) {
            Chain chain = new Chain(head);
            if (areNamed) {
                chain.then("onColumns($L,$W$L)", whole(statement.holder()), part);
            } else {
                chain.then("on($L)", part);
            }
            chain.then("$L", roles(statement.roles(), revokes ? "from" : "to"))
                    .thenIf(statement.said().grantOption(), "withGrantOption()");
            code.add(chain.code());
        }
    }

    private CodeBlock whole(ObjectId object) {
        GrantedPartSource part = parts.get(object);
        return part == null ? scope.constant(object) : part.code(scope);
    }

    /** Privileges as Java names them, with commas between. */
    static CodeBlock words(List<Privilege> privileges, Scope scope) {
        return privileges.stream()
                .map(each -> scope.member(Privilege.class, each.name()))
                .collect(CodeBlock.joining(",$W"));
    }

    private static CodeBlock roles(List<String> roles, String word) {
        return switch (roles.get(0)) {
            case PrivilegeDef.EVERYONE -> CodeBlock.of("$LPublic()", word);
            case PrivilegeDef.CURRENT_USER -> CodeBlock.of("$LOwner()", word);
            default ->
                CodeBlock.of(
                        "$L($L)",
                        word,
                        roles.stream().map(role -> CodeBlock.of("$S", role)).collect(CodeBlock.joining(",$W")));
        };
    }
}

package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.dsl.DefaultPrivileges;
import dev.ashlar.model.DefaultPrivilegeDef;
import dev.ashlar.model.DefaultPrivilegeDef.Grant;
import dev.ashlar.model.Privilege;
import dev.ashlar.model.PrivilegeDef;
import java.util.List;

/** What is granted on objects that a role will make. */
final class DefaultPrivilegeSource {

    private DefaultPrivilegeSource() {}

    /** The statements. */
    static List<CodeBlock> statements(Scope scope) {
        return scope.model().all(DefaultPrivilegeDef.class).stream()
                .map(each -> statement(each, scope))
                .toList();
    }

    private static CodeBlock statement(DefaultPrivilegeDef each, Scope scope) {
        Chain chain = new Chain(CodeBlock.of("$L()", scope.member(DefaultPrivileges.class, "defaultPrivileges")))
                .thenIf(!each.role().equals(PrivilegeDef.CURRENT_USER), "forRole($S)", each.role());
        if (each.id().parent() != null) {
            chain.then("inSchema($L)", scope.constant(each.id().owner()));
        }
        chain.then(
                switch (each.target()) {
                    case TABLES -> "onTables()";
                    case SEQUENCES -> "onSequences()";
                    case FUNCTIONS -> "onFunctions()";
                    case TYPES -> "onTypes()";
                    case SCHEMAS -> "onSchemas()";
                    case LARGE_OBJECTS -> "onLargeObjects()";
                });
        each.grants().forEach(grant -> grant(grant, each.role(), chain, scope));
        return chain.code();
    }

    private static void grant(Grant grant, String role, Chain chain, Scope scope) {
        boolean everyone = grant.grantee().equals(PrivilegeDef.EVERYONE);
        boolean own = grant.grantee().equals(role);
        List<Privilege> grantable = grant.privileges().grantable();
        List<Privilege> held = grant.privileges().held().stream()
                .filter(each -> !grantable.contains(each))
                .toList();
        if (grant.privileges().areNone()) {
            chain.then(everyone ? "revokeFromPublic()" : "revokeFromRole()");
        }
        if (!held.isEmpty() && (everyone || own)) {
            chain.then(everyone ? "grantToPublic($L)" : "grantToRole($L)", PrivilegeSource.words(held, scope));
        } else if (!held.isEmpty()) {
            chain.then("grant($S,$W$L)", grant.grantee(), PrivilegeSource.words(held, scope));
        }
        chain.thenIf(
                !grantable.isEmpty(),
                "grantWithGrantOption($S,$W$L)",
                grant.grantee(),
                PrivilegeSource.words(grantable, scope));
    }
}

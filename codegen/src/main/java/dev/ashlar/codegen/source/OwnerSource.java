package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.dsl.Ownership;
import dev.ashlar.model.OwnerDef;
import dev.ashlar.model.PrivilegeDef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whom objects belong to: one statement for each role. */
final class OwnerSource {

    private OwnerSource() {}

    /** The statements. */
    static List<CodeBlock> statements(Scope scope) {
        Map<String, List<CodeBlock>> owned = new LinkedHashMap<>();
        for (OwnerDef owner : scope.model().all(OwnerDef.class)) {
            if (KindSources.place(owner) == Place.STATEMENT) {
                owned.computeIfAbsent(owner.role(), role -> new ArrayList<>())
                        .add(scope.constant(owner.id().owner()));
            }
        }
        List<CodeBlock> statements = new ArrayList<>();
        owned.forEach((role, objects) -> StatementList.parts(objects)
                .forEach(part -> statements.add(CodeBlock.of("$L$Z.of($L)", owner(role, scope), part))));
        return statements;
    }

    private static CodeBlock owner(String role, Scope scope) {
        return role.equals(PrivilegeDef.CURRENT_USER)
                ? CodeBlock.of("$L()", scope.member(Ownership.class, "databaseOwner"))
                : CodeBlock.of("$L($S)", scope.member(Ownership.class, "owner"), role);
    }
}

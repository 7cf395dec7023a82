package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.dsl.SecurityLabel;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.SecurityLabelDef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Security labels: objects that have the same one are named together, as long as one call can name them. */
final class SecurityLabelSource {

    private SecurityLabelSource() {}

    /** What one call says, but for the objects. The holder is the view or type whose parts it names; a schema where it names others. */
    private record Statement(String provider, String label, boolean columns, ObjectId holder) {}

    /** The statements. */
    static List<CodeBlock> statements(Scope scope) {
        Map<Statement, List<ObjectId>> statements = new LinkedHashMap<>();
        for (SecurityLabelDef each : scope.model().all(SecurityLabelDef.class)) {
            ObjectId on = each.id().owner();
            var statement = new Statement(
                    each.provider(),
                    each.label(),
                    on.type() == ObjectType.COLUMN,
                    isNamed(on) ? on.owner() : ObjectId.schema(""));
            statements.computeIfAbsent(statement, key -> new ArrayList<>()).add(on);
        }
        List<CodeBlock> code = new ArrayList<>();
        statements.forEach((statement, objects) -> code(statement, objects, scope, code));
        return code;
    }

    /** Whether it is a part that has no field of its own. */
    private static boolean isNamed(ObjectId on) {
        return on.type() == ObjectType.VIEW_COLUMN || on.type() == ObjectType.ATTRIBUTE;
    }

    private static void code(Statement statement, List<ObjectId> objects, Scope scope, List<CodeBlock> code) {
        ObjectId first = objects.get(0);
        List<CodeBlock> named = objects.stream()
                .map(object -> isNamed(object)
                        ? CodeBlock.of("$S", object.name())
                        : statement.columns() ? scope.part(object) : scope.constant(object))
                .toList();
        for (CodeBlock part : StatementList.parts(named)) {
            Chain chain = new Chain(CodeBlock.of(
                    "$L($S,$W$L)",
                    scope.member(SecurityLabel.class, "securityLabel"),
                    statement.provider(),
                    Texts.literal(statement.label())));
            if (isNamed(first)) {
                String method = first.type() == ObjectType.ATTRIBUTE ? "onAttributes" : "onColumns";
                chain.then("$L($L,$W$L)", method, scope.constant(statement.holder()), part);
            } else {
                chain.then("on($L)", part);
            }
            code.add(chain.code());
        }
    }
}

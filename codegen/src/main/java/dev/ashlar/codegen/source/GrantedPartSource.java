package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.model.ArgumentTypes;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.Privilege;
import dev.ashlar.model.PrivilegeDef;
import dev.ashlar.model.Privileges;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What privileges are granted on and no field stands for: a member of an extension, the sequence of an identity column.
 *
 * @param id its address
 * @param of the extension or the column
 * @param initial what the extension lets roles do with it, where that is not what PostgreSQL gives anyway
 */
record GrantedPartSource(ObjectId id, ObjectId of, Map<String, Privileges> initial) {

    /** All of a model, by their addresses. */
    static Map<ObjectId, GrantedPartSource> all(Model model) {
        Map<ObjectId, GrantedPartSource> parts = new LinkedHashMap<>();
        for (PrivilegeDef each : model.all(PrivilegeDef.class)) {
            PrivilegeDef.Within within = each.within();
            if (within != null) {
                ObjectId on = each.id().owner();
                GrantedPartSource part =
                        parts.computeIfAbsent(on, id -> new GrantedPartSource(id, within.of(), new LinkedHashMap<>()));
                Privileges usual =
                        PrivilegeDef.usual(each.id(), PrivilegeDef.CURRENT_USER).on(Privilege.on(on.type()));
                if (!within.initial().equals(usual)) {
                    part.initial.put(each.grantee(), within.initial());
                }
            }
        }
        return parts;
    }

    /** The call that makes it. */
    CodeBlock code(Scope scope) {
        if (of.type() == ObjectType.COLUMN) {
            return CodeBlock.of("$L.identitySequence()", scope.part(of));
        }
        List<CodeBlock> arguments = new ArrayList<>();
        if (id.parent() != null) {
            arguments.add(scope.constant(id.owner()));
        }
        arguments.add(CodeBlock.of("$S", id.name()));
        ArgumentTypes.of(id.arguments()).forEach(type -> arguments.add(CodeBlock.of("$S", type)));
        var chain = new Chain(CodeBlock.of(
                "$L.$L($L)", scope.constant(of), method(), arguments.stream().collect(CodeBlock.joining(",$W"))));
        initial.forEach((role, privileges) -> {
            List<CodeBlock> words = new ArrayList<>();
            if (!role.equals(PrivilegeDef.EVERYONE)) {
                words.add(CodeBlock.of("$S", role));
            }
            for (Privilege each : privileges.held()) {
                words.add(scope.member(Privilege.class, each.name()));
            }
            chain.then(
                    "$L($L)",
                    role.equals(PrivilegeDef.EVERYONE) ? "initiallyToPublic" : "initially",
                    words.stream().collect(CodeBlock.joining(",$W")));
        });
        return chain.code();
    }

    /** What an extension calls a member of the kind. */
    private String method() {
        return switch (id.type()) {
            case PROCEDURE -> "procedure";
            case AGGREGATE -> "aggregate";
            case TABLE -> "table";
            case VIEW -> "view";
            case MATERIALIZED_VIEW -> "materializedView";
            case SEQUENCE -> "sequence";
            case ENUM -> "pgEnum";
            case DOMAIN -> "domain";
            case COMPOSITE_TYPE -> "compositeType";
            case RANGE_TYPE -> "rangeType";
            case SCHEMA -> "schema";
            case FOREIGN_DATA_WRAPPER -> "foreignDataWrapper";
            default -> "function";
        };
    }
}

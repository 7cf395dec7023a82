package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.model.Deferral;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.Validity;
import dev.ashlar.sql.DerivedName;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the sources of constraints share. */
final class ConstraintSource {

    private ConstraintSource() {}

    /** A constraint over columns, with its name where that is not the usual one. */
    static CodeBlock made(String method, ObjectId id, String usual, List<ObjectId> columns, Scope scope) {
        return id.name().equals(usual)
                ? CodeBlock.of("$L($L)", method, scope.parts(columns))
                : CodeBlock.of("$L($S,$W$L)", method, id.name(), scope.parts(columns));
    }

    /** The name that PostgreSQL gives to a constraint over columns. */
    static String usualName(ObjectId id, List<ObjectId> columns, String label) {
        String joined = columns.stream().map(ObjectId::name).collect(Collectors.joining("_"));
        return DerivedName.of(id.owner().name(), joined, label);
    }

    static Chain include(Chain chain, List<ObjectId> columns, Scope scope) {
        return columns.isEmpty() ? chain : chain.then("include($L)", scope.parts(columns));
    }

    static Chain validity(Chain chain, Validity validity) {
        return switch (validity) {
            case VALID -> chain;
            case NOT_VALID -> chain.then("notValid()");
            case NOT_ENFORCED -> chain.then("notEnforced()");
        };
    }

    /** Where and how the index of a constraint is stored. */
    static Chain storage(Chain chain, Map<String, String> parameters, @Nullable String tablespace) {
        parameters.forEach((name, value) -> chain.then("with($S,$W$S)", name, value));
        return chain.thenIf(tablespace != null, "tablespace($S)", tablespace);
    }

    static Chain deferral(Chain chain, Deferral deferral) {
        return switch (deferral) {
            case NOT_DEFERRABLE -> chain;
            case DEFERRABLE -> chain.then("deferrable()");
            case INITIALLY_DEFERRED -> chain.then("initiallyDeferred()");
        };
    }
}

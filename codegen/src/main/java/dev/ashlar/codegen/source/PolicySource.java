package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.dsl.Policy;
import dev.ashlar.model.PolicyDef;
import java.util.Locale;

/** Policies. */
record PolicySource() implements KindSource<PolicyDef> {

    @Override
    public Place place() {
        return Place.FIELD;
    }

    @Override
    public Made made(PolicyDef policy, Scope scope) {
        String command = policy.command();
        Chain chain = new Chain(CodeBlock.of("policy($S)", policy.id().name()))
                .thenIf(policy.restrictive(), "restrictive()")
                .thenIf(
                        !command.equals(PolicyDef.ALL_COMMANDS),
                        "for$L()",
                        command.charAt(0) + command.substring(1).toLowerCase(Locale.ROOT));
        CodeBlock roles =
                policy.roles().stream().map(role -> CodeBlock.of("$S", role)).collect(CodeBlock.joining(",$W"));
        chain.thenIf(!roles.isEmpty(), "to($L)", roles);
        if (policy.using() != null) {
            chain.then("using($L)", ExpressionSource.wideCondition(policy.using(), policy, scope));
        }
        if (policy.check() != null) {
            chain.then("withCheck($L)", ExpressionSource.wideCondition(policy.check(), policy, scope));
        }
        return Made.of(Policy.class, CommentSource.on(policy.id(), chain, scope));
    }
}

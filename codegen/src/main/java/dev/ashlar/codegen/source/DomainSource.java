package dev.ashlar.codegen.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.ashlar.dsl.Domain;
import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.DomainConstraintDef;
import dev.ashlar.model.DomainDef;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.SqlType;
import java.util.Optional;

/** Domains, with their defaults and checks. */
record DomainSource() implements KindSource<DomainDef> {

    @Override
    public Place place() {
        return Place.DATA_TYPES;
    }

    @Override
    public Made made(DomainDef domain, Scope scope) {
        var chain = new Chain(scope.inSchema(Domain.class, "domain", domain.id()));
        chain.then("as($L)", base(domain, scope));
        if (domain.notNull() != null) {
            chain.then("notNull($L)", domain.notNull().isEmpty() ? "" : CodeBlock.of("$S", domain.notNull()));
        }
        for (DomainConstraintDef check : scope.model().children(domain.id(), DomainConstraintDef.class)) {
            check(check, domain.base(), chain, scope);
        }
        return new Made(
                ParameterizedTypeName.get(ClassName.get(Domain.class), TypeSource.value(domain.base(), scope)),
                CommentSource.on(domain.id(), chain, scope).code());
    }

    private static CodeBlock base(DomainDef domain, Scope scope) {
        var chain = CollationSource.say(domain.collation(), new Chain(TypeSource.of(domain.base(), scope)));
        scope.model()
                .find(domain.id().child(ObjectType.DEFAULT, ""))
                .map(DefaultDef.class::cast)
                .ifPresent(value -> chain.then("defaultTo($L)", DefaultSource.of(value, domain.base(), scope)));
        return chain.code();
    }

    private static void check(DomainConstraintDef check, SqlType base, Chain chain, Scope scope) {
        Optional<CodeBlock> comment =
                CommentSource.text(check.id(), scope).map(text -> CodeBlock.of(",$W$L", Texts.literal(text)));
        chain.then(
                "$L($S,$Wvalue -> $L$L)",
                check.notValid() ? "checkNotValid" : "check",
                check.id().name(),
                ExpressionSource.domain(check, base, scope),
                comment.orElse(CodeBlock.of("")));
    }
}

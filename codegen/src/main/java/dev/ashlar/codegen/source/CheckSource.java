package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.dsl.Check;
import dev.ashlar.model.CheckDef;
import java.util.List;

/** Checks. */
record CheckSource() implements KindSource<CheckDef> {

    @Override
    public Place place() {
        return Place.FIELD;
    }

    @Override
    public Made made(CheckDef check, Scope scope) {
        CodeBlock made = CodeBlock.of(
                "check($S,$W$L)",
                check.id().name(),
                ExpressionSource.condition(check.condition(), check, List.of(), scope));
        Chain chain = new Chain(made).thenIf(check.noInherit(), "noInherit()");
        ConstraintSource.validity(chain, check.validity());
        return Made.of(Check.class, CommentSource.on(check.id(), chain, scope));
    }
}

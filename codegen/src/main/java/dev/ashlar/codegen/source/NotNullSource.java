package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.dsl.NotNull;
import dev.ashlar.model.NotNullDef;

/** Constraints that keep columns from being null, where there is more to say than that. */
record NotNullSource() implements KindSource<NotNullDef> {

    @Override
    public Place place() {
        return Place.FIELD;
    }

    @Override
    public Made made(NotNullDef notNull, Scope scope) {
        CodeBlock made = CodeBlock.of("notNull($S,$W$L)", notNull.id().name(), scope.part(notNull.column()));
        Chain chain = new Chain(made).thenIf(notNull.noInherit(), "noInherit()");
        ConstraintSource.validity(chain, notNull.validity());
        return Made.of(NotNull.class, CommentSource.on(notNull.id(), chain, scope));
    }
}

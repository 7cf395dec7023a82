package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.dsl.Unique;
import dev.ashlar.model.UniqueDef;

/** Unique constraints. */
record UniqueSource() implements KindSource<UniqueDef> {

    @Override
    public Place place() {
        return Place.FIELD;
    }

    @Override
    public Made made(UniqueDef unique, Scope scope) {
        String usual = ConstraintSource.usualName(unique.id(), unique.columns(), "key");
        CodeBlock made = ConstraintSource.made("unique", unique.id(), usual, unique.columns(), scope);
        Chain chain = ConstraintSource.include(new Chain(made), unique.include(), scope)
                .thenIf(unique.nullsNotDistinct(), "nullsNotDistinct()");
        chain.thenIf(unique.withoutOverlaps(), "withoutOverlaps()");
        ConstraintSource.storage(chain, unique.parameters(), unique.tablespace());
        ConstraintSource.deferral(chain, unique.deferral());
        return Made.of(Unique.class, CommentSource.onBoth(unique.id(), chain, scope));
    }
}

package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.dsl.Exclusion;
import dev.ashlar.model.ExclusionDef;

/** Exclusion constraints. */
record ExclusionSource() implements KindSource<ExclusionDef> {

    @Override
    public Place place() {
        return Place.FIELD;
    }

    @Override
    public Made made(ExclusionDef exclusion, Scope scope) {
        Chain chain = new Chain(CodeBlock.of("exclusion($S)", exclusion.id().name()));
        chain.thenIf(!exclusion.method().equals("gist"), "using($S)", exclusion.method());
        var keys = new IndexKeySource(exclusion, exclusion.elements(), exclusion.include(), scope);
        for (int i = 0; i < exclusion.elements().size(); i++) {
            chain.then(
                    "with($L,$W$S)",
                    keys.key(exclusion.elements().get(i)),
                    exclusion.operators().get(i));
        }
        ConstraintSource.include(chain, exclusion.include(), scope);
        if (exclusion.where() != null) {
            chain.then("where($L)", keys.condition(exclusion.where()));
        }
        ConstraintSource.storage(chain, exclusion.parameters(), exclusion.tablespace());
        ConstraintSource.deferral(chain, exclusion.deferral());
        return Made.of(Exclusion.class, CommentSource.onBoth(exclusion.id(), chain, scope));
    }
}

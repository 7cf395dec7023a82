package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.dsl.Index;
import dev.ashlar.model.IndexDef;

/** Indexes. */
record IndexSource() implements KindSource<IndexDef> {

    @Override
    public Place place() {
        return Place.FIELD;
    }

    @Override
    public Made made(IndexDef index, Scope scope) {
        Chain chain = new Chain(CodeBlock.of(
                "$L($S)", index.unique() ? "uniqueIndex" : "index", index.id().name()));
        var keys = new IndexKeySource(index, index.elements(), index.include(), scope);
        chain.thenIf(!index.method().equals("btree"), "using($S)", index.method());
        chain.then("on($L)", index.elements().stream().map(keys::key).collect(CodeBlock.joining(",$W")));
        ConstraintSource.include(chain, index.include(), scope);
        chain.thenIf(index.nullsNotDistinct(), "nullsNotDistinct()");
        index.parameters().forEach((name, value) -> chain.then("with($S,$W$S)", name, value));
        chain.thenIf(index.tablespace() != null, "tablespace($S)", index.tablespace());
        if (index.where() != null) {
            chain.then("where($L)", keys.condition(index.where()));
        }
        return Made.of(Index.class, CommentSource.on(index.id(), chain, scope));
    }
}

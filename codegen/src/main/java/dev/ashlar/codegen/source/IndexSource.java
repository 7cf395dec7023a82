package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.ashlar.dsl.Index;
import dev.ashlar.model.IndexDef;

/** Indexes: fields of a table, and calls on a materialized view. */
record IndexSource() implements KindSource<IndexDef> {

    @Override
    public Place place() {
        return Place.FIELD;
    }

    @Override
    public Made made(IndexDef index, Scope scope) {
        return new Made(TypeName.get(Index.class), said(index, "", scope));
    }

    /** An index of what stands before a dot, or of the table whose class it is. */
    static CodeBlock said(IndexDef index, String of, Scope scope) {
        Chain chain = new Chain(CodeBlock.of(
                "$L$L($S)",
                of,
                index.unique() ? "uniqueIndex" : "index",
                index.id().name()));
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
        return CommentSource.on(index.id(), chain, scope).code();
    }
}

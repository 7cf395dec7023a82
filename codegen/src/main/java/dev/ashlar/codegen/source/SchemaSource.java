package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.dsl.Schema;
import dev.ashlar.model.SchemaDef;

/** Schemas. */
record SchemaSource() implements KindSource<SchemaDef> {

    @Override
    public Place place() {
        return Place.SCHEMAS;
    }

    @Override
    public Made made(SchemaDef schema, Scope scope) {
        CodeBlock made = CodeBlock.of(
                "$L($S)", scope.member(Schema.class, "schema"), schema.id().name());
        return Made.of(Schema.class, CommentSource.on(schema.id(), new Chain(made), scope));
    }
}

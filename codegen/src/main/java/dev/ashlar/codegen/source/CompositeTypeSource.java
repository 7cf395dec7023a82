package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.dsl.CompositeType;
import dev.ashlar.model.CompositeTypeDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import org.jspecify.annotations.Nullable;

/** Composite types, with their attributes. */
record CompositeTypeSource() implements KindSource<CompositeTypeDef> {

    @Override
    public Place place() {
        return Place.DATA_TYPES;
    }

    @Override
    public Made made(CompositeTypeDef type, Scope scope) {
        var chain = new Chain(scope.inSchema(CompositeType.class, "composite", type.id()));
        for (CompositeTypeDef.Attribute each : type.attributes()) {
            CodeBlock of = CollationSource.say(each.collation(), new Chain(TypeSource.of(each.type(), scope)))
                    .code();
            chain.then("attribute($S,$W$L$L)", each.name(), isRow(each.type().userType()) ? "() -> " : "", of);
        }
        for (CompositeTypeDef.Attribute each : type.attributes()) {
            CommentSource.text(type.attribute(each.name()), scope)
                    .ifPresent(text -> chain.then("commentOn($S,$W$L)", each.name(), Texts.literal(text)));
        }
        return Made.of(CompositeType.class, CommentSource.on(type.id(), chain, scope));
    }

    /** Whether a type is that of the rows of a table, which may have columns of such types and is not there yet then. */
    private static boolean isRow(@Nullable ObjectId type) {
        return type != null && (type.type() == ObjectType.TABLE || type.type() == ObjectType.VIEW);
    }
}

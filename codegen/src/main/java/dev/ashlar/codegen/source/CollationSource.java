package dev.ashlar.codegen.source;

import dev.ashlar.dsl.Collation;
import dev.ashlar.model.CollationDef;
import org.jspecify.annotations.Nullable;

/** Collations. */
record CollationSource() implements KindSource<CollationDef> {

    @Override
    public Place place() {
        return Place.COLLATIONS;
    }

    @Override
    public Made made(CollationDef collation, Scope scope) {
        var chain = new Chain(scope.inSchema(Collation.class, "collation", collation.id()));
        String library = switch (collation.provider()) {
            case ICU -> "icu";
            case LIBC -> "libc";
            case BUILTIN -> "builtin";
        };
        if (collation.characters() == null) {
            chain.then("$L($S)", library, collation.locale());
        } else {
            chain.then("$L($S,$W$S)", library, collation.locale(), collation.characters());
        }
        chain.thenIf(!collation.deterministic(), "nondeterministic()");
        if (collation.rules() != null) {
            chain.then("rules($L)", Texts.literal(collation.rules()));
        }
        return Made.of(Collation.class, CommentSource.on(collation.id(), chain, scope));
    }

    /** Says the collation of a type, where it is not the type's own. */
    static Chain say(@Nullable String collation, Chain chain) {
        return collation == null ? chain : chain.then("collate($L)", SqlNames.strings(collation));
    }
}

package dev.ashlar.codegen.source;

import dev.ashlar.model.CommentDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import java.util.Optional;

/** Comments: a call on what they are on. */
final class CommentSource {

    private CommentSource() {}

    /** The comment on an object. */
    static Optional<String> text(ObjectId on, Scope scope) {
        return scope.model()
                .find(on.child(ObjectType.COMMENT, ""))
                .map(CommentDef.class::cast)
                .map(CommentDef::text);
    }

    /** Says the comments on a constraint and on its index, where they have one. */
    static Chain onBoth(ObjectId id, Chain chain, Scope scope) {
        on(id, chain, scope);
        text(id.child(ObjectType.INDEX, ""), scope)
                .ifPresent(text -> chain.then("withIndexComment($L)", Texts.literal(text)));
        return chain;
    }

    /** Says the comment on an object, where it has one. */
    static Chain on(ObjectId id, Chain chain, Scope scope) {
        text(id, scope).ifPresent(text -> chain.then("withComment($L)", Texts.literal(text)));
        return chain;
    }
}

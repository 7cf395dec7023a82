package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.dsl.Sequence;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.SequenceDef;
import dev.ashlar.model.SequenceOptions;
import dev.ashlar.model.SequenceOwnerDef;
import dev.ashlar.model.SqlType;
import java.util.Optional;

/** Sequences. */
record SequenceSource() implements KindSource<SequenceDef> {

    @Override
    public Place place() {
        return Place.SEQUENCES;
    }

    @Override
    public Made made(SequenceDef sequence, Scope scope) {
        CodeBlock made = CodeBlock.of(
                "$L($L,$W$S)",
                scope.member(Sequence.class, "sequence"),
                scope.constant(sequence.id().owner()),
                sequence.id().name());
        SequenceOptions options = sequence.options();
        var chain = new Chain(made);
        if (!options.type().equals("bigint")) {
            chain.then("as($L)", TypeSource.of(SqlType.of(options.type()), scope));
        }
        counting(options).ifPresent(how -> chain.then("counting($L)", how));
        chain.thenIf(sequence.unlogged(), "unlogged()");
        scope.model()
                .find(sequence.id().child(ObjectType.SEQUENCE_OWNER, ""))
                .map(SequenceOwnerDef.class::cast)
                .ifPresent(owner -> chain.then("ownedBy(() -> $L)", scope.part(owner.column())));
        return Made.of(Sequence.class, CommentSource.on(sequence.id(), chain, scope));
    }

    /** How a sequence counts, where that is not as usual. */
    static Optional<CodeBlock> counting(SequenceOptions options) {
        Chain chain = settings(options, new Chain(CodeBlock.of("counting -> counting")));
        return chain.isEmpty() ? Optional.empty() : Optional.of(chain.code());
    }

    /** What is not as usual. */
    static Chain settings(SequenceOptions options, Chain chain) {
        SequenceOptions usual = options.defaults();
        return chain.thenIf(options.increment() != 1, "incrementBy($LL)", options.increment())
                .thenIf(options.min() != usual.min(), "minimum($L)", number(options.min()))
                .thenIf(options.max() != usual.max(), "maximum($L)", number(options.max()))
                .thenIf(
                        options.start() != (options.increment() > 0 ? options.min() : options.max()),
                        "startingAt($L)",
                        number(options.start()))
                .thenIf(options.cache() != 1, "cached($LL)", options.cache())
                .thenIf(options.cycle(), "cycling()");
    }

    private static CodeBlock number(long value) {
        return CodeBlock.of("$LL", value);
    }
}

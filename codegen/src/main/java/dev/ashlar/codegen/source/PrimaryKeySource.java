package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.dsl.PrimaryKey;
import dev.ashlar.model.PrimaryKeyDef;
import dev.ashlar.sql.DerivedName;

/** Primary keys. */
record PrimaryKeySource() implements KindSource<PrimaryKeyDef> {

    @Override
    public Place place() {
        return Place.FIELD;
    }

    @Override
    public Made made(PrimaryKeyDef key, Scope scope) {
        String usual = DerivedName.of(key.id().owner().name(), "pkey");
        CodeBlock made = ConstraintSource.made("primaryKey", key.id(), usual, key.columns(), scope);
        Chain chain = ConstraintSource.include(new Chain(made), key.include(), scope);
        chain.thenIf(key.withoutOverlaps(), "withoutOverlaps()");
        ConstraintSource.storage(chain, key.parameters(), key.tablespace());
        ConstraintSource.deferral(chain, key.deferral());
        return Made.of(PrimaryKey.class, CommentSource.onBoth(key.id(), chain, scope));
    }
}

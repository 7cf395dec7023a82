package dev.ashlar.codegen.source;

import dev.ashlar.model.Definition;

/** What is said by statements of its own that speak of many objects: {@link OwnerSource}, {@link PrivilegeSource}, {@link SecurityLabelSource}. */
record StatementSource() implements KindSource<Definition> {

    @Override
    public Place place() {
        return Place.STATEMENT;
    }

    @Override
    public Made made(Definition definition, Scope scope) {
        throw new IllegalStateException("no field stands for " + definition.id());
    }
}

package dev.ashlar.codegen.source;

import dev.ashlar.model.Definition;

/** What is said along with what it belongs to: a default with its column, a comment with its object. */
record WithinSource() implements KindSource<Definition> {

    @Override
    public Place place() {
        return Place.WITHIN;
    }

    @Override
    public Made made(Definition definition, Scope scope) {
        throw new IllegalStateException("no field stands for " + definition.id());
    }
}

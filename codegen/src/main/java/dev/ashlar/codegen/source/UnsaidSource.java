package dev.ashlar.codegen.source;

import dev.ashlar.model.Definition;

/** Kinds that cannot be written in Java yet: their objects are left out, and named. */
record UnsaidSource() implements KindSource<Definition> {

    @Override
    public Place place() {
        return Place.NOWHERE;
    }

    @Override
    public Made made(Definition definition, Scope scope) {
        throw new IllegalStateException("no field stands for " + definition.id());
    }
}

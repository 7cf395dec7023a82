package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.dsl.ForeignServer;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.PrivilegeDef;
import dev.ashlar.model.ServerDef;
import dev.ashlar.model.UserMappingDef;

/** Foreign servers, with as whom roles use them. */
record ForeignServerSource() implements KindSource<ServerDef> {

    @Override
    public Place place() {
        return Place.FOREIGN_SERVERS;
    }

    @Override
    public Made made(ServerDef server, Scope scope) {
        ObjectId wrapper = server.wrapper();
        CodeBlock of = wrapper.parent() == null
                ? scope.constant(wrapper)
                : CodeBlock.of("$L,$W$S", scope.constant(wrapper.owner()), wrapper.name());
        Chain chain = new Chain(CodeBlock.of(
                        "$L($S,$W$L)",
                        scope.member(ForeignServer.class, "foreignServer"),
                        server.id().name(),
                        of))
                .thenIf(server.type() != null, "type($S)", server.type())
                .thenIf(server.version() != null, "version($S)", server.version());
        server.options().forEach((name, value) -> chain.then("option($S,$W$S)", name, value));
        scope.model().all(UserMappingDef.class).stream()
                .filter(mapping -> mapping.id().owner().equals(server.id()))
                .forEach(mapping -> mapping(mapping, chain));
        return Made.of(ForeignServer.class, CommentSource.on(server.id(), chain, scope));
    }

    private static void mapping(UserMappingDef mapping, Chain chain) {
        CodeBlock options = mapping.options().entrySet().stream()
                .map(option -> CodeBlock.of("$S,$W$S", option.getKey(), option.getValue()))
                .collect(CodeBlock.joining(",$W"));
        switch (mapping.id().name()) {
            case PrivilegeDef.EVERYONE -> chain.then("mappingOfPublic($L)", options);
            case PrivilegeDef.CURRENT_USER -> chain.then("mappingOfCurrentUser($L)", options);
            default ->
                chain.then(
                        options.isEmpty() ? "mapping($S)" : "mapping($S,$W$L)",
                        options.isEmpty()
                                ? new Object[] {mapping.id().name()}
                                : new Object[] {mapping.id().name(), options});
        }
    }
}

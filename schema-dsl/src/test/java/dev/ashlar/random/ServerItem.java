package dev.ashlar.random;

import dev.ashlar.dsl.ForeignDataWrapper;
import dev.ashlar.dsl.ForeignServer;
import java.util.Set;

/**
 * A foreign server with the mappings of its users.
 *
 * @param variant what it is told, a bit for each thing
 */
record ServerItem(int key, Named named, int wrapper, int variant) implements Item {

    /** How many things it can be told. */
    static final int BITS = 6;

    private boolean has(int bit) {
        return (variant & 1 << bit) != 0;
    }

    ForeignServer build(Build build) {
        ForeignServer server = ForeignServer.foreignServer(named.name(), (ForeignDataWrapper) build.object(wrapper));
        if (has(0)) {
            server.version(has(1) ? "1.0" : "it's 2");
        }
        if (has(1)) {
            server.option("host", has(2) ? "here" : "there");
        }
        if (has(2)) {
            server.type("a type");
        }
        if (has(3)) {
            server.mapping("ashlar_reader", "user", has(0) ? "reader" : "writer");
        }
        if (has(4)) {
            server.mappingOfPublic();
        }
        if (has(5)) {
            server.mappingOfCurrentUser("user", "me");
        }
        Said.of(named, server::withComment, server::renamedFrom);
        return server;
    }

    /** With one thing told or not. */
    ServerItem turned(int bit) {
        return new ServerItem(key, named, wrapper, variant ^ 1 << bit);
    }

    @Override
    public ServerItem named(Named other) {
        return new ServerItem(key, other, wrapper, variant);
    }

    @Override
    public Set<Integer> needs() {
        return Set.of(wrapper);
    }
}

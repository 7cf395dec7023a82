package dev.ashlar.codegen.operation;

import dev.ashlar.catalog.CatalogReading;
import dev.ashlar.codegen.scratch.ScratchServer;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.TextOnly;
import dev.ashlar.sql.VaryingArrays;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Makes two catalogs comparable whose expressions mean the same and are printed differently. PostgreSQL's text of an expression is no
 * fixed point: what it prints, read again, need not be printed as it was. So what differs in such texts only is built from its text
 * and read again, on both sides, with what it needs: where a text of the one is ever that of the other, the two are equal.
 */
final class SettledTexts {

    /** One turn was enough for all texts that are known; more are for those that are not. */
    private static final int TURNS = 4;

    private final Supplier<ScratchServer> server;

    /** With a server that is asked for only where texts differ. */
    SettledTexts(Supplier<ScratchServer> server) {
        this.server = server;
    }

    /**
     * Two catalogs.
     *
     * @param first the one, with the other's definition where the two mean the same
     * @param second the other, as it was
     */
    record Settled(Model first, Model second) {}

    /** The two catalogs, comparable. What cannot be built anew, as it needs something unmanaged, stays as it was read. */
    Settled settled(Model first, Model second) throws SQLException {
        Set<ObjectId> open = new LinkedHashSet<>();
        for (Definition each : first.definitions()) {
            second.find(each.id())
                    .filter(other -> !other.equals(each) && TextOnly.apart(each, other))
                    .ifPresent(other -> open.add(each.id()));
        }
        var one = new Turns(first, open);
        var other = new Turns(second, open);
        Map<ObjectId, Definition> equal = new HashMap<>();
        for (int turn = 0; turn < TURNS && !open.isEmpty(); turn++) {
            open.retainAll(union(one.next(open), other.next(open)));
            for (ObjectId id : List.copyOf(open)) {
                if (!Collections.disjoint(one.texts(id), other.texts(id))) {
                    equal.put(id, second.find(id).orElseThrow());
                    open.remove(id);
                }
            }
        }
        return new Settled(equal.isEmpty() ? first : first.with(equal.values()), second);
    }

    /**
     * What was read from a server, as the scratch server says it: major versions print one thing differently. What cannot be built
     * there stays as it was read, and so does what comes out as another thing: an invalid index.
     */
    Model translated(CatalogReading reading) throws SQLException {
        Model read = reading.model();
        if (reading.major() == server.get().majorVersion()) {
            return read;
        }
        ScratchBuild.Partial built = ScratchBuild.asFarAsPossible(read, server.get(), sql -> sql);
        return read.with(built.model().definitions().stream()
                .filter(each -> !built.refused().contains(each.id()))
                .filter(each -> read.find(each.id())
                        .filter(was -> TextOnly.apart(was, each))
                        .isPresent())
                .toList());
    }

    private static Set<ObjectId> union(Set<ObjectId> one, Set<ObjectId> other) {
        Set<ObjectId> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    /** The texts that some objects of a catalog have, turn by turn. */
    private final class Turns {

        private final Map<ObjectId, Set<Definition>> texts = new HashMap<>();
        private Model model;

        Turns(Model model, Collection<ObjectId> open) {
            this.model = model;
            open.forEach(id -> texts.computeIfAbsent(id, each -> new HashSet<>())
                    .add(model.find(id).orElseThrow()));
        }

        Set<Definition> texts(ObjectId id) {
            return texts.getOrDefault(id, Set.of());
        }

        /** Builds and reads them again; which of them have a text that they did not have before. */
        Set<ObjectId> next(Set<ObjectId> open) throws SQLException {
            Set<ObjectId> needed = needed(model, open);
            // A dump has the server's text as it is, and not as a plan says it.
            Model read = ScratchBuild.asFarAsPossible(
                            model.only(needed::contains), server.get(), VaryingArrays::printed)
                    .model();
            Map<ObjectId, Definition> fresh = new HashMap<>();
            for (ObjectId id : open) {
                Definition now = model.find(id).orElseThrow();
                read.find(id)
                        .filter(again -> TextOnly.apart(now, again) && texts(id).add(again))
                        .ifPresent(again -> fresh.put(id, again));
            }
            model = model.with(fresh.values());
            return fresh.keySet();
        }
    }

    /** Objects, what they need, and what is listed under that: a view may name all columns of a table without needing each. */
    private static Set<ObjectId> needed(Model model, Set<ObjectId> objects) {
        Set<ObjectId> needed = new HashSet<>();
        Deque<ObjectId> open = new ArrayDeque<>(objects);
        while (!open.isEmpty()) {
            ObjectId id = open.remove();
            if (needed.add(id)) {
                model.find(id).ifPresent(definition -> open.addAll(model.needs(definition)));
                model.children(id).forEach(child -> open.add(child.id()));
            }
        }
        return needed;
    }
}

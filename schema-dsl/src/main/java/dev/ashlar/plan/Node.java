package dev.ashlar.plan;

import dev.ashlar.kind.Context;
import dev.ashlar.kind.ForeignRows;
import dev.ashlar.kind.Inherited;
import dev.ashlar.kind.Kinds;
import dev.ashlar.kind.Step;
import dev.ashlar.model.Definition;
import dev.ashlar.model.ObjectId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A vertex of the graph of statements: all that is done to one object in one go, and what is done along with it. Mutable
 * while the plan is made, and private to it.
 */
final class Node implements Comparable<Node> {

    /** When a node comes, where nothing else decides. */
    enum Phase {
        /** What goes before all else, renames included. */
        AHEAD,
        RENAME,
        GUARD,
        /** What must make way: views, constraints, indexes, defaults. */
        CLEAR,
        BUILD,
        /** What holds rows or is used by what does: dropped as late as can be. */
        DISCARD,
        /** What would be called by the statements before. */
        WATCH,
        /** What acts upon all that is made after it. */
        LAST
    }

    /** When a node comes in its phase, where nothing else decides. */
    enum Rank {
        /** Casts: the server does not record that a view or a body uses one. */
        CONVERTING,
        /** Types and functions, which others use. */
        FIRST,
        PLAIN,
        /** What may call a function while it is built. */
        CALLING
    }

    final Phase phase;
    final int position;
    final Operation operation;
    final List<Step> steps;
    /** The statements are those that create the object along with what is absorbed. */
    boolean creates;
    /** The object is created under one that takes the place of another and that nothing uses yet. */
    boolean ofUnused;
    /** The server creates the object along with another, and the statements only do what is left. */
    boolean comesAlong;
    /** The operations whose statements are part of this node's. */
    final List<Operation> absorbed = new ArrayList<>();

    final Set<Node> next = new LinkedHashSet<>();
    int waitsFor;
    Rank rank = Rank.PLAIN;
    private @Nullable List<Step> statements;

    Node(Phase phase, int position, Operation operation, List<Step> steps) {
        this.phase = phase;
        this.position = position;
        this.operation = operation;
        this.steps = steps;
    }

    /** The statements; they are known only when the whole graph is. */
    List<Step> statements(Context context) {
        if (statements == null) {
            statements = creates ? created(context) : steps;
        }
        return statements;
    }

    private List<Step> created(Context context) {
        Definition after = Objects.requireNonNull(operation.after);
        List<Definition> inlined = absorbed.stream()
                .map(each -> Objects.requireNonNull(each.after))
                .toList();
        List<Step> steps = comesAlong
                ? Inherited.rest(after, inlined, context)
                : ofUnused
                        ? Kinds.of(after).createOfUnused(after, inlined, context)
                        : Kinds.of(after).create(after, inlined, context);
        return Stream.concat(
                        ForeignRows.spared(steps, context.after()).stream(),
                        Stream.concat(Stream.of(after), inlined.stream())
                                .flatMap(made -> Kinds.settle(made, context).stream()))
                .toList();
    }

    /** The other operation is done along with the node's. */
    void absorb(Operation other, Rank otherRank) {
        absorbed.add(other);
        if (otherRank == Rank.CALLING) {
            rank = Rank.CALLING;
        }
    }

    /** All that the node's statements need to be there. */
    Stream<ObjectId> needs(Context context) {
        return Stream.concat(Stream.of(operation), absorbed.stream())
                .flatMap(each -> each.neededAfter(context).stream());
    }

    /** This node comes before the other. */
    void before(Node other) {
        if (other != this && next.add(other)) {
            other.waitsFor++;
        }
    }

    @Override
    public int compareTo(Node other) {
        int byPhase = phase.compareTo(other.phase);
        if (byPhase != 0) {
            return byPhase;
        }
        int byRank = rank.compareTo(other.rank);
        return byRank != 0 ? byRank : Integer.compare(position, other.position);
    }

    @Override
    public String toString() {
        return phase + " " + operation.id;
    }
}

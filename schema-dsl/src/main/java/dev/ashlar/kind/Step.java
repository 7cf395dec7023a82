package dev.ashlar.kind;

import dev.ashlar.model.ObjectId;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a plan, with all that a reviewer must know of it. Immutable.
 *
 * @param sql the statement, without a semicolon
 * @param clause the statement as one clause of an <code>ALTER TABLE</code>, so that neighbours can share it; null where
 *     it stands alone
 * @param lock the lock that it takes on something that others use; null for none
 * @param risks what it costs and may do
 * @param guard whether it changes nothing and only refuses to go on
 * @param committed what the statement adds that can be used only after a commit
 * @param needs what must be there for the statement, beside what its object needs anyway
 */
public record Step(
        Sql sql,
        @Nullable Clause clause,
        @Nullable Lock lock,
        List<Risk> risks,
        boolean guard,
        Set<ObjectId> committed,
        Set<ObjectId> needs) {

    /**
     * A clause of a statement that can hold several of its sort.
     *
     * @param head the words before the clauses, such as <code>ALTER TABLE public.users</code>
     * @param verb the sort of the clause; only clauses of one sort share a statement
     * @param body the clause
     */
    public record Clause(Sql head, String verb, Sql body) {

        Sql statement() {
            return Sql.of("{}\n    {}", head, body);
        }
    }

    public Step {
        risks = List.copyOf(risks);
        committed = Set.copyOf(committed);
        needs = Set.copyOf(needs);
    }

    /** A statement that takes no lock that others notice. */
    public static Step of(Sql sql) {
        return new Step(sql, null, null, List.of(), false, Set.of(), Set.of());
    }

    /** A clause of an <code>ALTER TABLE</code>. */
    public static Step alterTable(ObjectId table, String verb, Sql body) {
        var clause = new Clause(Sql.of("ALTER TABLE {}", table.qualified()), verb, body);
        return new Step(
                clause.statement(),
                clause,
                new Lock(LockMode.ACCESS_EXCLUSIVE, table),
                List.of(),
                false,
                Set.of(),
                Set.of());
    }

    /** A block that looks at rows, changes nothing, and raises an error where the plan cannot go on. */
    public static Step guard(Sql sql, Risk risk) {
        return new Step(sql, null, null, List.of(risk), true, Set.of(), Set.of());
    }

    /** The same with a lock. */
    public Step locking(LockMode mode, ObjectId on) {
        return new Step(sql, clause, new Lock(mode, on), risks, guard, committed, needs);
    }

    /** The same with one more risk. */
    public Step with(Risk.Type type, ObjectId object, String words) {
        var more = new ArrayList<>(risks);
        more.add(new Risk(type, object, words));
        return new Step(sql, clause, lock, more, guard, committed, needs);
    }

    /** The same as a statement of its own. */
    public Step alone() {
        return new Step(sql, null, lock, risks, guard, committed, needs);
    }

    /** The same, adding something that can be used only after a commit. */
    public Step committing(ObjectId added) {
        return new Step(sql, clause, lock, risks, guard, Set.of(added), needs);
    }

    /** The same, reading more than its object does. */
    public Step needing(Set<ObjectId> more) {
        return new Step(sql, clause, lock, risks, guard, committed, more);
    }

    /** This statement and another clause of its sort as one. */
    public Step joined(Step other) {
        Clause mine = Objects.requireNonNull(clause);
        Clause its = Objects.requireNonNull(other.clause);
        var together = new Clause(mine.head(), mine.verb(), Sql.of("{},\n    {}", mine.body(), its.body()));
        var allRisks = new LinkedHashSet<>(risks);
        allRisks.addAll(other.risks);
        return new Step(
                together.statement(),
                together,
                lock == null ? other.lock : lock,
                List.copyOf(allRisks),
                guard,
                Set.of(),
                Stream.concat(needs.stream(), other.needs.stream()).collect(Collectors.toSet()));
    }
}

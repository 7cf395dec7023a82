package dev.ashlar.kind;

import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a plan, with all that a reviewer must know of it. Immutable.
 *
 * @param sql the statement, without a semicolon
 * @param clause the statement as one clause of an <code>ALTER TABLE</code>, so that neighbours can share it; null where
 *     it stands alone
 * @param locks the locks that it takes on what others use, the strongest on each relation in each reach; empty for none
 * @param risks what it costs and may do
 * @param sort whether it changes the schema, or only prepares for it
 * @param committed what the statement adds that can be used only after a commit
 * @param needs what must be there for the statement, beside what its object needs anyway
 * @param rules what it locks too by what there is when it is executed; none in a plan, which has looked
 */
public record Step(
        Sql sql,
        @Nullable Clause clause,
        List<Lock> locks,
        List<Risk> risks,
        Sort sort,
        Set<ObjectId> committed,
        Set<ObjectId> needs,
        List<Function<TablesNow, Stream<Lock>>> rules) {

    /** How the sorts of clauses begin that set something of a column and nothing else. */
    static final String OF_COLUMN = "COLUMN ";

    /**
     * A clause of a statement that can hold several of its sort.
     *
     * @param head the words before the clauses, such as <code>ALTER TABLE public.users</code>
     * @param verb the sort of the clause; only clauses of one sort share a statement
     * @param body the clause
     */
    public record Clause(Sql head, String verb, Sql body) {

        /** Whether it only sets how the values of a column are stored or counted, for which clauses about other columns need not wait. */
        public boolean setsColumn() {
            return verb.startsWith(OF_COLUMN);
        }

        Sql statement() {
            return Sql.of("{}\n    {}", head, body);
        }
    }

    /** What a statement is for. */
    public enum Sort {
        /** It changes the schema. */
        CHANGE,
        /** It changes nothing and only refuses to go on. */
        GUARD,
        /** It sets something of the session that the statements after it need; once in a script is enough. */
        SETTING
    }

    public Step {
        locks = Lock.strongest(locks);
        risks = List.copyOf(risks);
        committed = Set.copyOf(committed);
        needs = Set.copyOf(needs);
        rules = List.copyOf(rules);
    }

    /** A statement that takes no lock that others notice. */
    public static Step of(Sql sql) {
        return new Step(sql, null, List.of(), List.of(), Sort.CHANGE, Set.of(), Set.of(), List.of());
    }

    /** A clause of an <code>ALTER TABLE</code> that nobody can read or write beside. */
    public static Step alterTable(ObjectId table, String verb, Sql body) {
        return alterTable(table, LockMode.ACCESS_EXCLUSIVE, verb, body);
    }

    /** The same without the tables that inherit from it. */
    public static Step alterOnly(ObjectId table, String verb, Sql body) {
        return alterOnly(table, LockMode.ACCESS_EXCLUSIVE, verb, body);
    }

    /** The same with another lock. */
    static Step alterOnly(ObjectId table, LockMode mode, String verb, Sql body) {
        var clause = new Clause(Sql.of("ALTER TABLE ONLY {}", table.qualified()), verb, body);
        return new Step(
                clause.statement(),
                clause,
                List.of(new Lock(mode, table)),
                List.of(),
                Sort.CHANGE,
                Set.of(),
                Set.of(),
                List.of());
    }

    /** A clause of an <code>ALTER TABLE</code>, or <code>ALTER MATERIALIZED VIEW</code>, that locks the relation so. */
    public static Step alterTable(ObjectId table, LockMode mode, String verb, Sql body) {
        String word = table.type() == ObjectType.MATERIALIZED_VIEW ? "MATERIALIZED VIEW" : "TABLE";
        var clause = new Clause(Sql.of("ALTER {} {}", Sql.raw(word), table.qualified()), verb, body);
        return new Step(
                clause.statement(),
                clause,
                List.of(new Lock(mode, table, Reach.HEIRS)),
                List.of(),
                Sort.CHANGE,
                Set.of(),
                Set.of(),
                List.of());
    }

    /** What is said of a foreign table that can be said of no other (manual, ALTER FOREIGN TABLE). */
    public static Step alterForeign(ObjectId table, Sql body) {
        return of(Sql.of("ALTER FOREIGN TABLE {}\n    {}", table.qualified(), body))
                .locking(LockMode.ACCESS_EXCLUSIVE, table);
    }

    /** The same without what costs or happens to rows of some objects. */
    Step without(Predicate<Risk> risk) {
        return new Step(
                sql, clause, locks, risks.stream().filter(risk.negate()).toList(), sort, committed, needs, rules);
    }

    /** A block that looks at rows, changes nothing, and raises an error where the plan cannot go on. */
    public static Step guard(Sql sql, Risk risk) {
        return new Step(sql, null, List.of(), List.of(risk), Sort.GUARD, Set.of(), Set.of(), List.of());
    }

    /** A statement that sets something of the session for those that come after it in the script. */
    public static Step setting(Sql sql) {
        return new Step(sql, null, List.of(), List.of(), Sort.SETTING, Set.of(), Set.of(), List.of());
    }

    /** Whether it changes nothing and only refuses to go on. */
    public boolean guard() {
        return sort == Sort.GUARD;
    }

    /** The same with one more lock. */
    public Step locking(LockMode mode, ObjectId on) {
        return locking(mode, on, Reach.TABLE);
    }

    /** The same with one more lock, on the tables below too. */
    Step locking(LockMode mode, ObjectId on, Reach reach) {
        return with(both(locks, List.of(new Lock(mode, on, reach))));
    }

    /** The same with more locks, which depend on what there is when it is executed. */
    Step lockingBy(Function<TablesNow, Stream<Lock>> rule) {
        return new Step(sql, clause, locks, risks, sort, committed, needs, both(rules, List.of(rule)));
    }

    /** The same with the locks of its rules. */
    public Step locking(TablesNow now) {
        Stream<Lock> more = rules.stream().flatMap(rule -> rule.apply(now));
        return new Step(
                sql, clause, Stream.concat(locks.stream(), more).toList(), risks, sort, committed, needs, List.of());
    }

    /** The same, its locks going down to other tables below. */
    Step reaching(Reach reach) {
        return with(locks.stream()
                .map(lock -> new Lock(lock.mode(), lock.on(), reach))
                .toList());
    }

    /** The same with what each lock also is on, none of which goes down any more. */
    public Step locking(Function<Lock, Stream<Lock>> below) {
        return with(locks.stream()
                .flatMap(lock -> Stream.concat(Stream.of(new Lock(lock.mode(), lock.on())), below.apply(lock)))
                .toList());
    }

    private Step with(List<Lock> others) {
        return new Step(sql, clause, others, risks, sort, committed, needs, rules);
    }

    /** The same with one more risk. */
    public Step with(Risk.Type type, ObjectId object, String words) {
        var more = new ArrayList<>(risks);
        more.add(new Risk(type, object, words));
        return new Step(sql, clause, locks, more, sort, committed, needs, rules);
    }

    /** The same said by another statement, which stands alone. */
    public Step as(Sql other) {
        return new Step(other, null, locks, risks, sort, committed, needs, rules);
    }

    /** The same as a statement of its own. */
    public Step alone() {
        return new Step(sql, null, locks, risks, sort, committed, needs, rules);
    }

    /** The same, adding something that can be used only after a commit. */
    public Step committing(ObjectId added) {
        return new Step(sql, clause, locks, risks, sort, Set.of(added), needs, rules);
    }

    /** The same, reading more than its object does. */
    public Step needing(Set<ObjectId> more) {
        return new Step(sql, clause, locks, risks, sort, committed, more, rules);
    }

    /** This statement and another clause of its sort as one. */
    public Step joined(Step other) {
        Clause mine = Objects.requireNonNull(clause);
        Clause its = Objects.requireNonNull(other.clause);
        var together = new Clause(mine.head(), mine.verb(), Sql.of("{},\n    {}", mine.body(), its.body()));
        return new Step(
                together.statement(),
                together,
                both(locks, other.locks),
                both(risks, other.risks),
                sort,
                Set.of(),
                Stream.concat(needs.stream(), other.needs.stream()).collect(Collectors.toSet()),
                both(rules, other.rules));
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }
}

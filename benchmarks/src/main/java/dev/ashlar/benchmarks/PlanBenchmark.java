package dev.ashlar.benchmarks;

import dev.ashlar.dsl.Database;
import dev.ashlar.model.Model;
import dev.ashlar.plan.Plan;
import dev.ashlar.plan.Planner;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Model, difference and plan of schemas of twelve columns a table: linear in the number of tables. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PlanBenchmark {

    /** How many tables. */
    @Param({"100", "1000", "10000"})
    public int tables = 100;

    private Database database = Database.of();
    private Database changed = Database.of();
    private Model before = Model.empty();
    private Model after = Model.empty();

    /** Makes both versions. */
    @Setup
    public void prepare() {
        database = WideTable.database(tables, false);
        changed = WideTable.database(tables, true);
        before = database.model();
        after = changed.model();
    }

    /** The declared schema to its model, every expression rendered. */
    @Benchmark
    public Model model() {
        return database.model();
    }

    /** The difference of two versions and the plan for it. */
    @Benchmark
    public Plan diffAndPlan() {
        return Planner.forward(before, after, 14);
    }

    /** The plan of the whole schema from nothing. */
    @Benchmark
    public Plan planFromNothing() {
        return Planner.forward(Model.empty(), after, 14);
    }

    /** All of it: the model, the difference to the version before, and the plan. */
    @Benchmark
    public Plan modelDiffAndPlan() {
        return Planner.forward(before, changed.model(), 14);
    }
}

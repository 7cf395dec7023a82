package dev.ashlar.random;

import dev.ashlar.diff.Diff;
import dev.ashlar.dsl.SchemaException;
import dev.ashlar.model.Model;
import dev.ashlar.plan.Plan;
import dev.ashlar.plan.Planner;
import dev.ashlar.verify.Proof;
import dev.ashlar.verify.ProofFailure;
import dev.ashlar.verify.ProofResult;
import dev.ashlar.verify.Scratch;
import dev.ashlar.verify.StatementFailure;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plans and proves a pair both ways. */
final class Trial {

    private Trial() {}

    /**
     * Something that is wrong with the product.
     *
     * @param sort what went wrong, the same for failures of one sort
     * @param text all that is known of it
     */
    record Fault(String sort, String text) {}

    /** What is wrong; null for nothing. */
    static @Nullable Fault of(SchemaPair pair, Scratch scratch) throws SQLException {
        Model before;
        Model after;
        try {
            before = Build.database(pair.before()).model();
            after = Build.database(pair.after()).model();
        } catch (SchemaException e) {
            return new Fault("problem", String.valueOf(e.getMessage()));
        }
        try {
            Plan forward = Planner.forward(before, after, scratch.major());
            Plan back = Planner.back(before, after, scratch.major());
            return proved(pair, before, after, forward, back, scratch);
        } catch (IllegalStateException | IllegalArgumentException | NullPointerException e) {
            return new Fault(e.getClass().getSimpleName() + " " + first(String.valueOf(e.getMessage())), trace(e));
        }
    }

    private static @Nullable Fault proved(
            SchemaPair pair, Model before, Model after, Plan forward, Plan back, Scratch scratch) throws SQLException {
        String plans = "-- forward\n" + sql(forward) + "\n-- back\n" + sql(back);
        if (!sql(Planner.forward(before, after, scratch.major())).equals(sql(forward))) {
            return new Fault("not deterministic", plans);
        }
        Model remade = Build.database(pair.after()).model();
        Diff again = Diff.between(after, remade);
        if (!again.isEmpty() || !Planner.forward(after, remade, scratch.major()).isEmpty()) {
            return new Fault("second plan", again.changes() + "\n" + plans);
        }
        try {
            ProofResult result = Proof.of(before, after, forward, back, scratch);
            Tally.count(result);
            return null;
        } catch (ProofFailure e) {
            return new Fault(sort(e), e.getMessage() + "\n" + plans);
        }
    }

    private static String sort(ProofFailure failure) {
        if (failure.getCause() instanceof StatementFailure refused) {
            return failure.leg() + " " + refused.state() + " "
                    + String.valueOf(refused.getMessage())
                            .replaceAll("\"[^\"]*\"", "")
                            .replaceAll("\n.*", "")
                            .replaceAll("\\d+", "#");
        }
        return failure.leg() + " "
                + failure.differences().stream()
                        .map(line -> first(line))
                        .distinct()
                        .sorted()
                        .limit(1)
                        .collect(Collectors.joining());
    }

    /** The words at the beginning, without names. */
    private static String first(String line) {
        return line.replaceAll("(?s)[\\[(].*", "").replaceFirst("(?s)^([a-zA-Z]+:? *[a-zA-Z]*).*", "$1");
    }

    private static String trace(Exception e) {
        StringBuilder text = new StringBuilder(e.toString());
        for (StackTraceElement element : e.getStackTrace()) {
            if (element.getClassName().startsWith("dev.ashlar")) {
                text.append("\n    at ").append(element);
            }
        }
        return text.toString();
    }

    static String sql(Plan plan) {
        return plan.segments().stream()
                .map(segment -> segment.statements().stream()
                        .map(planned -> planned.step().sql().text() + ";")
                        .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n-- commit\n"));
    }
}

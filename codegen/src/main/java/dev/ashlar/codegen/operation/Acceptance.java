package dev.ashlar.codegen.operation;

import dev.ashlar.Outcome;
import dev.ashlar.codegen.project.OperationException;
import dev.ashlar.diff.Change;
import dev.ashlar.diff.Diff;
import dev.ashlar.kind.Risk;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.plan.Plan;
import dev.ashlar.sql.SqlComment;
import dev.ashlar.suggest.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stops a migration from being written until its author answers. Addresses are shown, and understood, with line breaks escaped. */
final class Acceptance {

    private static final int SUGGESTIONS = 3;

    private final Set<String> accepted;
    private final List<String> questions = new ArrayList<>();

    private Acceptance(Set<String> accepted) {
        this.accepted = accepted;
    }

    /**
     * Asks about objects that look like a rename nobody declared, and about conversions that nobody declared.
     *
     * @param accepted addresses of objects of which the author says that it is meant
     * @throws OperationException with all questions and both answers to each; or with each address that is of no object that goes
     *     or is converted
     */
    static void ask(Plan forward, Set<String> accepted) {
        checkAddresses(forward, accepted);
        var acceptance = new Acceptance(accepted);
        forward.diff().doubts().forEach(acceptance::doubt);
        forward.risks(Risk.Type.UNDECLARED_CONVERSION).forEach(acceptance::conversion);
        if (!acceptance.questions.isEmpty()) {
            throw new OperationException(
                    Outcome.RISK_NOT_ACCEPTED,
                    "nothing is written, as this is not certain:\n" + String.join("\n", acceptance.questions));
        }
    }

    /** Refuses what is no address, whether anything changes or not. */
    static void check(Set<String> accepted) {
        if (accepted.stream().anyMatch(String::isBlank)) {
            throw new OperationException(
                    Outcome.USAGE, "--accept is empty: name the address of an object, such as public.users.plan");
        }
    }

    private static void checkAddresses(Plan forward, Set<String> accepted) {
        Set<String> known = Stream.of(
                        forward.diff().doubts().stream().map(Diff.Doubt::removed),
                        forward.diff().changes().stream()
                                .filter(Change.Removed.class::isInstance)
                                .map(Change::id),
                        forward.risks(Risk.Type.UNDECLARED_CONVERSION).stream().map(Risk::object))
                .flatMap(ids -> ids)
                .map(Acceptance::shown)
                .collect(Collectors.toSet());
        List<String> unknown = accepted.stream()
                .map(SqlComment::escape)
                .filter(address -> !known.contains(address))
                .sorted()
                .map(address -> unknown(address, known))
                .toList();
        if (!unknown.isEmpty()) {
            throw new OperationException(Outcome.USAGE, String.join("\n", unknown));
        }
    }

    private static String unknown(String address, Set<String> known) {
        List<String> nearest = Nearest.of(address, known, SUGGESTIONS);
        return "--accept '%s' names no object that goes or is converted; nothing is written: %s"
                .formatted(
                        address,
                        nearest.isEmpty()
                                ? "leave it out, and generate asks where something is not certain"
                                : "did you mean " + String.join(" or ", nearest) + "?");
    }

    private void doubt(Diff.Doubt doubt) {
        if (!isAccepted(doubt.removed())) {
            questions.add("""
                %s goes and %s comes, and they look alike. Was it renamed?
                  if so, %s
                  if not, its contents are lost:  %s\
                """.formatted(
                            SqlComment.escape(doubt.removed().toString()),
                            SqlComment.escape(doubt.added().toString()),
                            declaration(doubt),
                            command(doubt.removed())));
        }
    }

    /** Tables are classes, so theirs is a call in the constructor; everything else is a value with the method on it. */
    private static String declaration(Diff.Doubt doubt) {
        String call = "renamedFrom(\"" + javaText(doubt.removed().name()) + "\")";
        String added = SqlComment.escape(doubt.added().toString());
        return doubt.added().type() == ObjectType.TABLE
                ? "write in the constructor of " + added + ", behind super(...):  " + call + ";"
                : "add to " + added + ":  ." + call;
    }

    /** Inside a Java string literal. */
    private static String javaText(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private void conversion(Risk risk) {
        if (!isAccepted(risk.object())) {
            questions.add("""
                %s changes to a type that PostgreSQL does not cast to by itself. How do the values pass?
                  say it on the column:  .convertingFrom(oldType(), old -> ...)
                  or let them pass as text:  %s\
                """.formatted(SqlComment.escape(risk.object().toString()), command(risk.object())));
        }
    }

    private boolean isAccepted(ObjectId object) {
        return accepted.contains(object.address()) || accepted.contains(shown(object));
    }

    private static String command(ObjectId object) {
        return "ashlar generate --accept '" + shown(object).replace("'", "'\\''") + "'";
    }

    private static String shown(ObjectId object) {
        return SqlComment.escape(object.address());
    }
}

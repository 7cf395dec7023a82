package dev.ashlar.codegen.operation;

import dev.ashlar.Outcome;
import dev.ashlar.codegen.project.OperationException;
import dev.ashlar.diff.Diff;
import dev.ashlar.kind.Risk;
import dev.ashlar.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What stops a migration from being written until its author answers. */
final class Acceptance {

    private final Set<String> accepted;
    private final List<String> questions = new ArrayList<>();

    private Acceptance(Set<String> accepted) {
        this.accepted = accepted;
    }

    /**
     * Asks about objects that look like a rename nobody declared, and about conversions that nobody declared.
     *
     * @param accepted addresses of objects of which the author says that it is meant
     * @throws OperationException with all questions and both answers to each
     */
    static void ask(Plan forward, Set<String> accepted) {
        var acceptance = new Acceptance(accepted);
        forward.diff().doubts().forEach(acceptance::doubt);
        forward.risks(Risk.Type.UNDECLARED_CONVERSION).forEach(acceptance::conversion);
        if (!acceptance.questions.isEmpty()) {
            throw new OperationException(
                    Outcome.RISK_NOT_ACCEPTED,
                    "nothing is written, as this is not certain:\n" + String.join("\n", acceptance.questions));
        }
    }

    private void doubt(Diff.Doubt doubt) {
        String goes = doubt.removed().address();
        if (!accepted.contains(goes)) {
            questions.add("""
                %s goes and %s comes, and they look alike. Was it renamed?
                  if so, add to %s:  .renamedFrom("%s")
                  if not, its contents are lost:  ashlar generate --accept '%s'\
                """.formatted(
                            doubt.removed(),
                            doubt.added(),
                            doubt.added(),
                            doubt.removed().name().replace("\\", "\\\\").replace("\"", "\\\""),
                            goes.replace("'", "'\\''")));
        }
    }

    private void conversion(Risk risk) {
        String address = risk.object().address();
        if (!accepted.contains(address)) {
            questions.add("""
                %s changes to a type that PostgreSQL does not cast to by itself. How do the values pass?
                  say it on the column:  .convertingFrom(oldType(), old -> ...)
                  or let them pass as text:  ashlar generate --accept '%s'\
                """.formatted(risk.object(), address.replace("'", "'\\''")));
        }
    }
}

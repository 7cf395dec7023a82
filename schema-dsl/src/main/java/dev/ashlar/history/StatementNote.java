package dev.ashlar.history;

import dev.ashlar.kind.Risk;
import dev.ashlar.model.ObjectId;
import dev.ashlar.plan.Plan;
import dev.ashlar.plan.Planned;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The comment before a statement. */
final class StatementNote {

    private final Standing standing;
    private final LossWords lostBefore;
    private final Direction direction;

    /** For the statements of one plan; <code>lostBefore</code> is what the way there lost, for the way back. */
    StatementNote(Plan plan, Direction direction, LossWords lostBefore) {
        this.standing = new Standing(plan);
        this.direction = direction;
        this.lostBefore = lostBefore;
    }

    /** The comment's lines; empty where there is nothing to say. */
    String of(Planned planned) {
        List<String> costs = new ArrayList<>(standing.locks(planned));
        costs.addAll(standing.words(planned));
        String said = String.join(", ", costs);
        String whole = outcome(planned);
        whole = whole.isEmpty() || said.isEmpty() ? whole + said : whole + "; " + said;
        return whole.isEmpty() ? "" : new CommentLines().line(whole).text();
    }

    /** What becomes of values; a way forward says it only where some are lost. */
    private String outcome(Planned planned) {
        List<String> said = new ArrayList<>();
        List<ObjectId> shapes = lostBefore.among(planned);
        if (!shapes.isEmpty()) {
            said.add("restores shape only: "
                    + shapes.stream().map(ObjectId::address).collect(Collectors.joining(", ")));
        }
        LossWords losses = LossWords.of(List.of(planned));
        if (!losses.isEmpty()) {
            said.add("loses " + String.join(", ", losses.phrases()));
        }
        boolean besides = planned.step().risks().stream().anyMatch(risk -> risk.type() == Risk.Type.SIDE_EFFECT);
        if (said.isEmpty() && direction == Direction.REVERSE) {
            said.add(besides ? "lossless for rows" : "lossless");
        }
        return String.join("; ", said);
    }
}

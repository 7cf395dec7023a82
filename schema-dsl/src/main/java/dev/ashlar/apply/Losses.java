package dev.ashlar.apply;

import dev.ashlar.history.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What reverse scripts announce to lose, against what was accepted. */
final class Losses {
    private Losses() {}

    /**
     * Refuses unless every announced loss was accepted.
     *
     * @throws RunnerException.LossNotAccepted with each missing address, and the flags that accept them
     */
    static void check(List<Segment> segments, Set<String> accepted) {
        List<Loss> missing = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        for (Segment segment : segments) {
            for (Loss loss : segment.script().file().losses()) {
                boolean known = missing.stream().anyMatch(other -> other.isAt(loss.address()));
                if (!known && accepted.stream().noneMatch(loss::isAt)) {
                    missing.add(loss);
                    lines.append("\n  ")
                            .append(segment.file())
                            .append(" loses ")
                            .append(loss.address());
                    lines.append(loss.what().isEmpty() ? "" : " (" + loss.what() + ")");
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new RunnerException.LossNotAccepted(
                    "reverting would lose what was not accepted; nothing was touched:" + lines + "\nTo accept, add: "
                            + flags(missing),
                    missing);
        }
    }

    private static String flags(List<Loss> losses) {
        return losses.stream()
                .map(loss -> "--accept " + ShellWord.quoted(loss.address()))
                .collect(Collectors.joining(" "));
    }
}

package dev.ashlar.apply;

import dev.ashlar.history.Loss;
import dev.ashlar.sql.SqlComment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What reverse scripts announce to lose, against what was accepted. */
final class Losses {
    private Losses() {}

    /**
     * Refuses unless every announced loss was accepted, and nothing else: an address that none has was mistyped, or meant for
     * another version.
     *
     * @throws RunnerException.Usage with each address that nothing announces, and those that are announced
     * @throws RunnerException.LossNotAccepted with each missing address, and the flags that accept them
     */
    static void check(List<Segment> segments, Set<String> accepted) {
        List<Loss> announced = segments.stream()
                .flatMap(segment -> segment.script().file().losses().stream())
                .toList();
        List<String> unknown = accepted.stream()
                .filter(address -> announced.stream().noneMatch(loss -> loss.isAt(address)))
                .sorted()
                .toList();
        if (accepted.stream().anyMatch(String::isBlank) || !segments.isEmpty() && !unknown.isEmpty()) {
            throw new RunnerException.Usage(unknown(unknown, announced));
        }
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

    private static String unknown(List<String> unknown, List<Loss> announced) {
        String lost = announced.stream().map(Loss::address).distinct().collect(Collectors.joining(", "));
        return "nothing that would be reverted loses "
                + String.join(
                        ", ",
                        unknown.stream()
                                .map(address -> "'" + SqlComment.escape(address) + "'")
                                .toList())
                + "; nothing was touched: "
                + (lost.isEmpty() ? "no loss is announced, so leave --accept out" : "announced as lost is " + lost);
    }

    private static String flags(List<Loss> losses) {
        return losses.stream()
                .map(loss -> "--accept " + ShellWord.quoted(loss.address()))
                .collect(Collectors.joining(" "));
    }
}

package dev.ashlar.codegen.jooq;

import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.PartitionDef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The partitions of a table in the server's order: by their bounds, and the one for the rest last. Bounds are told apart by their
 * words: numbers as such, all else as text, which is right for dates.
 */
final class PartitionOrder {

    private static final Pattern NUMBER = Pattern.compile("'?(-?\\d+(?:\\.\\d+)?)'?");
    private static final Pattern HASH =
            Pattern.compile("WITH \\(modulus (\\d+), remainder (\\d+)\\)", Pattern.CASE_INSENSITIVE);
    private static final Comparator<String> VALUES =
            Comparator.comparingInt(PartitionOrder::place).thenComparing(PartitionOrder::compare);

    private final Model model;

    PartitionOrder(Model model) {
        this.model = model;
    }

    /** All partitions of a table, those of a partition behind it. */
    List<ObjectId> of(ObjectId table) {
        List<ObjectId> all = new ArrayList<>();
        model.inheritance().heirs(table).stream()
                .flatMap(heir -> model.inheritance().partition(heir).stream())
                .sorted(Comparator.comparing(PartitionDef::takesRest).thenComparing(PartitionOrder::key, keys()))
                .forEach(partition -> {
                    all.add(partition.id().owner());
                    all.addAll(of(partition.id().owner()));
                });
        return all;
    }

    /** What decides the place: the values from which it begins, the least of a list, or modulus and remainder. */
    private static List<String> key(PartitionDef partition) {
        String bound = partition.bound().sql().text();
        Matcher hash = HASH.matcher(bound);
        if (hash.find()) {
            return List.of(hash.group(1), hash.group(2));
        }
        int open = bound.indexOf('(');
        if (open < 0) {
            return List.of();
        }
        boolean range = bound.contains("FROM (");
        int end = range ? bound.indexOf(") TO (") : bound.length() - 1;
        List<String> values = RoutineArguments.of(bound.substring(open + 1, Math.max(open + 1, end)));
        return range ? values : values.stream().sorted(VALUES).limit(1).toList();
    }

    private static Comparator<List<String>> keys() {
        return (left, right) -> {
            for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
                int order = VALUES.compare(left.get(i), right.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return Integer.compare(left.size(), right.size());
        };
    }

    private static int place(String value) {
        return switch (value) {
            case "MINVALUE" -> 0;
            case "MAXVALUE" -> 2;
            case "NULL" -> 3;
            default -> 1;
        };
    }

    private static int compare(String left, String right) {
        Matcher one = NUMBER.matcher(left);
        Matcher other = NUMBER.matcher(right);
        return one.matches() && other.matches()
                ? new BigDecimal(one.group(1)).compareTo(new BigDecimal(other.group(1)))
                : left.compareTo(right);
    }
}

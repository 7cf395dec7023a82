package dev.ashlar.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Scripts put together to migrations, with one problem for each hole, double and leftover.
 *
 * @param migrations those that are whole, in order
 * @param problems the others
 */
record Numbering(List<Migration> migrations, List<DirectoryProblem> problems) {

    static Numbering of(Path root, List<ScriptFile> scripts, Set<String> paths) {
        Numbering numbering = new Numbering(new ArrayList<>(), new ArrayList<>());
        SortedMap<Integer, List<ScriptFile>> byNumber = scripts.stream()
                .collect(Collectors.groupingBy(script -> script.name().number(), TreeMap::new, Collectors.toList()));
        byNumber.forEach((number, files) -> numbering.add(root, number, files, paths));
        numbering.gaps(byNumber);
        paths.stream()
                .filter(path -> path.startsWith(DirectoryListing.SNAPSHOTS))
                .filter(path -> byNumber.keySet().stream()
                        .noneMatch(number -> snapshot(number).equals(path)))
                .forEach(path -> numbering.problem(path, "belongs to no migration: remove it"));
        return numbering;
    }

    private void add(Path root, int number, List<ScriptFile> files, Set<String> paths) {
        Set<String> names =
                files.stream().map(file -> file.name().name()).collect(Collectors.toCollection(TreeSet::new));
        String first = files.getFirst().fileName();
        if (names.size() > 1) {
            problem(
                    first,
                    "number " + Migration.digits(number) + " is taken by more than one migration ("
                            + String.join(", ", names) + "): give the younger one the next number");
            return;
        }
        List<ScriptFile> forward = ordered(files, Direction.FORWARD);
        List<ScriptFile> reverse = ordered(files, Direction.REVERSE);
        String shown = forward.isEmpty() ? first : forward.getFirst().fileName();
        if (forward.isEmpty()) {
            problem(first, "has no forward script: add " + first.replaceFirst("^U", "V") + ", or remove it");
        }
        if (reverse.isEmpty()) {
            problem(shown, "has no reverse script: add " + shown.replaceFirst("^V", "U"));
        }
        segments(forward);
        segments(reverse);
        if (!paths.contains(snapshot(number))) {
            problem(shown, "has no snapshot: restore " + snapshot(number) + " from version control");
        }
        migrations.add(
                new Migration(number, names.iterator().next(), forward, reverse, root.resolve(snapshot(number))));
    }

    private static List<ScriptFile> ordered(List<ScriptFile> files, Direction direction) {
        return files.stream()
                .filter(file -> file.name().direction() == direction)
                .sorted(Comparator.comparingInt(file -> file.name().segment()))
                .toList();
    }

    private void segments(List<ScriptFile> files) {
        boolean single = files.size() == 1 && files.getFirst().name().segment() == 0;
        for (int i = 0; i < files.size() && !single; i++) {
            ScriptName name = files.get(i).name();
            if (name.segment() != i + 1) {
                problem(
                        name.fileName(),
                        "its segment is " + name.segment() + " where " + (i + 1)
                                + " is due: number the segments from 1 without gaps");
                return;
            }
        }
    }

    private void gaps(SortedMap<Integer, List<ScriptFile>> byNumber) {
        int due = 1;
        for (var entry : byNumber.entrySet()) {
            if (entry.getKey() != due) {
                problem(
                        entry.getValue().getFirst().fileName(),
                        "its number is " + Migration.digits(entry.getKey()) + " where " + Migration.digits(due)
                                + " is due: restore what is missing, or renumber");
            }
            due = entry.getKey() + 1;
        }
    }

    private static String snapshot(int number) {
        return DirectoryListing.SNAPSHOTS + "/" + Migration.digits(number) + ".json";
    }

    private void problem(String path, String message) {
        problems.add(DirectoryProblem.form(path, message));
    }
}

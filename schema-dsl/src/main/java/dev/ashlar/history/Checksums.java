package dev.ashlar.history;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The content of {@code checksums.txt}: one line per file, sorted by path, so that two branches that add files merge line by line.
 *
 * @param byPath SHA-256 by path
 * @param problems lines that cannot be read
 */
record Checksums(SortedMap<String, String> byPath, List<DirectoryProblem> problems) {
    static final String FILE = "checksums.txt";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (\\S+)");

    static Checksums parse(String text) {
        SortedMap<String, String> byPath = new TreeMap<>();
        List<DirectoryProblem> problems = new ArrayList<>();
        List<Integer> unreadable = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                unreadable.add(number);
            } else if (byPath.put(matcher.group(2), matcher.group(1)) != null) {
                problems.add(DirectoryProblem.checksum(
                        FILE,
                        "line " + number + " lists " + matcher.group(2)
                                + " a second time: keep the line that is right"));
            }
        }
        if (!unreadable.isEmpty()) {
            String others = unreadable.size() == 1 ? "" : ", nor are " + (unreadable.size() - 1) + " more";
            problems.addFirst(DirectoryProblem.checksum(
                    FILE,
                    "line " + unreadable.getFirst() + " is not \"<sha256>  <path>\"" + others
                            + ": restore the file from version control"));
        }
        return new Checksums(byPath, problems);
    }

    static String render(SortedMap<String, String> byPath) {
        return byPath.entrySet().stream()
                .map(entry -> entry.getValue() + "  " + entry.getKey() + "\n")
                .collect(Collectors.joining());
    }

    /** One problem for each file that was changed, is missing, or is not listed. */
    List<DirectoryProblem> compare(Map<String, byte[]> files) {
        List<DirectoryProblem> found = new ArrayList<>();
        files.forEach((path, bytes) -> {
            String recorded = byPath.get(path);
            String actual = Sha256.of(bytes);
            if (recorded == null) {
                found.add(DirectoryProblem.checksum(
                        path,
                        "is not listed in " + FILE + ": restore its line from version control; if the file is new and"
                                + " was reviewed, record it with ashlar check --record-checksums; remove it only if a"
                                + " generate that was cut off has left it"));
            } else if (!recorded.equals(actual)) {
                found.add(DirectoryProblem.checksum(path, changed(bytes, recorded, actual)));
            }
        });
        found.addAll(missing(files.keySet()));
        return found;
    }

    /** One problem for each listed file that is not among those. */
    List<DirectoryProblem> missing(Set<String> paths) {
        return byPath.keySet().stream()
                .filter(path -> !paths.contains(path))
                .map(path -> DirectoryProblem.checksum(
                        path, "is listed in " + FILE + " but missing: restore it from version control"))
                .toList();
    }

    private static String changed(byte[] bytes, String recorded, String actual) {
        byte[] unix = new String(bytes, StandardCharsets.ISO_8859_1)
                .replace("\r\n", "\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        if (Sha256.of(unix).equals(recorded)) {
            return "its line endings were converted to CRLF: say \"*.sql text eol=lf\" in .gitattributes and check it"
                    + " out again";
        }
        return "was changed after its checksum was recorded (recorded " + recorded.substring(0, 12) + ", now "
                + actual.substring(0, 12) + "): restore it from version control; if it was"
                + " edited on purpose and has run on no database yet, record that with ashlar check --record-checksums";
    }
}

package dev.ashlar.history;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                problems.add(DirectoryProblem.checksum(
                        FILE,
                        "line " + number + " is not \"<sha256>  <path>\": restore the file from version control"));
            } else if (byPath.put(matcher.group(2), matcher.group(1)) != null) {
                problems.add(DirectoryProblem.checksum(
                        FILE,
                        "line " + number + " lists " + matcher.group(2)
                                + " a second time: keep the line that is right"));
            }
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
        List<DirectoryProblem> found = new ArrayList<>(problems);
        files.forEach((path, bytes) -> {
            String recorded = byPath.get(path);
            String actual = Sha256.of(bytes);
            if (recorded == null) {
                found.add(DirectoryProblem.checksum(
                        path, "is not listed in " + FILE + ": delete it, or record its checksum if it was reviewed"));
            } else if (!recorded.equals(actual)) {
                found.add(DirectoryProblem.checksum(path, changed(bytes, recorded, actual)));
            }
        });
        byPath.keySet().stream()
                .filter(path -> !files.containsKey(path))
                .forEach(path -> found.add(DirectoryProblem.checksum(
                        path, "is listed in " + FILE + " but missing: restore it from version control")));
        return found;
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
                + actual.substring(0, 12) + "): restore it from version control, or write a new migration";
    }
}

package dev.ashlar.codegen.operation;

import dev.ashlar.Outcome;
import dev.ashlar.codegen.operation.ForeignScripts.Script;
import dev.ashlar.codegen.project.OperationException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Flyway's migrations: the newest baseline, then the versions after it in the order of their numbers, then the repeatable ones in the
 * order of their descriptions. Undo scripts and settings of single scripts are not run.
 */
final class FlywayScripts {

    private static final Pattern NAME = Pattern.compile("([VBR])([0-9._]*)__(.*)\\.sql");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^}\\n]*}");

    private FlywayScripts() {}

    /** A file by the parts of its name. */
    private record Named(Path file, char sort, List<BigInteger> version, String description) {

        static Named of(Path file) {
            Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
            if (!name.matches()) {
                throw new IllegalArgumentException("not a name of Flyway's: " + file);
            }
            List<BigInteger> version = Stream.of(name.group(2).split("[._]"))
                    .filter(part -> !part.isEmpty())
                    .map(BigInteger::new)
                    .toList();
            if (version.isEmpty() != name.group(1).equals("R")) {
                throw new OperationException(
                        Outcome.USAGE, file + ": V and B need a version in Flyway's names, and R has none");
            }
            return new Named(file, name.group(1).charAt(0), version, name.group(3));
        }

        /** 1.0 is 1. */
        static int byVersion(Named one, Named other) {
            for (int i = 0; i < Math.max(one.version.size(), other.version.size()); i++) {
                int order = part(one.version, i).compareTo(part(other.version, i));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        }

        private static BigInteger part(List<BigInteger> version, int at) {
            return at < version.size() ? version.get(at) : BigInteger.ZERO;
        }
    }

    static List<Script> of(List<Path> files) {
        List<Named> named = files.stream().map(Named::of).toList();
        List<Named> versioned = named.stream()
                .filter(each -> each.sort == 'V')
                .sorted(Named::byVersion)
                .toList();
        Optional<Named> baseline =
                named.stream().filter(each -> each.sort == 'B').max(Named::byVersion);
        for (int i = 1; i < versioned.size(); i++) {
            if (Named.byVersion(versioned.get(i - 1), versioned.get(i)) == 0) {
                throw ForeignScripts.sameVersion(
                        versioned.get(i - 1).file(), versioned.get(i).file());
            }
        }
        var ordered = new ArrayList<Named>();
        baseline.ifPresent(ordered::add);
        versioned.stream()
                .filter(each -> baseline.isEmpty() || Named.byVersion(each, baseline.get()) > 0)
                .forEach(ordered::add);
        named.stream()
                .filter(each -> each.sort == 'R')
                .sorted(Comparator.comparing(Named::description))
                .forEach(ordered::add);
        return ordered.stream().map(each -> script(each.file())).toList();
    }

    private static Script script(Path file) {
        String text = ForeignScripts.text(file);
        Matcher placeholder = PLACEHOLDER.matcher(text);
        if (placeholder.find() && !isLeftAlone(file)) {
            long line = 1
                    + text.substring(0, placeholder.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            throw new OperationException(
                    Outcome.USAGE,
                    "%s, line %d: Flyway puts a value in the place of %s, and it is not known here: write the value into a copy of the files, or placeholderReplacement=false into %s.conf where the text is meant as it is"
                            .formatted(file, line, placeholder.group(), file.getFileName()));
        }
        return new Script(file, text);
    }

    private static boolean isLeftAlone(Path file) {
        Path settings = file.resolveSibling(file.getFileName() + ".conf");
        return Files.isRegularFile(settings)
                && ForeignScripts.text(settings)
                        .lines()
                        .anyMatch(line -> line.replace(" ", "").equals("placeholderReplacement=false"));
    }
}

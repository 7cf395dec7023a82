package dev.ashlar.history;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The scripts among the files of a directory, with what their headers and configuration files say.
 *
 * @param files the scripts, in the order of their paths
 * @param problems what cannot be read
 */
record Scripts(List<ScriptFile> files, List<DirectoryProblem> problems) {
    private static final String CONFIGURATION = ".conf";

    static Scripts of(SortedMap<String, byte[]> contents) {
        Scripts scripts = new Scripts(new ArrayList<>(), new ArrayList<>());
        contents.forEach((path, bytes) -> {
            if (path.endsWith(CONFIGURATION)) {
                String script = path.substring(0, path.length() - CONFIGURATION.length());
                if (!contents.containsKey(script)) {
                    scripts.problem(path, "has no script " + script + " beside it: remove it");
                }
            } else {
                ScriptName.parse(path).ifPresent(name -> scripts.add(name, bytes, contents.get(path + CONFIGURATION)));
            }
        });
        return scripts;
    }

    private void add(ScriptName name, byte[] bytes, byte @Nullable [] conf) {
        String path = name.fileName();
        String text = text(path, bytes);
        ScriptHeader header = ScriptHeader.of(text);
        ScriptConfiguration configuration =
                conf == null ? ScriptConfiguration.ABSENT : ScriptConfiguration.of(text(path + CONFIGURATION, conf));
        header.problems().forEach(problem -> problem(path, problem));
        configuration.problems().forEach(problem -> problem(path + CONFIGURATION, problem));
        boolean transactional = header.transactional() && configuration.transactional();
        files.add(new ScriptFile(name, text, Sha256.of(bytes), transactional, header.losses()));
    }

    private String text(String path, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.startsWith("\uFEFF")) {
                problem(path, "begins with a byte order mark, which is no SQL: save it as UTF-8 without one");
            }
            return text;
        } catch (CharacterCodingException e) {
            problem(path, "is not UTF-8: save it as UTF-8");
            return "";
        }
    }

    private void problem(String path, String message) {
        problems.add(DirectoryProblem.form(path, message));
    }
}

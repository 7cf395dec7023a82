package dev.ashlar.codegen.operation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Other tools whose folders of migrations can be read. */
public enum MigrationTool {
    /** {@code V1_2__name.sql}, {@code B3__name.sql}, {@code R__name.sql}. */
    FLYWAY("flyway", "[VBR][0-9._]*__.*\\.sql"),
    /** {@code 000001_name.up.sql}. */
    GOLANG_MIGRATE("golang-migrate", "\\d+_.*\\.up\\.sql"),
    /** {@code 20260101120000_name.sql} with a line {@code -- migrate:up}. */
    DBMATE("dbmate", "\\d+.*\\.sql");

    private final String word;
    private final Pattern names;

    MigrationTool(String word, String names) {
        this.word = word;
        this.names = Pattern.compile(names);
    }

    /** What the tool is called, also in front of a folder: {@code flyway:db/migration}. */
    public String word() {
        return word;
    }

    /** The tool whose word a text is. */
    static Optional<MigrationTool> ofWord(String text) {
        return List.of(values()).stream().filter(tool -> tool.word.equals(text)).findFirst();
    }

    /** The tool whose files a folder holds, as their names and first lines show. */
    static Optional<MigrationTool> of(Path folder) {
        List<Path> files = ForeignScripts.sqlFiles(folder);
        return List.of(values()).stream()
                .filter(tool -> files.stream().anyMatch(tool::isOneOf))
                .findFirst();
    }

    /** Whether a file is one of the tool's that runs forward. */
    boolean isOneOf(Path file) {
        return names.matcher(String.valueOf(file.getFileName())).matches()
                && (this != DBMATE || ForeignScripts.text(file).contains(ForeignScripts.UP));
    }

    @Override
    public String toString() {
        return word;
    }
}

package dev.ashlar.codegen.jooq;

import java.nio.file.Path;
import java.util.List;

/**
 * Generated accessors.
 *
 * @param files all files of them, sorted
 * @param warnings what may differ from accessors of a live database, and why: a sentence for each object
 */
public record Accessors(List<Path> files, List<String> warnings) {

    /** Copies the lists. */
    public Accessors {
        files = List.copyOf(files);
        warnings = List.copyOf(warnings);
    }
}

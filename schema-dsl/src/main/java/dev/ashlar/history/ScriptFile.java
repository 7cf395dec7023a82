package dev.ashlar.history;

import java.util.List;

/**
 * One script, as read and hashed once.
 *
 * @param name the parts of its name
 * @param text the whole script
 * @param sha256 of the file's bytes, 64 lower-case hexadecimal digits
 * @param transactional false where the header says {@code -- Transaction: none} or the {@code .conf} executeInTransaction=false
 * @param losses what the header announces, in its order
 */
public record ScriptFile(ScriptName name, String text, String sha256, boolean transactional, List<Loss> losses) {

    /** Copies the losses. */
    public ScriptFile {
        losses = List.copyOf(losses);
    }

    /** The file's name in the migrations directory. */
    public String fileName() {
        return name.fileName();
    }

    /** The name only; a script may be long. */
    @Override
    public String toString() {
        return fileName();
    }
}

package dev.ashlar.history;

import dev.ashlar.IoWords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A snapshot and its file. One snapshot has one text: canonical JSON, the objects in the model's order, without clock or machine.
 * Immutable.
 *
 * @param snapshot the snapshot
 * @param hash SHA-256 of the text without the line that holds this hash
 * @param text the whole file
 */
public record SnapshotFile(Snapshot snapshot, String hash, String text) {

    private static final JsonMapper MAPPER = SnapshotMapper.create();

    /** The file of a snapshot. */
    public static SnapshotFile of(Snapshot snapshot) {
        String unhashed = CanonicalJson.text(MAPPER.valueToTree(SnapshotContent.of(snapshot)));
        String hash = hash(unhashed);
        int at = behindFormat(unhashed);
        return new SnapshotFile(snapshot, hash, unhashed.substring(0, at) + line(hash) + unhashed.substring(at));
    }

    /**
     * Reads and checks a snapshot.
     *
     * @throws SnapshotException where it was changed, is of a newer format or is none
     */
    public static SnapshotFile read(Path file) {
        String shown = String.valueOf(file.getFileName());
        try {
            return parse(shown, Files.readString(file));
        } catch (IOException e) {
            throw new SnapshotException.IllFormed(shown, "cannot be read: " + IoWords.of(e), e);
        }
    }

    /**
     * Checks the text of a snapshot and takes it apart.
     *
     * @param file what messages call it
     * @throws SnapshotException where it was changed, is of a newer format or is none
     */
    public static SnapshotFile parse(String file, String text) {
        JsonNode tree = tree(file, text);
        int format = tree.path("format").asInt(0);
        if (format > SnapshotContent.FORMAT) {
            throw new SnapshotException.Newer(file, format);
        }
        if (format < 1) {
            throw illFormed(file, "it says no format", null);
        }
        String hash = tree.path("hash").asString("");
        int at = behindFormat(text);
        if (!text.startsWith(line(hash), at)
                || !hash(text.substring(0, at) + text.substring(at + line(hash).length()))
                        .equals(hash)) {
            throw new SnapshotException.Changed(
                    file,
                    "was changed after it was written, or a merge mixed two: restore it from version control, or"
                            + " generate its migration again");
        }
        try {
            SnapshotContent content = MAPPER.treeToValue(tree, SnapshotContent.class);
            return new SnapshotFile(content.snapshot(), hash, text);
        } catch (JacksonException e) {
            throw illFormed(file, e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw illFormed(file, String.valueOf(e.getMessage()), e);
        }
    }

    /** Whether this comes right after another; null for none. */
    public boolean follows(@Nullable SnapshotFile before) {
        return before == null
                ? snapshot.number() == 1 && snapshot.parent() == null
                : snapshot.number() == before.snapshot.number() + 1 && before.hash.equals(snapshot.parent());
    }

    /** The file as it is written into a migrations directory. */
    public NewFile file() {
        return new NewFile(DirectoryListing.SNAPSHOTS + "/" + Migration.digits(snapshot.number()) + ".json", text);
    }

    private static ObjectNode tree(String file, String text) {
        try {
            if (MAPPER.readTree(text) instanceof ObjectNode tree) {
                return tree;
            }
        } catch (JacksonException e) {
            throw illFormed(
                    file, "is not JSON (line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage() + ")", e);
        }
        throw illFormed(file, "is not a JSON object", null);
    }

    private static SnapshotException illFormed(String file, String message, @Nullable Exception cause) {
        return new SnapshotException.IllFormed(file, message + ": restore it from version control", cause);
    }

    /** The hash has the third line for itself, behind the brace and the format. */
    private static int behindFormat(String text) {
        int brace = text.indexOf('\n');
        return text.indexOf('\n', brace + 1) + 1;
    }

    private static String line(String hash) {
        return "  \"hash\": \"" + hash + "\",\n";
    }

    private static String hash(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The number and the hash; the text may be long. */
    @Override
    public String toString() {
        return Migration.digits(snapshot.number()) + " " + hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SnapshotFile that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(text);
    }
}

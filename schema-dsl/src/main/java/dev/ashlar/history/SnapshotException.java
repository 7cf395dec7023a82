package dev.ashlar.history;

import dev.ashlar.AshlarException;
import dev.ashlar.Outcome;
import org.jspecify.annotations.Nullable;

/** A snapshot that cannot be used. */
public abstract sealed class SnapshotException extends AshlarException {
    private static final long serialVersionUID = 1;

    private SnapshotException(String file, String message, @Nullable Throwable cause) {
        super("snapshot " + file + ": " + message, cause);
    }

    /** The content is not what its own hash says. */
    public static final class Changed extends SnapshotException {
        private static final long serialVersionUID = 1;

        Changed(String file, String message) {
            super(file, message, null);
        }

        @Override
        public Outcome outcome() {
            return Outcome.CHECKSUM_MISMATCH;
        }
    }

    /** A newer Ashlar wrote it. */
    public static final class Newer extends SnapshotException {
        private static final long serialVersionUID = 1;

        Newer(String file, int format) {
            super(
                    file,
                    "its format is " + format + ", and this version reads up to " + SnapshotContent.FORMAT
                            + ": use the version of Ashlar that wrote it, or a newer one",
                    null);
        }

        @Override
        public Outcome outcome() {
            return Outcome.USAGE;
        }
    }

    /** It cannot be read, is no snapshot, or holds a kind of object or a field that is not known. */
    public static final class IllFormed extends SnapshotException {
        private static final long serialVersionUID = 1;

        IllFormed(String file, String message, @Nullable Throwable cause) {
            super(file, message, cause);
        }

        @Override
        public Outcome outcome() {
            return Outcome.USAGE;
        }
    }
}

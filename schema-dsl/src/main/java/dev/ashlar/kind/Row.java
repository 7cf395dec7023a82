package dev.ashlar.kind;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of a kind's catalog query. */
public interface Row {

    /** A value that is never null. */
    String text(String column);

    /** A value; null where the catalog has none. */
    @Nullable
    String textOrNull(String column);

    /** A flag; false where the catalog has none. */
    boolean flag(String column);

    /** A whole number. */
    long number(String column);

    /** An array of texts; empty where the catalog has none, empty texts for its nulls. */
    List<String> texts(String column);
}

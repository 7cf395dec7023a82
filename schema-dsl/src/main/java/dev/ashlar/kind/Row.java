package dev.ashlar.kind;

import dev.ashlar.model.ObjectId;
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

    /** Whole numbers of an array or vector; empty where the catalog has none. */
    int[] numbers(String column);

    /** An array of texts; empty where the catalog has none, empty texts for its nulls. */
    List<String> texts(String column);

    /**
     * The address of an object that a kind listed before this one has read, by the columns with a prefix and the endings
     * <code>_class</code>, <code>_oid</code> and <code>_part</code>; null for one that no kind manages.
     */
    @Nullable
    ObjectId object(String prefix);

    /** The address of a column of such an object, by its number; null for one that no kind manages. */
    @Nullable
    ObjectId column(String prefix, int number);
}

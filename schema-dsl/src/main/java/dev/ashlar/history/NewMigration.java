package dev.ashlar.history;

import dev.ashlar.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A migration that is to be written. The same migration gives the same files, byte for byte. Immutable.
 *
 * @param forward the way from the version before
 * @param reverse the way back to it
 * @param proof on what both were proved; null where they were not
 * @param snapshot the schema after it, with its number and name
 */
public record NewMigration(
        Plan forward, Plan reverse, @Nullable ProofSummary proof, SnapshotFile snapshot) {

    /** Its number. */
    public int number() {
        return snapshot.snapshot().number();
    }

    /** Its name, as in the names of its files. */
    public String name() {
        return snapshot.snapshot().name();
    }

    /**
     * The scripts of both directions, one for each segment, and the snapshot.
     *
     * @throws UnwritableStatementException where the SQL text that an author gave for an object is not one expression or query
     */
    public List<NewFile> files() {
        List<NewFile> files = new ArrayList<>(new ScriptWriter(this, Direction.FORWARD).files());
        files.addAll(new ScriptWriter(this, Direction.REVERSE).files());
        files.add(snapshot.file());
        return List.copyOf(files);
    }
}

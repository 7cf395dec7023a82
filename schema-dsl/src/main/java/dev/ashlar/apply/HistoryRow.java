package dev.ashlar.apply;

/**
 * A row of {@code ashlar.history} that holds: one whose migration was not reverted since.
 *
 * @param id the row's key
 * @param migration the migration's number
 * @param direction {@code forward} or {@code reverse}
 * @param segment the script's place, from 1
 * @param segments how many scripts there were
 * @param state {@code started} or {@code done}
 * @param file the script's name
 * @param checksum its SHA-256
 * @param startedAt when it began, as the server writes it
 */
record HistoryRow(
        long id,
        int migration,
        String direction,
        int segment,
        int segments,
        String state,
        String file,
        String checksum,
        String startedAt) {

    boolean isDone() {
        return state.equals(HistoryTable.DONE);
    }
}

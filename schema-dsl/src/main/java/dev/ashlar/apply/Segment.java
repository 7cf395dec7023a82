package dev.ashlar.apply;

import dev.ashlar.history.Direction;
import dev.ashlar.history.Migration;
import dev.ashlar.history.ScriptFile;

/**
 * A script with its place in its migration.
 *
 * @param migration the migration
 * @param script what to execute
 * @param number its place among the migration's scripts of its direction, from 1
 * @param of how many they are
 */
record Segment(Migration migration, Script script, int number, int of) {

    static Segment of(Migration migration, ScriptFile file) {
        return new Segment(
                migration,
                Script.of(file),
                file.name().position(),
                migration.scripts(file.name().direction()).size());
    }

    Direction direction() {
        return script.file().name().direction();
    }

    String file() {
        return script.file().fileName();
    }

    boolean isFirst() {
        return number == 1;
    }

    boolean isLast() {
        return number == of;
    }
}

package dev.ashlar.apply;

import dev.ashlar.history.Direction;
import java.time.Duration;

/**
 * A script that was executed and recorded.
 *
 * @param migration the migration's number
 * @param direction which way
 * @param file the script's name
 * @param statements how many statements it has
 * @param took from its first statement to its commit, tries included
 */
public record ExecutedSegment(int migration, Direction direction, String file, int statements, Duration took) {}

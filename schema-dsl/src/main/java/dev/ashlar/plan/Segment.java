package dev.ashlar.plan;

import java.util.List;

/**
 * Statements that run in one transaction, in order. A plan has more than one segment where PostgreSQL demands a commit
 * between.
 *
 * @param statements the statements
 */
public record Segment(List<Planned> statements) {
    public Segment {
        statements = List.copyOf(statements);
    }
}

package dev.ashlar.model;

/**
 * A generated column's expression.
 *
 * @param expression the value, from other columns of the row
 * @param virtual whether it is computed when read (PostgreSQL 18) and not when written
 */
public record Generated(Expression expression, boolean virtual) {}

package dev.ashlar.model;

/** What the planner of queries may assume of a function's results (manual, "Function Volatility Categories"). */
public enum Volatility {
    VOLATILE,
    STABLE,
    IMMUTABLE
}

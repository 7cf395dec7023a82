package dev.ashlar.model;

/** Where a function may run in a parallel query (manual, "Parallel Safety"). */
public enum ParallelSafety {
    UNSAFE,
    RESTRICTED,
    SAFE
}

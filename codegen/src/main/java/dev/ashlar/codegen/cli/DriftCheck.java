package dev.ashlar.codegen.cli;

import java.util.Locale;

/** Whether {@code apply} looks for drift before it runs anything. */
public enum DriftCheck {
    /** Where a scratch server can be had. */
    AUTO,
    /** Always. */
    ON,
    /** Never. */
    OFF;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

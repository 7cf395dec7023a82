package dev.ashlar.apply;

/** What a person found out about a script outside a transaction whose end was not recorded. */
public enum Resolution {
    /** Its effect is there, whole: count it as done. */
    DONE,
    /** Its effect is not there, and what it left (such as an invalid index) was removed: execute it again. */
    NOT_DONE
}

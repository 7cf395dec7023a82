package dev.ashlar.history;

/** Which way a script goes. */
public enum Direction {
    /** From the version before to this one; files {@code V...}. */
    FORWARD("V"),
    /** From this version back to the one before; files {@code U...}. */
    REVERSE("U");

    private final String letter;

    Direction(String letter) {
        this.letter = letter;
    }

    /** The letter that file names begin with. */
    public String letter() {
        return letter;
    }

    static Direction of(String letter) {
        return letter.equals("V") ? FORWARD : REVERSE;
    }
}

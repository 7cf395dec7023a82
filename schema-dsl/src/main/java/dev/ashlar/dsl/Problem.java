package dev.ashlar.dsl;

/**
 * Something that is wrong in a schema.
 *
 * @param address the object
 * @param wrong what is wrong
 * @param instead what to write instead
 */
public record Problem(String address, String wrong, String instead) {

    @Override
    public String toString() {
        return address + ": " + wrong + "; " + instead;
    }
}

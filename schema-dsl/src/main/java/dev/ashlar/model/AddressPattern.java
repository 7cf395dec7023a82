package dev.ashlar.model;

import java.util.regex.Pattern;

/**
 * Which objects are meant, as a person writes it: an address in which {@code *} stands for any characters of a name and {@code ?}
 * for one, with the kind before it where only that kind is meant: {@code public.orders_2*}, {@code table public.tmp_*}. Immutable.
 */
public final class AddressPattern {

    /** A quoted name counts as one, whatever is in it. */
    private static final String ANY = "(?:\"(?:[^\"]|\"\")*+\"|[^\".])*";

    private static final String ONE = "[^\".]";

    private final String text;
    private final Pattern pattern;

    private AddressPattern(String text, Pattern pattern) {
        this.text = text;
        this.pattern = pattern;
    }

    /**
     * The pattern that a text says.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public static AddressPattern of(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a pattern is empty");
        }
        var regex = new StringBuilder();
        text.strip().codePoints().forEach(c -> {
            switch (c) {
                case '*' -> regex.append(ANY);
                case '?' -> regex.append(ONE);
                default -> regex.append(Pattern.quote(Character.toString(c)));
            }
        });
        return new AddressPattern(text.strip(), Pattern.compile(regex.toString(), Pattern.DOTALL));
    }

    /** Whether an object itself is meant; one that has arguments is meant by its name alone too. */
    boolean fits(ObjectId id) {
        return fits(id.address())
                || fits(id.path().text())
                || fits(id.type().word() + " " + id.address())
                || fits(id.type().word() + " " + id.path().text());
    }

    private boolean fits(String address) {
        return pattern.matcher(address).matches();
    }

    /** Whether a kind and an address, in words, are meant: as a whole, by the address, or by what it lives in. */
    boolean fitsWords(String words) {
        String rest = words;
        while (true) {
            for (String address = rest; !address.isEmpty(); address = shorter(address)) {
                if (fits(address)) {
                    return true;
                }
            }
            int blank = rest.indexOf(' ');
            if (blank < 0) {
                return false;
            }
            rest = rest.substring(blank + 1);
        }
    }

    /** Without its arguments, or without its last name. */
    private static String shorter(String address) {
        return address.substring(0, Math.max(0, Math.max(address.indexOf('('), address.lastIndexOf('.'))));
    }

    @Override
    public String toString() {
        return text;
    }
}

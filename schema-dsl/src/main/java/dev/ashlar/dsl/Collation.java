package dev.ashlar.dsl;

import dev.ashlar.model.CollationDef;
import dev.ashlar.model.CollationProvider;
import dev.ashlar.model.ObjectType;
import org.jspecify.annotations.Nullable;

/** A collation: how text is sorted and compared (manual, CREATE COLLATION). */
public final class Collation extends SchemaObject<Collation> {

    private @Nullable CollationProvider provider;
    private String locale = "";
    private @Nullable String characters;
    private boolean deterministic = true;
    private @Nullable String rules;

    private Collation(Schema schema, String name) {
        super(schema, ObjectType.COLLATION, name);
    }

    /** A collation by its name. */
    public static Collation collation(Schema schema, String name) {
        return new Collation(schema, name);
    }

    /** Sorts as the ICU library does for a locale, such as {@code "de-u-co-phonebk"}. */
    public Collation icu(String name) {
        return by(CollationProvider.ICU, name, null);
    }

    /** Sorts as the C library of the server does for a locale, such as {@code "de_DE.utf8"}. */
    public Collation libc(String name) {
        return by(CollationProvider.LIBC, name, null);
    }

    /** Sorts as the C library does for one locale, and tells letters from digits as it does for another. */
    public Collation libc(String collate, String characterType) {
        return by(CollationProvider.LIBC, collate, given(characterType, "character type"));
    }

    /** Sorts as the server does by itself: {@code "C"} or {@code "C.UTF-8"} (PostgreSQL 17). */
    public Collation builtin(String name) {
        return by(CollationProvider.BUILTIN, name, null);
    }

    private Collation by(CollationProvider library, String name, @Nullable String characterType) {
        this.provider = library;
        this.locale = given(name, "locale");
        this.characters = name.equals(characterType) ? null : characterType;
        return this;
    }

    /** Texts can be equal that are not the same bytes; ICU only. */
    public Collation nondeterministic() {
        this.deterministic = false;
        return this;
    }

    /** Rules that change how ICU sorts (PostgreSQL 16). */
    public Collation rules(String text) {
        this.rules = given(text, "rules");
        return this;
    }

    @Override
    Collation self() {
        return this;
    }

    @Override
    void define(Description description) {
        if (provider == null) {
            description.problem(id(), "does not say what it sorts by", "say icu(...), libc(...) or builtin(...)");
            return;
        }
        if (provider != CollationProvider.ICU && (!deterministic || rules != null)) {
            description.problem(
                    id(), "is of " + provider.word() + " and nondeterministic or with rules", "use icu(...) for that");
        }
        description.add(new CollationDef(id(), provider, locale, characters, deterministic, rules));
    }
}

package dev.ashlar.random;

import dev.ashlar.dsl.ForeignDataWrapper;

/**
 * A foreign-data wrapper that gives access to nothing.
 *
 * @param variant its options, one of so many ways
 */
record WrapperItem(int key, Named named, int variant) implements Item {

    /** How many variants there are. */
    static final int VARIANTS = 4;

    /** The one that knows which options servers and users have, and that tables have none. */
    static final int VALIDATED = 2;

    ForeignDataWrapper build() {
        ForeignDataWrapper wrapper = ForeignDataWrapper.foreignDataWrapper(named.name());
        switch (variant) {
            case 0 -> {}
            case 1 -> wrapper.option("debug", "true");
            case VALIDATED -> wrapper.validator("pg_catalog.postgresql_fdw_validator");
            default -> wrapper.option("debug", "it's").option("Other Option", "back\\slash");
        }
        Said.of(named, wrapper::withComment, wrapper::renamedFrom);
        return wrapper;
    }

    @Override
    public WrapperItem named(Named other) {
        return new WrapperItem(key, other, variant);
    }
}

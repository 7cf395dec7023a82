package com.example.billing.stories;

/** What a migration finds. Every story works on both. */
enum Start {
    /** A fresh database. */
    EMPTY {
        @Override
        MigratedDatabase at(int version) {
            return MigratedDatabase.at(version);
        }
    },
    /** One that people have used since the first version. */
    WITH_ROWS {
        @Override
        MigratedDatabase at(int version) {
            return MigratedDatabase.withRowsAt(version);
        }
    };

    abstract MigratedDatabase at(int version);
}

package com.example.billing.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.billing.history.History;
import dev.ashlar.model.Model;
import dev.ashlar.plan.Planner;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;

/** What the stories share: one database for each test. */
abstract class StoryTestCase {
    static final String QUARRY = "'00000000-0000-0000-0000-00000000000a'";
    static final String ADA = "'00000000-0000-0000-0000-000000000001'";
    static final String BOB = "'00000000-0000-0000-0000-000000000002'";

    /** Null where a story is about files alone. */
    MigratedDatabase database;

    void given(MigratedDatabase made) {
        database = made;
    }

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    Structure structure() {
        return database.structure();
    }

    /** Everything that a reverse must bring back. */
    List<String> everything() {
        List<String> everything = structure().everything();
        for (String table : List.of("tenants", "users", "synced_sessions")) {
            everything.addAll(database.rows(table));
        }
        return everything;
    }

    /** The structure is the one that a version's schema gives when it is built at once. */
    void assertStructureIsOf(int version) {
        try (MigratedDatabase built = MigratedDatabase.at(0)) {
            built.run(Planner.forward(Model.empty(), History.model(version), MigrationFiles.TARGET_VERSION));
            assertThat(structure().everything()).isEqualTo(built.structure().everything());
        }
    }

    /** It is refused in these words, and leaves everything as it was. */
    void assertRefused(ThrowingCallable move, String... words) {
        List<String> before = everything();
        int version = database.version();
        assertThatExceptionOfType(MigrationRefusedException.class)
                .isThrownBy(move)
                .withMessageContainingAll(words);
        assertThat(everything()).isEqualTo(before);
        assertThat(database.version()).isEqualTo(version);
    }
}

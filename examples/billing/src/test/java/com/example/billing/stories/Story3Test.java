package com.example.billing.stories;

import static com.example.billing.history.v1.Billing.PUBLIC;
import static com.example.billing.history.v1.Tenants.TENANTS;
import static com.example.billing.history.v3.SyncedSessions.SYNCED_SESSIONS;
import static com.example.billing.history.v4.Users.USERS;
import static dev.ashlar.dsl.PgEnum.enumType;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.billing.accessors.Tables;
import com.example.billing.accessors.enums.RenewalPeriod;
import com.example.billing.accessors.enums.UserLevel;
import com.example.billing.accessors.tables.records.UsersRecord;
import com.example.billing.history.History;
import dev.ashlar.dsl.Database;
import dev.ashlar.model.Model;
import dev.ashlar.plan.Plan;
import dev.ashlar.plan.Planner;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** V0004: credits to try the product with, and levels for those who pay once. */
class Story3Test extends StoryTestCase {
    private static final String[] CREDIT_COLUMNS = {"public.users.free_credits", "public.users.free_chat_messages"};

    @ParameterizedTest
    @EnumSource
    void story3AddsEnumValuesAfterTheOlderOnes(Start start) {
        given(start.at(3));
        database.apply(4);
        assertThat(structure().labels("user_level")).containsExactly("free", "basic", "pro", "paid");
        assertThat(structure().labels("renewal_period")).containsExactly("monthly", "yearly", "lifetime");
        assertStructureIsOf(4);
    }

    @Test
    void story3KeepsTheOlderValuesOfUsers() {
        given(MigratedDatabase.withRowsAt(4));
        assertThat(levels()).containsExactly("free", "basic monthly", "pro yearly");
    }

    @Test
    void story3LetsUsersHaveTheNewValues() {
        given(MigratedDatabase.withRowsAt(4));
        database.execute("UPDATE users SET user_level = 'paid', renewal_period = 'lifetime' WHERE id = " + ADA);
        assertThat(levels()).containsExactly("paid lifetime", "basic monthly", "pro yearly");
    }

    @ParameterizedTest
    @EnumSource
    void story3AddsCredits(Start start) {
        given(start.at(4));
        assertThat(structure().column("users.free_credits")).isEqualTo("integer DEFAULT 10");
        assertThat(structure().column("users.free_chat_messages")).isEqualTo("integer DEFAULT 20");
        assertThat(structure().constraint("users.users_free_credits_not_negative"))
                .isEqualTo("CHECK (((free_credits IS NULL) OR (free_credits >= 0)))");
        assertThat(structure().constraint("users.users_free_chat_messages_not_negative"))
                .isEqualTo("CHECK (((free_chat_messages IS NULL) OR (free_chat_messages >= 0)))");
    }

    @Test
    void story3GivesExistingUsersTheirCredits() {
        given(MigratedDatabase.withRowsAt(4));
        assertThat(database.values("SELECT concat_ws(' ', free_credits, free_chat_messages) FROM users"))
                .containsOnly("10 20")
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"free_credits", "free_chat_messages"})
    void story3LetsCreditsBeNullOrNoneButNeverNegative(String column) {
        given(MigratedDatabase.withRowsAt(4));
        database.execute("UPDATE users SET " + column + " = NULL");
        database.execute("UPDATE users SET " + column + " = 0");
        assertThat(database.refusal("UPDATE users SET " + column + " = -1"))
                .isEqualTo("users_" + column + "_not_negative");
    }

    @ParameterizedTest
    @EnumSource
    void story3ReverseRemovesTheEnumValues(Start start) {
        given(start.at(3));
        List<String> before = everything();
        database.apply(4);
        database.revert(3, CREDIT_COLUMNS);
        assertThat(structure().labels("user_level")).containsExactly("free", "basic", "pro");
        assertThat(structure().labels("renewal_period")).containsExactly("monthly", "yearly");
        assertThat(everything()).isEqualTo(before);
        assertStructureIsOf(3);
        database.apply(4);
        assertStructureIsOf(4);
    }

    @Test
    void story3ReverseRefusesOverUsersOfTheNewLevel() {
        given(MigratedDatabase.withRowsAt(4));
        database.execute("UPDATE users SET user_level = 'paid' WHERE id = " + ADA);
        assertRefused(
                () -> database.revert(3, CREDIT_COLUMNS),
                "rows of public.users hold a value of public.user_level that goes: 'paid'",
                "UPDATE public.users.user_level of those rows first");
    }

    @Test
    void story3ReverseRefusesOverUsersOfTheNewPeriod() {
        given(MigratedDatabase.withRowsAt(4));
        database.execute("UPDATE users SET renewal_period = 'lifetime' WHERE id = " + BOB);
        assertRefused(
                () -> database.revert(3, CREDIT_COLUMNS),
                "rows of public.users hold a value of public.renewal_period that goes: 'lifetime'",
                "UPDATE public.users.renewal_period of those rows first");
    }

    @Test
    void story3ReverseRunsOnceUsersHaveOlderValues() {
        given(MigratedDatabase.withRowsAt(4));
        database.execute("UPDATE users SET user_level = 'paid', renewal_period = 'lifetime' WHERE id = " + ADA);
        assertRefused(() -> database.revert(3, CREDIT_COLUMNS), "goes: 'lifetime'");
        database.execute("UPDATE users SET user_level = 'pro', renewal_period = NULL WHERE id = " + ADA);
        database.revert(3, CREDIT_COLUMNS);
        assertThat(levels()).containsExactly("pro", "basic monthly", "pro yearly");
        assertStructureIsOf(3);
    }

    @Test
    void story3ReverseChangesUsersAsTheSchemaSays() {
        given(MigratedDatabase.withRowsAt(4));
        database.execute("UPDATE users SET user_level = 'paid', renewal_period = 'lifetime' WHERE id = " + ADA);
        Plan back = Planner.back(History.model(3), withReplacements(), MigrationFiles.TARGET_VERSION);
        assertRefused(
                () -> database.run(back, CREDIT_COLUMNS), "public.users.user_level", "public.users.renewal_period");
        database.run(
                back,
                "public.users.free_credits",
                "public.users.free_chat_messages",
                "public.users.user_level",
                "public.users.renewal_period");
        assertThat(levels()).containsExactly("pro yearly", "basic monthly", "pro yearly");
        assertStructureIsOf(3);
    }

    @Test
    void story3ReverseAnnouncesTheColumnsThatItLoses() {
        given(MigratedDatabase.withRowsAt(4));
        assertRefused(() -> database.revert(3), CREDIT_COLUMNS);
    }

    @Test
    void story3GivesTheAccessorsTheNewFieldsAndValues() {
        assertThat(UserLevel.lookupLiteral("paid")).isSameAs(UserLevel.paid);
        assertThat(RenewalPeriod.lookupLiteral("lifetime")).isSameAs(RenewalPeriod.lifetime);
        UsersRecord user = new UsersRecord();
        user.setFreeCredits(10);
        user.setFreeChatMessages(20);
        assertThat(user.get(Tables.USERS.FREE_CREDITS)).isEqualTo(10);
        assertThat(user.get(Tables.USERS.FREE_CHAT_MESSAGES)).isEqualTo(20);
    }

    @Test
    void story3WritesSnapshotAndJournalBesideTheSql() {
        assertThat(MigrationFiles.text("snapshots/0004.json"))
                .contains("\"add_credits\"", "\"paid\"", "\"lifetime\"", "free_credits", "free_chat_messages");
        assertThat(MigrationFiles.text("checksums.txt"))
                .contains("  V0004__add_credits.sql\n", "  U0004__add_credits.sql\n", "  snapshots/0004.json\n");
    }

    @Test
    void story3ReverseAnnouncesTheEnumValuesBeforeItsFirstStatement() {
        assertThat(MigrationFiles.header("U0004__add_credits.sql"))
                .contains(
                        "refused before anything is touched: rows of public.users hold a value of public.user_level"
                                + " that goes: 'paid'",
                        "refused before anything is touched: rows of public.users hold a value of"
                                + " public.renewal_period that goes: 'lifetime'");
    }

    /** V0004 by an author who says what the rows become. */
    private static Model withReplacements() {
        return Database.of(
                        PUBLIC,
                        enumType(PUBLIC, "user_level", "free", "basic", "pro", "paid")
                                .replacing("paid", "pro"),
                        enumType(PUBLIC, "renewal_period", "monthly", "yearly", "lifetime")
                                .replacing("lifetime", "yearly"),
                        TENANTS,
                        USERS,
                        SYNCED_SESSIONS)
                .model();
    }

    private List<String> levels() {
        return database.values("SELECT concat_ws(' ', user_level, renewal_period) FROM users ORDER BY id");
    }
}

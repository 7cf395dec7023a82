package com.example.billing.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** V0006: a third billing type. */
class Story5Test extends StoryTestCase {
    private static final String CHECK = "subscriptions_billing_type_check";
    private static final String TWO_VALUES =
            "CHECK ((billing_type = ANY (ARRAY['volume'::text, 'usage_based'::text])))";
    private static final String MEANING =
            "What is paid for: volume = a fixed volume per period, usage_based = what was used,"
                    + " quantity_based = the number of seats";
    private static final String FORWARD = "V0006__add_quantity_based_billing_type.sql";
    private static final String REVERSE = "U0006__add_quantity_based_billing_type.sql";
    private static final String THREE_VALUES =
            "CHECK ((billing_type = ANY (ARRAY['volume'::text, 'usage_based'::text, 'quantity_based'::text])))";

    @ParameterizedTest
    @EnumSource
    void story5ReplacesTheCheckUnderItsName(Start start) {
        given(start.at(5));
        assertThat(structure().constraint("subscriptions." + CHECK)).isEqualTo(TWO_VALUES);
        List<String> constraints = structure().constraints("subscriptions");
        database.apply(6);
        assertThat(structure().constraint("subscriptions." + CHECK)).isEqualTo(THREE_VALUES);
        assertThat(structure().constraints("subscriptions")).isEqualTo(constraints);
        assertStructureIsOf(6);
    }

    @ParameterizedTest
    @EnumSource
    void story5SaysWhatTheValuesMean(Start start) {
        given(start.at(5));
        assertThat(structure().comment("subscriptions.billing_type")).isEmpty();
        database.apply(6);
        assertThat(structure().comment("subscriptions.billing_type")).isEqualTo(MEANING);
    }

    @Test
    void story5KeepsExistingSubscriptionsAsTheyAre() {
        given(subscribedAt5());
        List<String> before = database.rows("subscriptions");
        database.apply(6);
        assertThat(database.rows("subscriptions")).isEqualTo(before).hasSize(2);
        database.execute("UPDATE subscriptions SET updated_at = now()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"volume", "usage_based", "quantity_based"})
    void story5AcceptsAllThreeValues(String billingType) {
        given(subscribedAt5());
        database.apply(6);
        database.execute(subscription(billingType));
        assertThat(database.rows("subscriptions")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_type", "", "VOLUME"})
    void story5RejectsOtherValues(String billingType) {
        given(subscribedAt5());
        database.apply(6);
        assertThat(database.refusal(subscription(billingType))).isEqualTo(CHECK);
    }

    @ParameterizedTest
    @EnumSource
    void story5ReverseRestoresCheckAndComment(Start start) {
        given(start.at(5));
        List<String> before = everything();
        database.apply(6);
        database.revert(5);
        assertThat(structure().constraint("subscriptions." + CHECK)).isEqualTo(TWO_VALUES);
        assertThat(structure().comment("subscriptions.billing_type")).isEmpty();
        assertThat(everything()).isEqualTo(before);
        database.apply(6);
        assertStructureIsOf(6);
    }

    @Test
    void story5ReverseKeepsSubscriptionsOfTheOlderTypes() {
        given(subscribedAt5());
        List<String> before = database.rows("subscriptions");
        database.apply(6);
        database.revert(5);
        assertThat(database.rows("subscriptions")).isEqualTo(before);
    }

    @Test
    void story5ReverseRefusesWhileRowsHoldTheNewValue() {
        given(subscribedAt5());
        database.apply(6);
        database.execute(subscription("quantity_based"));
        List<String> before = database.rows("subscriptions");
        assertRefused(
                () -> database.revert(5),
                "rows of public.subscriptions do not fulfil the check " + CHECK,
                "UPDATE or DELETE the rows for which this does not hold: billing_type IN ('volume', 'usage_based')");
        assertThat(database.rows("subscriptions")).isEqualTo(before);
        assertThat(structure().constraint("subscriptions." + CHECK)).isEqualTo(THREE_VALUES);

        database.execute("UPDATE subscriptions SET billing_type = 'volume' WHERE billing_type = 'quantity_based'");
        database.revert(5);
        assertThat(structure().constraint("subscriptions." + CHECK)).isEqualTo(TWO_VALUES);
    }

    @ParameterizedTest
    @EnumSource
    void story5AppliedAgainDoesNothing(Start start) {
        given(start.at(6));
        List<String> after = everything();
        assertThat(database.apply(6)).isZero();
        assertThat(everything()).isEqualTo(after);
    }

    @Test
    void story5FileBeginsWithPurposeAndValues() {
        assertThat(MigrationFiles.header(FORWARD))
                .startsWith("V0006 add_quantity_based_billing_type")
                .contains(
                        "replaces check public.subscriptions." + CHECK,
                        "becomes billing_type IN ('volume', 'usage_based', 'quantity_based')",
                        MEANING);
    }

    @Test
    void story5FileEndsWithQueriesThatVerifyIt() {
        given(MigratedDatabase.at(6));
        assertThat(MigrationFiles.verification(FORWARD).stream().map(database::value))
                .containsExactly(THREE_VALUES, MEANING);
    }

    @Test
    void story5ReverseAnnouncesItsRefusalBeforeItsFirstStatement() {
        assertThat(MigrationFiles.header(REVERSE))
                .contains("refused before anything is touched: rows of public.subscriptions do not fulfil the check "
                        + CHECK);
    }

    /** Two subscriptions, one of each type that there was. */
    private static MigratedDatabase subscribedAt5() {
        MigratedDatabase made = MigratedDatabase.withRowsAt(5);
        made.execute("INSERT INTO plans (name, price) VALUES ('team', 49.90)");
        made.execute(subscription("volume"));
        made.execute(subscription("usage_based"));
        return made;
    }

    private static String subscription(String billingType) {
        return "INSERT INTO subscriptions (tenant_id, plan_id, status, billing_type) SELECT " + QUARRY
                + ", id, 'active', '" + billingType + "' FROM plans";
    }
}

package com.example.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.billing.BillingApplication.Member;
import com.example.billing.accessors.enums.UserLevel;
import com.example.billing.accessors.tables.records.SubscriptionsRecord;
import com.example.billing.accessors.tables.records.TenantsRecord;
import com.example.billing.accessors.tables.records.UsersRecord;
import com.example.billing.history.History;
import com.example.billing.stories.MigratedDatabase;
import dev.ashlar.codegen.jdbc.DatabaseAddress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The application at work on a migrated database. */
class BillingApplicationTest {
    private final MigratedDatabase database = MigratedDatabase.at(History.NEWEST);
    private final BillingApplication application =
            new BillingApplication(DSL.using(database.connection(), SQLDialect.POSTGRES));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void newTenantHasItsIdAndTimeFromTheDatabase() {
        TenantsRecord quarry = application.foundTenant("Quarry");
        assertThat(database.value("SELECT name FROM tenants WHERE id = '" + quarry.getId() + "'"))
                .isEqualTo("Quarry");
        assertThat(quarry.getCreatedAt()).isNotNull();
    }

    @Test
    void newUserHasTheDefaults() {
        UsersRecord ada = application.signUp(application.foundTenant("Quarry"), "ada@quarry.example");
        assertThat(ada.getUserLevel()).isEqualTo(UserLevel.free);
        assertThat(ada.getRenewalPeriod()).isNull();
        assertThat(ada.getPlanTier()).isEqualTo("free");
        assertThat(ada.getMonthlyAgentHoursUsed()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(ada.getSubscriptionStatus()).isEqualTo("none");
        assertThat(ada.getTier()).isEqualTo("free");
        assertThat(ada.getFreeCredits()).isEqualTo(10);
        assertThat(ada.getFreeChatMessages()).isEqualTo(20);
    }

    @Test
    void takenEmailIsRefused() {
        TenantsRecord quarry = application.foundTenant("Quarry");
        application.signUp(quarry, "ada@quarry.example");
        assertThatExceptionOfType(EmailTakenException.class)
                .isThrownBy(() -> application.signUp(quarry, "ada@quarry.example"))
                .withMessage("ada@quarry.example has signed up before: sign in instead");
        assertThat(database.values("SELECT email FROM users")).containsExactly("ada@quarry.example");
    }

    @Test
    void otherViolationsAreNotTakenForATakenEmail() {
        TenantsRecord gone = application.foundTenant("Quarry");
        gone.delete();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> application.signUp(gone, "ada@quarry.example"))
                .withMessageContaining("users_tenant_id_fkey");
    }

    @Test
    void creditsAreGrantedAndTaken() {
        UsersRecord ada = application.signUp(application.foundTenant("Quarry"), "ada@quarry.example");
        assertThat(application.grantCredits(ada.getId(), 5)).isEqualTo(15);
        assertThat(application.grantCredits(ada.getId(), -15)).isZero();
        assertThat(database.value("SELECT free_credits FROM users")).isEqualTo("0");
    }

    @Test
    void creditsNeverFallBelowZero() {
        UsersRecord ada = application.signUp(application.foundTenant("Quarry"), "ada@quarry.example");
        assertThatExceptionOfType(CreditsExhaustedException.class)
                .isThrownBy(() -> application.grantCredits(ada.getId(), -11))
                .withMessage("this costs 11 credits, which is more than are left: grant some first");
        assertThat(database.value("SELECT free_credits FROM users")).isEqualTo("10");
    }

    @Test
    void tierFollowsTheSubscription() {
        UsersRecord ada = application.signUp(application.foundTenant("Quarry"), "ada@quarry.example");
        assertThat(application.noteSubscriptionStatus(ada.getId(), "trialing")).isEqualTo("pro");
        assertThat(application.noteSubscriptionStatus(ada.getId(), "past_due")).isEqualTo("pro");
        assertThat(application.noteSubscriptionStatus(ada.getId(), "canceled")).isEqualTo("free");
    }

    @Test
    void membersAreListedByTheirTenant() {
        TenantsRecord quarry = application.foundTenant("Quarry");
        UsersRecord bob = application.signUp(quarry, "bob@quarry.example");
        application.signUp(quarry, "ada@quarry.example");
        application.signUp(application.foundTenant("Mill"), "cyd@mill.example");
        application.buyLifetime(bob.getId());
        assertThat(application.members("Quarry"))
                .containsExactly(
                        new Member("ada@quarry.example", UserLevel.free, "free", 10),
                        new Member("bob@quarry.example", UserLevel.paid, "free", 10));
        assertThat(database.value("SELECT renewal_period FROM users WHERE email LIKE 'bob%'"))
                .isEqualTo("lifetime");
    }

    @Test
    void tenantSubscribesBySeats() {
        TenantsRecord quarry = application.foundTenant("Quarry");
        SubscriptionsRecord subscription =
                application.subscribeBySeats(quarry, application.offerPlan("seats", new BigDecimal("19.00")));
        assertThat(subscription.getCancelAtPeriodEnd()).isFalse();
        assertThat(subscription.getCurrentPeriodEnd())
                .isEqualTo(subscription.getCurrentPeriodStart().plusMonths(1));
        assertThat(database.value("SELECT concat_ws(' ', p.name, p.price, s.billing_type, s.status)"
                        + " FROM subscriptions AS s JOIN plans AS p ON p.id = s.plan_id"))
                .isEqualTo("seats 19.00 quantity_based active");
    }

    @Test
    void tourCanBeTakenTwice() {
        var told = new ByteArrayOutputStream();
        var tour = new Tour(application, new PrintStream(told, true, StandardCharsets.UTF_8));
        tour.run();
        tour.run();
        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("Ada signed up: 10 credits, tier free.")
                .contains("has signed up before")
                .contains("Ada was given 5 credits: 15.")
                .contains("this costs 100 credits")
                .contains("Ada subscribed: tier pro.")
                .contains("The tenant subscribed: quantity_based.");
        assertThat(database.value("SELECT count(*) FROM tenants")).isEqualTo("2");
    }

    @Test
    void mainTakesTheTourOverTheUrl() {
        DatabaseAddress address = database.place().address();
        BillingApplication.main(
                new String[] {address.url() + "?user=" + address.user() + "&password=" + address.password()});
        assertThat(database.value("SELECT count(*) FROM subscriptions WHERE billing_type = 'quantity_based'"))
                .isEqualTo("1");
    }
}

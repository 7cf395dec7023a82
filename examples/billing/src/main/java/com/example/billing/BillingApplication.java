package com.example.billing;

import static com.example.billing.accessors.Tables.PLANS;
import static com.example.billing.accessors.Tables.SUBSCRIPTIONS;
import static com.example.billing.accessors.Tables.TENANTS;
import static com.example.billing.accessors.Tables.USERS;

import com.example.billing.accessors.Keys;
import com.example.billing.accessors.enums.RenewalPeriod;
import com.example.billing.accessors.enums.UserLevel;
import com.example.billing.accessors.tables.records.SubscriptionsRecord;
import com.example.billing.accessors.tables.records.TenantsRecord;
import com.example.billing.accessors.tables.records.UsersRecord;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.CloseableDSLContext;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;

/** The accounts: who belongs to which tenant, on what terms. Safe for use by several threads where its connections are. */
public final class BillingApplication {
    private static final String CREDITS_NOT_NEGATIVE = "users_free_credits_not_negative";

    private final DSLContext database;

    /** An application over a database that all migrations were applied to. */
    public BillingApplication(DSLContext database) {
        this.database = database;
    }

    /**
     * Shows what the application does, on a database that all migrations were applied to.
     *
     * @param arguments the JDBC URL, with user and password where the server asks for them
     */
    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("usage: BillingApplication jdbc:postgresql://host/database?user=...&password=...");
            System.exit(2);
        }
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        try (CloseableDSLContext database = DSL.using(arguments[0])) {
            new Tour(new BillingApplication(database), System.out).run();
        }
    }

    /**
     * Someone who belongs to a tenant.
     *
     * @param email who it is
     * @param level what they may do
     * @param tier what the state of their subscription gives them
     * @param credits what they have left; null for no limit
     */
    public record Member(String email, UserLevel level, String tier, Integer credits) {}

    /** Founds a tenant; the database gives it its id. */
    public TenantsRecord foundTenant(String name) {
        TenantsRecord tenant = database.newRecord(TENANTS);
        tenant.setName(name);
        tenant.store();
        tenant.refresh();
        return tenant;
    }

    /**
     * Signs a user up, with all that the database gives a new one.
     *
     * @throws EmailTakenException if someone has signed up with the address before
     */
    public UsersRecord signUp(TenantsRecord tenant, String email) {
        try {
            return database.insertInto(USERS, USERS.TENANT_ID, USERS.EMAIL)
                    .values(tenant.getId(), email)
                    .returning()
                    .fetchSingle();
        } catch (IntegrityConstraintViolationException e) {
            if (Violation.isOf(Keys.USERS_EMAIL_KEY.getName(), e)) {
                throw new EmailTakenException(email, e);
            }
            throw e;
        }
    }

    /**
     * Gives credits to a user, or takes them where the number is negative.
     *
     * @return what the user has now
     * @throws CreditsExhaustedException if the user has fewer than are taken; then nothing is
     */
    public int grantCredits(UUID user, int credits) {
        try {
            return database.update(USERS)
                    .set(USERS.FREE_CREDITS, USERS.FREE_CREDITS.plus(credits))
                    .where(USERS.ID.eq(user))
                    .returningResult(USERS.FREE_CREDITS)
                    .fetchSingle(USERS.FREE_CREDITS);
        } catch (IntegrityConstraintViolationException e) {
            if (Violation.isOf(CREDITS_NOT_NEGATIVE, e)) {
                throw new CreditsExhaustedException(-credits, e);
            }
            throw e;
        }
    }

    /** The user has paid once, for good. */
    public void buyLifetime(UUID user) {
        database.update(USERS)
                .set(USERS.USER_LEVEL, UserLevel.paid)
                .set(USERS.RENEWAL_PERIOD, RenewalPeriod.lifetime)
                .where(USERS.ID.eq(user))
                .execute();
    }

    /**
     * Notes what Stripe says of a user's subscription.
     *
     * @return the tier that follows from it, as the database computes it
     */
    public String noteSubscriptionStatus(UUID user, String status) {
        return database.update(USERS)
                .set(USERS.SUBSCRIPTION_STATUS, status)
                .where(USERS.ID.eq(user))
                .returningResult(USERS.TIER)
                .fetchSingle(USERS.TIER);
    }

    /** Offers a plan to subscribe to. */
    public UUID offerPlan(String name, BigDecimal price) {
        return database.insertInto(PLANS, PLANS.NAME, PLANS.PRICE)
                .values(name, price)
                .returningResult(PLANS.ID)
                .fetchSingle(PLANS.ID);
    }

    /** Puts a tenant on a plan that is paid for by the number of seats, for a month from now. */
    public SubscriptionsRecord subscribeBySeats(TenantsRecord tenant, UUID plan) {
        OffsetDateTime start = OffsetDateTime.now(ZoneOffset.UTC);
        return database.insertInto(SUBSCRIPTIONS)
                .set(SUBSCRIPTIONS.TENANT_ID, tenant.getId())
                .set(SUBSCRIPTIONS.PLAN_ID, plan)
                .set(SUBSCRIPTIONS.STATUS, "active")
                .set(SUBSCRIPTIONS.BILLING_TYPE, "quantity_based")
                .set(SUBSCRIPTIONS.CURRENT_PERIOD_START, start)
                .set(SUBSCRIPTIONS.CURRENT_PERIOD_END, start.plusMonths(1))
                .returning()
                .fetchSingle();
    }

    /** Who belongs to the tenants of a name, by email; the join is made from the foreign key. */
    public List<Member> members(String tenant) {
        return database.select(USERS.EMAIL, USERS.USER_LEVEL, USERS.TIER, USERS.FREE_CREDITS)
                .from(USERS)
                .where(USERS.tenants().NAME.eq(tenant))
                .orderBy(USERS.EMAIL)
                .fetch(Records.mapping(Member::new));
    }
}

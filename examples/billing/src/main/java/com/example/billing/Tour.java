package com.example.billing;

import com.example.billing.accessors.tables.records.TenantsRecord;
import com.example.billing.accessors.tables.records.UsersRecord;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.UUID;

/** A day in the life of the application, told as it goes. Can be taken again: every time founds a tenant of its own. */
final class Tour {
    private final BillingApplication application;
    private final PrintStream out;

    Tour(BillingApplication application, PrintStream out) {
        this.application = application;
        this.out = out;
    }

    void run() {
        String name = "Quarry " + UUID.randomUUID();
        TenantsRecord quarry = application.foundTenant(name);
        out.println(quarry.getName() + " was founded.");

        String email = "ada@" + quarry.getId() + ".example";
        UsersRecord ada = application.signUp(quarry, email);
        out.println("Ada signed up: " + ada.getFreeCredits() + " credits, tier " + ada.getTier() + ".");
        try {
            application.signUp(quarry, email);
        } catch (EmailTakenException e) {
            out.println("Ada tried again: " + e.getMessage() + ".");
        }

        out.println("Ada was given 5 credits: " + application.grantCredits(ada.getId(), 5) + ".");
        try {
            application.grantCredits(ada.getId(), -100);
        } catch (CreditsExhaustedException e) {
            out.println("Ada wanted too much: " + e.getMessage() + ".");
        }

        out.println("Ada subscribed: tier " + application.noteSubscriptionStatus(ada.getId(), "active") + ".");
        application.buyLifetime(ada.getId());
        UUID plan = application.offerPlan("Seats of " + name, new BigDecimal("19.00"));
        out.println("The tenant subscribed: "
                + application.subscribeBySeats(quarry, plan).getBillingType() + ".");
        out.println("Members: " + application.members(name));
    }
}

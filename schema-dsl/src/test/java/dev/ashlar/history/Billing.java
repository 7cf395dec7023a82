package dev.ashlar.history;

import static dev.ashlar.dsl.Schema.schema;
import static dev.ashlar.dsl.Types.enumOf;
import static dev.ashlar.dsl.Types.integer;
import static dev.ashlar.dsl.Types.text;
import static dev.ashlar.dsl.Types.uuid;

import dev.ashlar.dsl.Check;
import dev.ashlar.dsl.Column;
import dev.ashlar.dsl.Database;
import dev.ashlar.dsl.PgEnum;
import dev.ashlar.dsl.PrimaryKey;
import dev.ashlar.dsl.Schema;
import dev.ashlar.dsl.Table;
import dev.ashlar.model.Model;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Versions of a billing schema, as small as the scripts of two of its migrations need. */
final class Billing {

    private static final Schema PUBLIC = schema("public");

    private Billing() {}

    /** Before credits. */
    static Model v3() {
        PgEnum<String> level = PgEnum.enumType(PUBLIC, "user_level", "free", "basic", "pro");
        PgEnum<String> period = PgEnum.enumType(PUBLIC, "renewal_period", "monthly", "yearly");
        return Database.of(level, period, new Users(level, period)).model();
    }

    /** With credits. */
    static Model v4() {
        PgEnum<String> level = PgEnum.enumType(PUBLIC, "user_level", "free", "basic", "pro", "paid");
        PgEnum<String> period = PgEnum.enumType(PUBLIC, "renewal_period", "monthly", "yearly", "lifetime");
        return Database.of(level, period, new UsersWithCredits(level, period)).model();
    }

    /** Subscriptions of two billing types. */
    static Model v5() {
        return Database.of(new Subscriptions(null, "volume", "usage_based")).model();
    }

    /** Subscriptions of three billing types. */
    static Model v6() {
        String comment = "volume: by tier; usage_based: by what was used; quantity_based: by seat";
        return Database.of(new Subscriptions(comment, "volume", "usage_based", "quantity_based"))
                .model();
    }

    static class Users extends Table {
        private static final long serialVersionUID = 1L;

        final transient Column<UUID> id = column("id", uuid());
        final transient Column<String> email = column("email", text());
        final transient Column<String> userLevel;
        final transient Column<String> renewalPeriod;
        final transient PrimaryKey primaryKey = primaryKey(id);

        Users(PgEnum<String> level, PgEnum<String> period) {
            super(PUBLIC, "users");
            userLevel = column("user_level", enumOf(level).defaultTo("free"));
            renewalPeriod = column("renewal_period", enumOf(period).nullable());
        }
    }

    static final class UsersWithCredits extends Users {
        private static final long serialVersionUID = 1L;

        final transient Column<Integer> freeCredits =
                column("free_credits", integer().nullable().defaultTo(10));
        final transient Column<Integer> freeChatMessages =
                column("free_chat_messages", integer().nullable().defaultTo(20));
        final transient Check freeCreditsNotNegative =
                check("users_free_credits_check", freeCredits.isNull().or(freeCredits.ge(0)));
        final transient Check freeChatMessagesNotNegative = check(
                "users_free_chat_messages_check", freeChatMessages.isNull().or(freeChatMessages.ge(0)));

        UsersWithCredits(PgEnum<String> level, PgEnum<String> period) {
            super(level, period);
        }
    }

    static final class Subscriptions extends Table {
        private static final long serialVersionUID = 1L;

        final transient Column<UUID> id = column("id", uuid());
        final transient Column<String> billingType;
        final transient Check billingTypes;

        Subscriptions(@Nullable String comment, String... types) {
            super(PUBLIC, "subscriptions");
            var column = column("billing_type", text().defaultTo("usage_based"));
            billingType = comment == null ? column : column.withComment(comment);
            billingTypes = check("subscriptions_billing_type_check", billingType.in(types));
        }
    }
}

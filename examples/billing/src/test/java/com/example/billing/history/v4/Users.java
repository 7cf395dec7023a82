package com.example.billing.history.v4;

import static dev.ashlar.dsl.Types.integer;

import dev.ashlar.dsl.Check;
import dev.ashlar.dsl.Column;

/** Users with something to try the product with. */
public class Users extends com.example.billing.history.v3.Users {
    public static final Users USERS = new Users();

    public final Column<Integer> freeCredits =
            column("free_credits", integer().nullable().defaultTo(10));
    public final Column<Integer> freeChatMessages =
            column("free_chat_messages", integer().nullable().defaultTo(20));

    public final Check freeCreditsNotNegative =
            check("users_free_credits_not_negative", freeCredits.isNull().or(freeCredits.ge(0)));
    public final Check freeChatMessagesNotNegative = check(
            "users_free_chat_messages_not_negative", freeChatMessages.isNull().or(freeChatMessages.ge(0)));

    protected Users() {}
}

package dev.ashlar.random;

import dev.ashlar.dsl.Subscription;

/**
 * A subscription; nothing connects to a publisher, and there is none.
 *
 * @param variant what is said of it, a bit each: where the publisher is, what it subscribes to, whether it has a slot, how rows come
 */
record SubscriptionItem(int key, Named named, int variant) implements Item {

    static final int VARIANTS = 16;

    Subscription build() {
        Subscription subscription = Subscription.subscription(named.name())
                .connection(is(1) ? "host=other.invalid dbname=d" : "host=publisher.invalid dbname=d")
                .to(is(2) ? new String[] {"p", "Other one"} : new String[] {"p"})
                .option("streaming", "off");
        if (is(4)) {
            subscription.withoutSlot();
        } else {
            subscription.slot("slot_" + key);
        }
        if (is(8)) {
            subscription.option("binary", "true");
        }
        Said.of(named, subscription::withComment, subscription::renamedFrom);
        return subscription;
    }

    private boolean is(int bit) {
        return (variant & bit) != 0;
    }

    SubscriptionItem variant(int other) {
        return new SubscriptionItem(key, named, other);
    }

    @Override
    public SubscriptionItem named(Named other) {
        return new SubscriptionItem(key, other, variant);
    }
}

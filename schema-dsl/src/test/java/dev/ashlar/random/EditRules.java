package dev.ashlar.random;

/** Changes of policies, rules and statistics: some attributes are those of another random one. */
record EditRules(Make make, Spec spec) {

    private <T> T one(T now, T other, int cases) {
        return make.dice().oneIn(cases) ? other : now;
    }

    PolicyItem policy(PolicyItem now) {
        PolicyItem other = new MakeRules(make).policy(now.place(), spec);
        if (other == null) {
            return now;
        }
        var changed = new PolicyItem(
                now.key(),
                now.named(),
                now.place(),
                one(now.restrictive(), other.restrictive(), 3),
                one(now.command(), other.command(), 3),
                one(now.roles(), other.roles(), 3),
                make.dice().oneIn(2) ? other.using() : now.using(),
                make.dice().oneIn(2) ? other.check() : now.check(),
                one(now.other(), other.other(), 3));
        return changed.fits(spec.with(changed)) ? changed : now;
    }

    RuleItem rule(RuleItem now) {
        RuleItem other = new MakeRules(make).rule(spec);
        if (other == null) {
            return now;
        }
        boolean sameTable = other.place() == now.place();
        var changed = new RuleItem(
                now.key(),
                now.named(),
                now.place(),
                one(now.event(), other.event(), 3),
                one(now.column(), sameTable ? other.column() : 0, 2),
                one(now.other(), other.other(), 2),
                one(now.state(), other.state(), 2));
        return changed.fits(spec.with(changed)) ? changed : now;
    }

    StatisticsItem statistics(StatisticsItem now) {
        StatisticsItem other = new MakeRules(make).statistics(now.place(), spec);
        if (other == null) {
            return now;
        }
        return make.dice().oneIn(2)
                ? new StatisticsItem(
                        now.key(),
                        now.named(),
                        now.place(),
                        now.schema(),
                        now.columns(),
                        now.expression(),
                        now.kinds(),
                        other.target())
                : new StatisticsItem(
                        now.key(),
                        now.named(),
                        now.place(),
                        now.schema(),
                        other.columns(),
                        other.expression(),
                        other.kinds(),
                        now.target());
    }

    ViewIndexItem index(ViewIndexItem now) {
        return new ViewIndexItem(now.key(), now.named(), now.place(), !now.unique());
    }
}

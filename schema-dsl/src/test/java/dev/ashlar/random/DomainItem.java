package dev.ashlar.random;

import dev.ashlar.dsl.Collation;
import dev.ashlar.dsl.ColumnType;
import dev.ashlar.dsl.Domain;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A domain.
 *
 * @param base the type that it is over
 * @param collation the collation of its own; 0 for none
 * @param sample its default, by its place among the values of the base; -1 for none
 * @param checks the numbers of its checks: what they are called, and in the last two bits what they say; every fourth is not valid
 */
record DomainItem(
        int key,
        Named named,
        int place,
        TypeSpec base,
        int collation,
        boolean notNull,
        int sample,
        List<Integer> checks)
        implements Item {

    DomainItem {
        checks = List.copyOf(checks);
    }

    DomainItem base(TypeSpec other) {
        return new DomainItem(key, named, place, other, collation, notNull, sample, checks);
    }

    DomainItem plain() {
        return new DomainItem(key, named, place, base, 0, false, -1, List.of());
    }

    DomainItem checks(List<Integer> other) {
        return new DomainItem(key, named, place, base, collation, notNull, sample, other);
    }

    Domain<?> build(Build build, Spec spec) {
        return built(build, spec, build.type(base));
    }

    @SuppressWarnings("unchecked") // the samples are of the type
    private <T> Domain<T> built(Build build, Spec spec, ColumnType<T> type) {
        ColumnType<T> collated = collation == 0 ? type : type.collate((Collation) build.object(collation));
        List<Object> samples = Columns.samples(base, spec);
        ColumnType<T> valued = sample < 0 ? collated : collated.defaultTo((T) samples.get(sample));
        Domain<T> domain = Domain.domain(build.schemaOf(this), named.name()).as(valued);
        if (notNull) {
            domain.notNull();
        }
        for (int check : checks) {
            String name = "check" + check / 4;
            switch (check % 4) {
                case 0 -> domain.checkNotValid(name, value -> value.isNotNull().or(value.isNull()));
                case 1 -> domain.check(name, value -> value.isNotNull().or(value.isNull()));
                default ->
                    domain.check(name, value -> value.isNull().or(value.isNotNull()), "Check " + check % 4 + ".");
            }
        }
        return Said.of(named, domain);
    }

    @Override
    public DomainItem named(Named other) {
        return new DomainItem(key, other, place, base, collation, notNull, sample, checks);
    }

    @Override
    public Set<Integer> needs() {
        Set<Integer> needs = new HashSet<>(base.needs());
        needs.add(place);
        if (collation != 0) {
            needs.add(collation);
        }
        return needs;
    }

    /** It is over what was there before it, so that no two are over each other. */
    @Override
    public boolean fits(Spec spec) {
        return base.enumKey() < key
                && base.has(TypeSort.Trait.EQUAL)
                && Columns.samples(base, spec).size() > sample
                && (collation == 0 || collation < key && base.has(TypeSort.Trait.TEXT) && !base.array());
    }
}

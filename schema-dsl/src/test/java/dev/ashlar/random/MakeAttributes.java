package dev.ashlar.random;

import java.util.Arrays;
import java.util.List;

/** Says random things of objects. */
record MakeAttributes(Make make) {

    /** The schema with a few more of them. */
    Spec some(Spec spec) {
        Spec more = spec;
        for (int i = make.dice().below(6); i > 0; i--) {
            more = one(more);
        }
        return more;
    }

    /** The schema with one more, where it fits. */
    Spec one(Spec spec) {
        List<Item> all = spec.all().stream()
                .filter(item -> item.key() != SchemaItem.PUBLIC)
                .toList();
        Item item = make.dice().any(all);
        if (item == null) {
            return spec;
        }
        if (item instanceof ColumnItem column
                && make.server() >= 18
                && make.dice().oneIn(3)) {
            int key = make.next();
            return MakeParts.fitting(
                    spec,
                    new NotNullItem(
                            key,
                            make.name(key),
                            column.place(),
                            column.key(),
                            make.dice().oneIn(4),
                            !make.dice().oneIn(4)));
        }
        Attribute attribute = make.dice()
                .any(Arrays.stream(Attribute.values())
                        .filter(each -> each.isOf(item) && each.since() <= make.server())
                        .toList());
        return attribute == null
                ? spec
                : MakeParts.fitting(
                        spec,
                        AttributeItem.of(
                                make.next(), item, attribute, make.dice().below(4)));
    }

    /** With another value, or another index where a table has one marked. */
    AttributeItem changed(AttributeItem now, Spec spec) {
        Item other = make.dice()
                .any(spec.in(now.place(), Item.class).stream()
                        .filter(item ->
                                item.key() != now.subject() && now.attribute().isOf(item))
                        .toList());
        boolean marks = now.attribute() == Attribute.IDENTIFIES || now.attribute() == Attribute.CLUSTERS;
        if (marks && other != null) {
            AttributeItem moved =
                    new AttributeItem(now.key(), now.named(), now.place(), other.key(), now.attribute(), now.choice());
            return moved.fits(spec.with(moved)) ? moved : now;
        }
        return new AttributeItem(
                now.key(),
                now.named(),
                now.place(),
                now.subject(),
                now.attribute(),
                make.dice().below(4));
    }

    NotNullItem changed(NotNullItem now) {
        return new NotNullItem(
                now.key(),
                now.named(),
                now.place(),
                now.column(),
                make.dice().oneIn(2) != now.noInherit(),
                make.dice().oneIn(3) != now.valid());
    }
}

package dev.ashlar.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Makes random types and what goes with them, and changes them. */
record MakeTypes(Make make) {

    Spec some(Spec spec) {
        Spec more = spec;
        for (int i = make.dice().below(5); i > 0; i--) {
            more = one(more).pruned();
        }
        return more;
    }

    Spec one(Spec spec) {
        int key = make.next();
        Named named = make.name(key);
        int place = make.somewhere(spec);
        return spec.with(
                switch (make.dice().below(7)) {
                    case 0 -> CollationItem.random(key, named, place, make.dice());
                    case 1, 2 -> domain(new DomainItem(key, named, place, base(spec), 0, false, -1, List.of()), spec);
                    case 3, 4 -> new CompositeItem(key, named, place, List.of(attribute(spec), attribute(spec)));
                    case 5 -> range(new RangeItem(key, named, place, base(spec), false), spec);
                    default -> extra(key, named, place, spec);
                });
    }

    /** A type whose values have an order. */
    private TypeSpec base(Spec spec) {
        TypeSpec type = new MakeColumns(make).type(spec);
        return type.has(TypeSort.Trait.EQUAL) ? type : TypeSpec.of("text");
    }

    private CompositeItem.Attribute attribute(Spec spec) {
        return new CompositeItem.Attribute("a" + make.next(), null, new MakeColumns(make).type(spec));
    }

    /** A table is of a composite type from now on. */
    Spec rowType(Spec spec) {
        TableItem table = make.anyTable(spec);
        int key = make.next();
        return table == null
                ? spec
                : MakeParts.fitting(
                        spec,
                        new RowTypeItem(
                                key, make.name(key), table.key(), make.dice().oneIn(2)));
    }

    /** A cast of a composite type, with that type. */
    Spec cast(Spec spec) {
        int key = make.next();
        var type = new CompositeItem(key, make.name(key), make.somewhere(spec), List.of(attribute(spec)));
        return spec.with(type)
                .with(new ExtraItem(
                        make.next(),
                        Named.of(""),
                        type.place(),
                        ExtraItem.Sort.CAST,
                        make.dice().below(ExtraItem.VARIANTS),
                        key));
    }

    private ExtraItem extra(int key, Named named, int place, Spec spec) {
        CompositeItem composite = make.dice().any(spec.of(CompositeItem.class));
        ExtraItem.Sort sort = make.dice().of(ExtraItem.Sort.values());
        if (sort == ExtraItem.Sort.CAST && composite == null) {
            sort = ExtraItem.Sort.TEXT_SEARCH;
        }
        boolean named2 = sort == ExtraItem.Sort.TEXT_SEARCH || sort == ExtraItem.Sort.OPERATOR_CLASS;
        return new ExtraItem(
                key,
                named2 ? named : Named.of(""),
                place,
                sort,
                make.dice().below(ExtraItem.VARIANTS),
                sort == ExtraItem.Sort.CAST && composite != null ? composite.key() : 0);
    }

    DomainItem domain(DomainItem item, Spec spec) {
        Dice dice = make.dice();
        CollationItem collation = dice.any(spec.of(CollationItem.class));
        TypeSpec base = dice.oneIn(3) ? base(spec) : item.base();
        int samples = Columns.samples(base, spec).size();
        List<Integer> checks = new ArrayList<>(item.checks());
        if (!checks.isEmpty() && dice.oneIn(3)) {
            checks.removeFirst();
        }
        checks.replaceAll(check -> dice.oneIn(2) ? check / 4 * 4 + dice.below(4) : check);
        if (dice.oneIn(2)) {
            checks.add(make.next() * 4 + dice.below(4));
        }
        DomainItem changed = new DomainItem(
                item.key(),
                item.named(),
                item.place(),
                base,
                collation == null || dice.oneIn(2) ? 0 : collation.key(),
                dice.oneIn(3),
                samples == 0 || dice.oneIn(2) ? -1 : dice.below(samples),
                checks);
        return changed.fits(spec) ? changed : item.plain();
    }

    CompositeItem composite(CompositeItem item, Spec spec) {
        List<CompositeItem.Attribute> attributes = new ArrayList<>(item.attributes());
        int place = make.dice().below(attributes.size());
        CompositeItem.Attribute old = attributes.get(place);
        switch (make.dice().below(6)) {
            case 0, 1 -> attributes.add(attribute(spec));
            case 2 -> attributes.remove(place);
            case 3 -> Collections.swap(attributes, 0, place);
            case 4 ->
                attributes.set(
                        place,
                        new CompositeItem.Attribute(
                                "r" + make.next(), old.old() == null ? old.name() : old.old(), old.type()));
            default ->
                attributes.set(
                        place, new CompositeItem.Attribute(old.name(), old.old(), new MakeColumns(make).type(spec)));
        }
        CompositeItem changed = item.attributes(attributes);
        return changed.fits(spec) ? changed : item;
    }

    RangeItem range(RangeItem item, Spec spec) {
        TypeSpec subtype = make.dice().oneIn(2) ? base(spec) : item.subtype();
        if (!subtype.modifiers().isEmpty()) {
            subtype = TypeSpec.of("text");
        }
        var changed = new RangeItem(
                item.key(), item.named(), item.place(), subtype, make.dice().oneIn(2));
        return changed.fits(spec)
                ? changed
                : new RangeItem(item.key(), item.named(), item.place(), TypeSpec.of("text"), false);
    }

    CollationItem collation(CollationItem item) {
        return CollationItem.random(item.key(), item.named(), item.place(), make.dice());
    }

    ExtraItem extra(ExtraItem item) {
        return item.variant(make.dice().below(ExtraItem.VARIANTS));
    }
}

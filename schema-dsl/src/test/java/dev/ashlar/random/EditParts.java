package dev.ashlar.random;

import dev.ashlar.random.IndexItem.Element;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes of keys, checks, indexes, sequences and views: one attribute is that of another random one. */
record EditParts(Make make, Spec spec) {

    private <T> T one(T now, @Nullable T other, int cases) {
        return other != null && make.dice().oneIn(cases) ? other : now;
    }

    SequenceItem sequence(SequenceItem now) {
        SequenceItem other = make.sequence(spec);
        return new SequenceItem(
                now.key(),
                now.named(),
                now.place(),
                one(now.type(), other.type(), 3),
                one(now.counting(), other.counting(), 2),
                one(now.owner(), make.ownerOf(now, spec), 3));
    }

    KeyItem key(KeyItem now) {
        KeyItem other = new MakeParts(make).key(now.place(), now.primary(), spec);
        if (other == null) {
            return now;
        }
        var changed = new KeyItem(
                now.key(),
                now.named(),
                now.place(),
                now.primary(),
                one(reversed(now.columns()), other.columns(), 2),
                one(now.include(), other.include(), 3),
                one(now.nullsNotDistinct(), other.nullsNotDistinct(), 2),
                one(now.deferral(), other.deferral(), 3));
        return changed.fits(spec.with(changed)) ? changed : now;
    }

    private List<Integer> reversed(List<Integer> columns) {
        List<Integer> turned = new ArrayList<>(columns);
        if (make.dice().oneIn(3)) {
            Collections.reverse(turned);
        }
        return List.copyOf(turned);
    }

    ForeignKeyItem foreignKey(ForeignKeyItem now) {
        ForeignKeyItem other = new MakeParts(make).foreignKey(now.key(), now.place(), now.columns(), now.target());
        var changed = new ForeignKeyItem(
                now.key(),
                now.named(),
                now.place(),
                now.columns(),
                now.target(),
                one(now.matchFull(), other.matchFull(), 2),
                one(now.onUpdate(), other.onUpdate(), 2),
                now.onDelete(),
                now.onDeleteColumns(),
                one(now.deferral(), other.deferral(), 2));
        return make.dice().oneIn(2) ? other.named(now.named()) : changed;
    }

    CheckItem check(CheckItem now) {
        CheckItem other = new MakeParts(make).check(now.place(), spec);
        return other == null
                ? now
                : new CheckItem(
                        now.key(),
                        now.named(),
                        now.place(),
                        one(now.condition(), other.condition(), 2),
                        one(now.noInherit(), !now.noInherit(), 3));
    }

    ExclusionItem exclusion(ExclusionItem now) {
        ExclusionItem other = new MakeParts(make).exclusionOf(now.place(), spec);
        return other == null
                ? now
                : new ExclusionItem(
                        now.key(),
                        now.named(),
                        now.place(),
                        other.overlapping(),
                        other.equal(),
                        other.extension(),
                        other.include(),
                        other.where(),
                        other.deferral());
    }

    IndexItem index(IndexItem now) {
        IndexItem other = new MakeParts(make).index(now.place(), spec);
        if (other == null) {
            return now;
        }
        var changed = new IndexItem(
                now.key(),
                now.named(),
                now.place(),
                one(now.unique(), other.unique(), 3),
                now.method(),
                one(turned(now.elements()), other.elements(), 3),
                one(now.include(), other.include(), 3),
                false,
                other.method().equals(now.method()) ? other.parameters() : now.parameters(),
                make.dice().oneIn(3) ? other.where() : now.where());
        boolean sound = changed.method().equals("btree") || !changed.unique();
        return sound && changed.fits(spec.with(changed)) ? changed : replaced(now, other);
    }

    private static IndexItem replaced(IndexItem now, IndexItem other) {
        return new IndexItem(
                now.key(),
                now.named(),
                now.place(),
                other.unique(),
                other.method(),
                other.elements(),
                other.include(),
                other.nullsNotDistinct(),
                other.parameters(),
                other.where());
    }

    private List<Element> turned(List<Element> elements) {
        return elements.stream()
                .map(element -> make.dice().oneIn(4)
                        ? new Element(element.column(), element.form(), IndexItem.Order.DESCENDING)
                        : element)
                .toList();
    }

    ViewItem view(ViewItem now) {
        Query other = new MakeQueries(make).query(spec);
        Query query = other == null ? now.query() : one(now.query(), other, 2);
        return new ViewItem(
                now.key(),
                now.named(),
                now.place(),
                query,
                make.dice().oneIn(3) ? Names.comment(make.dice()) : now.columnComment(),
                make.dice().oneIn(3) || now.sort().checked() ? make.sort(query) : now.sort());
    }
}

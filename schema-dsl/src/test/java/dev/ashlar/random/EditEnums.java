package dev.ashlar.random;

import dev.ashlar.random.EnumItem.Label;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Changes of enums. */
record EditEnums(Make make) {

    /** With a value more at some place, one less, or two in another order. */
    EnumItem changed(EnumItem type) {
        List<Label> labels = new ArrayList<>(type.labels());
        int place = make.dice().below(labels.size());
        switch (make.dice().below(4)) {
            case 0, 1 -> labels.add(make.dice().below(labels.size() + 1), new Label(make.label(make.next()), null));
            case 2 -> {
                if (labels.size() > 1) {
                    Label gone = labels.remove(place);
                    if (make.dice().oneIn(2)) {
                        return new EnumItem(
                                type.key(),
                                type.named(),
                                type.place(),
                                labels,
                                Map.of(gone.text(), labels.get(0).text()));
                    }
                }
            }
            default -> Collections.swap(labels, place, make.dice().below(labels.size()));
        }
        return type.labels(labels);
    }

    /** With another label for a value. */
    EnumItem relabelled(EnumItem type) {
        List<Label> labels = new ArrayList<>(type.labels());
        int place = make.dice().below(labels.size());
        Label before = labels.get(place);
        labels.set(place, new Label(make.label(make.next()), before.old() == null ? before.text() : before.old()));
        return type.labels(labels);
    }
}

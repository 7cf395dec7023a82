package dev.ashlar.random;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An enum.
 *
 * @param labels its values in order
 * @param replacing what becomes of values that go; without those that would become one which is gone itself by now
 */
record EnumItem(int key, Named named, int place, List<Label> labels, Map<String, String> replacing) implements Item {

    /** A value, and the label it is declared to have had. */
    record Label(String text, @Nullable String old) {}

    EnumItem {
        labels = List.copyOf(labels);
        Set<String> texts = labels.stream().map(Label::text).collect(Collectors.toSet());
        replacing = replacing.entrySet().stream()
                .filter(each -> texts.contains(each.getValue()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    EnumItem labels(List<Label> other) {
        return new EnumItem(key, named, place, other, replacing);
    }

    @Override
    public EnumItem named(Named other) {
        return new EnumItem(key, other, place, labels, replacing);
    }
}

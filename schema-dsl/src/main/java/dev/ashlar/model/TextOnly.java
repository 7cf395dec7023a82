package dev.ashlar.model;

import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells two definitions that differ in the text of expressions and in nothing else. Such texts may mean the same, as a server prints
 * one thing in several ways; only a server can say.
 */
public final class TextOnly {

    private TextOnly() {}

    /** Whether two definitions of one object are equal but for expressions. */
    public static boolean apart(Definition first, Definition second) {
        return same(first, second);
    }

    private static boolean same(@Nullable Object first, @Nullable Object second) {
        if (first instanceof Expression && second instanceof Expression) {
            return true;
        }
        if (first instanceof Record one && second instanceof Record other && one.getClass() == other.getClass()) {
            for (RecordComponent component : one.getClass().getRecordComponents()) {
                if (!same(value(component, one), value(component, other))) {
                    return false;
                }
            }
            return true;
        }
        if (first instanceof List<?> one && second instanceof List<?> other && one.size() == other.size()) {
            Iterator<?> others = other.iterator();
            return one.stream().allMatch(each -> same(each, others.next()));
        }
        return Objects.equals(first, second);
    }

    private static @Nullable Object value(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the accessors of the model's records are public and throw nothing", e);
        }
    }
}

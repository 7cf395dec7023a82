package dev.ashlar.random;

import dev.ashlar.random.TypeSort.Trait;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An index.
 *
 * @param method its method
 * @param parameters its storage parameters
 */
record IndexItem(
        int key,
        Named named,
        int place,
        boolean unique,
        String method,
        List<Element> elements,
        List<Integer> include,
        boolean nullsNotDistinct,
        Map<String, String> parameters,
        @Nullable Cond where)
        implements Item {

    /** What is made of a column. */
    enum Form {
        PLAIN,
        /** A function or a sum over it. */
        EXPRESSION,
        /** Its pattern operator class. */
        PATTERN,
        /** Another collation. */
        COLLATED
    }

    /** How it is sorted. */
    enum Order {
        USUAL,
        DESCENDING,
        NULLS_FIRST,
        DESCENDING_NULLS_LAST
    }

    /** One column of it. */
    record Element(int column, Form form, Order order) {

        boolean fits(String method, Spec spec) {
            if (!(spec.get(column) instanceof ColumnItem item) || item.isVirtual()) {
                return false;
            }
            TypeSpec type = item.type();
            boolean text = type.has(Trait.TEXT) && !type.array();
            boolean formed = switch (form) {
                case PLAIN -> true;
                case EXPRESSION -> text || type.has(Trait.NUMBER) && !type.array();
                case PATTERN ->
                    text && (type.word().equals("text") || type.word().startsWith("varchar"));
                case COLLATED -> text;
            };
            return formed
                    && switch (method) {
                        case "btree" -> type.has(Trait.EQUAL);
                        case "hash" -> type.has(Trait.HASHED) && form == Form.PLAIN && order == Order.USUAL;
                        case "gin" ->
                            (type.has(Trait.GIN) || type.array() && type.has(Trait.EQUAL))
                                    && form == Form.PLAIN
                                    && order == Order.USUAL;
                        case "gist" -> type.has(Trait.OVERLAP) && form == Form.PLAIN && order == Order.USUAL;
                        default -> type.has(Trait.INTEGER) && form == Form.PLAIN && order == Order.USUAL;
                    };
        }
    }

    boolean isPlainUnique() {
        return unique
                && where == null
                && elements.stream().allMatch(each -> each.form() == Form.PLAIN && each.order() == Order.USUAL);
    }

    @Override
    public IndexItem named(Named other) {
        return new IndexItem(key, other, place, unique, method, elements, include, nullsNotDistinct, parameters, where);
    }

    @Override
    public Set<Integer> needs() {
        Set<Integer> needs = new HashSet<>(include);
        elements.forEach(element -> needs.add(element.column()));
        needs.add(place);
        if (where != null) {
            needs.addAll(where.columns());
        }
        return needs;
    }

    @Override
    public boolean fits(Spec spec) {
        List<Integer> keys = elements.stream().map(Element::column).toList();
        boolean several = method.equals("btree") || method.equals("brin") || elements.size() == 1;
        boolean carries = include.isEmpty() || method.equals("btree") || method.equals("gist");
        boolean stored = where == null
                || where.columns().stream().noneMatch(column -> ((ColumnItem) spec.get(column)).isVirtual());
        boolean whole = !unique
                || PartitionKeyItem.areUniquable(
                        place,
                        elements.stream()
                                .filter(each -> each.form() != Form.EXPRESSION && each.form() != Form.COLLATED)
                                .map(Element::column)
                                .toList(),
                        spec);
        return several
                && whole
                && carries
                && stored
                && elements.stream().allMatch(element -> element.fits(method, spec))
                && Columns.carried(include, keys, place, spec)
                && (where == null || where.fits(spec));
    }
}

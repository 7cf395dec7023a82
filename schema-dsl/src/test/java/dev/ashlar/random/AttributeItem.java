package dev.ashlar.random;

import dev.ashlar.model.Deferral;
import java.util.List;
import java.util.Set;

/**
 * Something that is said of an object beside what it consists of. It has no name and goes with its object.
 *
 * @param place the table or schema of its object, or the table that is its object
 * @param subject the number of its object
 * @param choice which of several values it has
 */
record AttributeItem(int key, Named named, int place, int subject, Attribute attribute, int choice) implements Item {

    static AttributeItem of(int key, Item subject, Attribute attribute, int choice) {
        int place = subject instanceof TableItem ? subject.key() : subject.place();
        return new AttributeItem(key, Named.of(""), place, subject.key(), attribute, choice);
    }

    /** What is said of an object, in a fixed order. */
    static List<AttributeItem> of(int subject, Spec spec) {
        return spec.of(AttributeItem.class).stream()
                .filter(item -> item.subject() == subject)
                .toList();
    }

    private static boolean says(int subject, Attribute attribute, Spec spec) {
        return of(subject, spec).stream().anyMatch(item -> item.attribute() == attribute);
    }

    /** One of two to four values. */
    String value(String... values) {
        return values[choice % values.length];
    }

    @Override
    public AttributeItem named(Named other) {
        return this;
    }

    @Override
    public Set<Integer> needs() {
        return place == subject ? Set.of(subject) : Set.of(place, subject);
    }

    @Override
    public boolean fits(Spec spec) {
        Item object = spec.get(subject);
        boolean once = of(subject, spec).stream()
                .noneMatch(other -> other.key() < key && other.attribute().excludes(attribute));
        return once
                && attribute.isOf(object)
                && switch (attribute) {
                    case UNLOGGED_TABLE ->
                        spec.of(ForeignKeyItem.class).stream()
                                .filter(each -> spec.has(each.target())
                                        && spec.get(each.target()).place() == subject)
                                .allMatch(each -> says(each.place(), Attribute.UNLOGGED_TABLE, spec));
                    // The server forgets it where no column can have long values.
                    case TOAST_PARAMETER ->
                        spec.in(subject, ColumnItem.class).stream().anyMatch(AttributeItem::isLong);
                    case STORAGE, COMPRESSION -> isLong((ColumnItem) object);
                    case STATISTICS, DISTINCT -> !((ColumnItem) object).isVirtual();
                    case IDENTIFIES -> identifies(object, spec);
                    case CLUSTERS ->
                        !(object instanceof IndexItem index)
                                || index.where() == null
                                        && Set.of("btree", "gist").contains(index.method());
                    case FILLED ->
                        !(object instanceof IndexItem index) || index.method().equals("btree");
                    default -> true;
                };
    }

    private static boolean isLong(ColumnItem column) {
        return !column.isVirtual() && (column.type().array() || column.type().has(TypeSort.Trait.TEXT));
    }

    private static boolean identifies(Item object, Spec spec) {
        List<Integer> columns = ForeignKeyItem.referable(object);
        boolean immediate = !(object instanceof KeyItem key) || key.deferral() == Deferral.NOT_DEFERRABLE;
        return immediate
                && !columns.isEmpty()
                && columns.stream()
                        .allMatch(column -> spec.get(column) instanceof ColumnItem item
                                && !item.nullable()
                                && spec.in(item.place(), NotNullItem.class).stream()
                                        .noneMatch(each -> each.column() == column && !each.valid()));
    }
}

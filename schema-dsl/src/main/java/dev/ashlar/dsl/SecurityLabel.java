package dev.ashlar.dsl;

import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.SecurityLabelDef;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a provider of security labels is told of objects: {@code securityLabel("selinux", "system_u:object_r:sepgsql_table_t:s0")
 * .on(USERS)} (manual, SECURITY LABEL). The provider is a library that the server has loaded, and the only one that knows what a label
 * means; a migration with labels can therefore be proved only on a scratch server that has loaded it too.
 *
 * <p>Nothing may be null. Immutable.
 */
public final class SecurityLabel implements DatabaseObject {

    private final String provider;
    private final String label;
    private final List<ObjectId> objects;

    private SecurityLabel(String provider, String label, List<ObjectId> objects) {
        this.provider = provider;
        this.label = label;
        this.objects = objects;
    }

    /** A label by its text, and the provider that understands it, such as {@code selinux} or {@code anon}. */
    public static On securityLabel(String provider, String label) {
        Given.one(provider, () -> "securityLabel(...)", "provider");
        return new On(provider, Given.one(label, () -> "securityLabel(" + provider + ", ...)", "label"));
    }

    /** A label, still without an object. Immutable. */
    public static final class On {
        private final String provider;
        private final String label;

        private On(String provider, String label) {
            this.provider = provider;
            this.label = label;
        }

        /** On objects. */
        public SecurityLabel on(DatabaseObject... objects) {
            return on(Given.all(objects, this::words, "object").stream().map(DatabaseObject::id));
        }

        /** On columns of tables. */
        public SecurityLabel on(Column<?>... columns) {
            return on(Given.all(columns, this::words, "column").stream().map(Column::id));
        }

        /** On columns of a view or materialized view. */
        public SecurityLabel onColumns(QueryView<?> view, String... columns) {
            Given.one(view, this::words, "view");
            return on(Given.all(columns, this::words, "column").stream()
                    .map(column -> view.id().child(ObjectType.VIEW_COLUMN, column)));
        }

        /** On attributes of a composite type. */
        public SecurityLabel onAttributes(CompositeType type, String... attributes) {
            Given.one(type, this::words, "type");
            return on(Given.all(attributes, this::words, "attribute").stream()
                    .map(attribute -> type.id().child(ObjectType.ATTRIBUTE, attribute)));
        }

        private SecurityLabel on(Stream<ObjectId> objects) {
            return new SecurityLabel(provider, label, objects.toList());
        }

        private Object words() {
            return "securityLabel(" + provider + ", ...)";
        }
    }

    @Override
    public ObjectId id() {
        return new ObjectId(
                ObjectType.SECURITY_LABEL,
                null,
                Stream.of(
                                provider,
                                label,
                                objects.stream().map(ObjectId::toString).collect(Collectors.joining(", ")))
                        .collect(Collectors.joining(" - ")));
    }

    @Override
    public void describe(Description description) {
        for (ObjectId object : objects) {
            ObjectId id = SecurityLabelDef.id(object, provider);
            if (!SecurityLabelDef.isOn(object.type())) {
                description.problem(
                        id, "cannot be: there are no security labels on it (manual, SECURITY LABEL)", "leave it out");
            } else if (label.isEmpty()) {
                description.problem(id, "is empty", "write a label, or leave it out");
            } else {
                description.add(new SecurityLabelDef(id, label));
            }
        }
    }
}

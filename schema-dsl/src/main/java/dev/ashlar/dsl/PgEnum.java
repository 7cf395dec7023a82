package dev.ashlar.dsl;

import dev.ashlar.model.EnumDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.sql.Identifier;
import dev.ashlar.suggest.Nearest;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An enum type, PostgreSQL's {@code CREATE TYPE ... AS ENUM}.
 *
 * <p>Nothing may be null. Made and told all that is said of it by one thread; read by any number afterwards.
 *
 * @param <T> what stands for its values in Java: an enum, or {@code String}
 */
public final class PgEnum<T> implements DatabaseObject {

    private final ObjectId id;
    private final Class<T> javaType;
    private final List<T> values;
    private final Function<T, String> labelOf;
    private final Map<String, String> oldLabels = new LinkedHashMap<>();
    private final Map<String, String> replacements = new LinkedHashMap<>();
    private @Nullable String comment;
    private @Nullable String oldName;

    private PgEnum(Schema schema, String name, Class<T> javaType, List<T> values, Function<T, String> labelOf) {
        this.id = Given.child(schema, ObjectType.ENUM, name);
        this.javaType = javaType;
        this.values = values;
        this.labelOf = labelOf;
    }

    /** An enum type whose labels are the lower-case names of a Java enum's constants. */
    public static <E extends Enum<E>> PgEnum<E> enumType(Schema schema, String name, Class<E> constants) {
        return enumType(schema, name, constants, constant -> constant.name().toLowerCase(Locale.ROOT));
    }

    /** An enum type with a label for each of a Java enum's constants. */
    public static <E extends Enum<E>> PgEnum<E> enumType(
            Schema schema, String name, Class<E> constants, Function<E, String> label) {
        return new PgEnum<>(schema, name, constants, List.of(constants.getEnumConstants()), label);
    }

    /** An enum type with these labels. */
    public static PgEnum<String> enumType(Schema schema, String name, String... labels) {
        return new PgEnum<>(
                schema, name, String.class, Given.all(labels, () -> "enum " + name, "label"), Function.identity());
    }

    /** Says what the type is for. */
    public PgEnum<T> withComment(String text) {
        this.comment = text;
        return this;
    }

    /** Says that the type had another name before. */
    public PgEnum<T> renamedFrom(String old) {
        this.oldName = old;
        return this;
    }

    /** Says that a value had another label before. */
    public PgEnum<T> renamedValue(T value, String oldLabel) {
        oldLabels.put(labelOf.apply(value), oldLabel);
        return this;
    }

    /**
     * Says what rows become that hold a label which goes: in a version that no longer has it, or on the way back to one that
     * does not have it yet. Without this the migration refuses to run over such rows.
     *
     * @param goes a label that the type has in one of the two versions and not in the other
     * @param becomes where {@code goes} is no label any more, a label of the type as it is declared here; where it is one, for
     *     the way back, a label that the version before has too: one that is declared here, or one that another replacement or
     *     {@link #renamedValue} says is gone. Anything else is reported.
     */
    public PgEnum<T> replacing(String goes, String becomes) {
        replacements.put(goes, becomes);
        return this;
    }

    @Override
    public ObjectId id() {
        return id;
    }

    Class<T> javaType() {
        return javaType;
    }

    String label(T value) {
        return labelOf.apply(value);
    }

    ObjectId value(String label) {
        return id.child(ObjectType.ENUM_VALUE, label);
    }

    /** The value with a label; null for none. */
    @Nullable
    T valueOf(@Nullable String label) {
        return values.stream()
                .filter(value -> labelOf.apply(value).equals(label))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void describe(Description description) {
        List<String> labels = values.stream().map(labelOf).toList();
        Set<String> seen = new HashSet<>();
        for (String label : labels) {
            if (!new Identifier(label).fits()) {
                description.problem(id, "has a label of more than 63 bytes: '" + label + "'", "use a shorter one");
            }
            if (!seen.add(label)) {
                description.problem(id, "has the label '" + label + "' twice", "leave one out");
            }
        }
        description.add(new EnumDef(id, labels));
        description.comment(id, comment);
        description.renamed(id, oldName);
        oldLabels.forEach((label, old) -> description.renamed(value(label), old));
        replacements.forEach((goes, becomes) -> checkReplacement(goes, becomes, labels, description));
        description.replacement(id, replacements);
    }

    private void checkReplacement(String goes, String becomes, List<String> labels, Description description) {
        Set<String> possible = new LinkedHashSet<>(labels);
        if (labels.contains(goes)) {
            possible.addAll(replacements.keySet());
            possible.addAll(oldLabels.values());
        }
        possible.remove(goes);
        if (!possible.contains(becomes)) {
            List<String> nearest = Nearest.of(becomes, possible, 1);
            description.problem(
                    id,
                    "replaces '" + goes + "' by '" + becomes + "', which is "
                            + (goes.equals(becomes) ? "the same" : "no label of it"),
                    nearest.isEmpty() ? "use one of " + possible : "use '" + nearest.get(0) + "'");
        }
    }
}

package dev.ashlar.dsl;

import dev.ashlar.dsl.ColumnType.Traits;
import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.Expression;
import dev.ashlar.model.Generated;
import dev.ashlar.model.Hints;
import dev.ashlar.model.Identity;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.SqlType;
import dev.ashlar.sql.DerivedName;
import java.util.Set;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Writes down a column: its definition, its default, and what is wrong with what is said of it. */
final class ColumnDescription {

    private static final Set<String> NUMBERED = Set.of("smallint", "integer", "bigint");
    private static final Set<String> COLLATED = Set.of("text", "character varying", "character");

    private ColumnDescription() {}

    static void describe(Column<?> column, Description description) {
        ObjectId id = column.id();
        SqlType type = column.type().sqlType();
        Traits traits = column.type().traits();
        column.type().misuses().forEach(misuse -> description.problem(id, misuse.wrong(), misuse.instead()));
        check(id, type, traits, description);
        if (!traits.settings().foreign().isEmpty() && !column.getTable().isForeign()) {
            description.problem(
                    id,
                    "has options of a foreign table's column, and its table is none",
                    "leave out option(...), or say onServer(...) in the table");
        }
        Generated generated = traits.generated() == null
                ? null
                : new Generated(
                        Rendering.inTable(traits.generated(), column.getTable(), id, description), traits.virtual());
        description.add(new ColumnDef(
                id,
                type,
                traits.nullable(),
                traits.collation(),
                identity(id, type, traits),
                generated,
                traits.settings()));
        Expression value = defaultOf(column, description);
        if (value != null) {
            description.add(new DefaultDef(id.child(ObjectType.DEFAULT, ""), value));
        }
        description.comment(id, column.commentText());
        description.renamed(id, column.oldName());
        conversions(column, description);
    }

    private static <T> void conversions(Column<T> column, Description description) {
        column.conversions().forEach(conversion -> convert(column, conversion, description));
    }

    private static @Nullable Identity identity(ObjectId id, SqlType type, Traits traits) {
        return traits.identityAlways() == null
                ? null
                : new Identity(
                        traits.identityAlways(),
                        sequence(id, traits),
                        traits.sequence().options(type.name()));
    }

    /** The name of the sequence of an identity column. */
    static String sequence(ObjectId id, Traits traits) {
        String said = traits.sequence().name();
        return said == null ? DerivedName.of(id.owner().name(), id.name(), "seq") : said;
    }

    private static @Nullable Expression defaultOf(Column<?> column, Description description) {
        Traits traits = column.type().traits();
        if (traits.defaultExpression() != null) {
            return Rendering.inTable(traits.defaultExpression(), column.getTable(), column.id(), description);
        }
        return traits.defaultValue() == null ? null : Rendering.literal(column, traits.defaultValue(), description);
    }

    private static <O, T> void convert(Column<T> column, Column.Conversion<O, T> conversion, Description description) {
        Field<O> before = Rendering.retyped(column, conversion.from().dataType());
        Expression forward =
                Rendering.inTable(conversion.forward().apply(before), column.getTable(), column.id(), description);
        Expression back = conversion.back() == null
                ? null
                : Rendering.inTable(conversion.back().apply(column), column.getTable(), column.id(), description);
        description.conversion(
                column.id(), new Hints.Conversion(conversion.from().sqlType(), forward, back));
    }

    private static void check(ObjectId id, SqlType type, Traits traits, Description description) {
        boolean hasDefault = traits.defaultValue() != null || traits.defaultExpression() != null;
        if (traits.identityAlways() != null) {
            if (!NUMBERED.contains(type.name()) || type.array()) {
                description.problem(id, "is an identity of type " + type, "use smallint(), integer() or bigint()");
                return;
            }
            traits.sequence().check(id, type.name(), description);
            if (traits.nullable()) {
                description.problem(id, "is an identity and nullable", "leave out nullable()");
            }
            if (hasDefault) {
                description.problem(id, "is an identity and has a default", "leave out one of the two");
            }
        }
        if (traits.generated() != null && (hasDefault || traits.identityAlways() != null)) {
            description.problem(id, "is generated and has a default or an identity", "leave out all but one of them");
        }
        if (traits.collation() != null
                && type.userType() == null
                && !COLLATED.contains(type.name())
                && type.modifiers().isEmpty()
                && !type.name().contains(".")) {
            description.problem(id, "has a collation and is of type " + type, "leave out collate(...)");
        }
        checkModifiers(id, type, description);
    }

    private static void checkModifiers(ObjectId id, SqlType type, Description description) {
        if (type.modifiers().isEmpty()) {
            return;
        }
        int first = type.modifiers().get(0);
        boolean time = type.name().startsWith("time") || type.name().equals("interval");
        int lowest = time ? 0 : 1;
        int highest = time ? 6 : type.name().equals("numeric") ? 1000 : 10_485_760;
        if (first < lowest || first > highest) {
            description.problem(
                    id, "has a length or precision of " + first, "use a value from " + lowest + " to " + highest);
        }
    }
}
